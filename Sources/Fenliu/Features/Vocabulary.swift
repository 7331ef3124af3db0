/// The features of a model: a read-only set of 64-bit hashes, each with a row number.
///
/// Hashes are sorted. The top bits index `directory`, which gives the first row of each bucket of about four; within the
/// bucket the low 32 bits are compared. An n-gram the model never saw is taken for a known one once in a billion.
public struct Vocabulary: Sendable, Equatable {
    /// First row of each bucket, and the number of rows at the end: 2^bits + 1 entries.
    let directory: [UInt32]
    /// The low half of each row's hash.
    let fingerprints: [UInt32]
    private let shift: UInt64

    public var count: Int { fingerprints.count }

    /// - Parameter hashes: strictly ascending.
    public init(sortedHashes hashes: [UInt64]) {
        var bits = 1
        while (hashes.count >> 2) >> bits > 0 { bits += 1 }
        var directory = [UInt32](repeating: 0, count: (1 << bits) + 1)
        for hash in hashes { directory[Int(hash >> UInt64(64 - bits)) + 1] += 1 }
        for i in 1..<directory.count { directory[i] += directory[i - 1] }
        self.directory = directory
        fingerprints = hashes.map { UInt32(truncatingIfNeeded: $0) }
        shift = UInt64(64 - bits)
    }

    /// A vocabulary read from a file, or `nil` when the parts contradict each other.
    init?(directory: [UInt32], fingerprints: [UInt32]) {
        let buckets = directory.count - 1
        guard buckets >= 2, buckets & (buckets - 1) == 0, directory[0] == 0,
            Int(directory[buckets]) == fingerprints.count
        else { return nil }
        for i in 0..<buckets where directory[i] > directory[i + 1] { return nil }
        self.directory = directory
        self.fingerprints = fingerprints
        shift = UInt64(64 - buckets.trailingZeroBitCount)
    }

    /// The row of a feature, or -1.
    ///
    /// - Complexity: O(1) expected.
    @inline(__always) public func row(of hash: UInt64) -> Int {
        let bucket = Int(hash >> shift)
        let fingerprint = UInt32(truncatingIfNeeded: hash)
        for row in Int(directory[bucket])..<Int(directory[bucket + 1]) where fingerprints[row] == fingerprint {
            return row
        }
        return -1
    }
}
