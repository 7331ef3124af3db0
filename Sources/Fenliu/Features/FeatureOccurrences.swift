/// Every n-gram of one letter, in the order of its places.
public struct FeatureOccurrences: Sendable {
    /// The n-gram's hash.
    public internal(set) var hashes: [UInt64] = []
    /// The units of the folded text that it covers; in the title's coordinates up to `titleCount`.
    public internal(set) var starts: [Int32] = []
    public internal(set) var ends: [Int32] = []
    /// How many of them belong to the title.
    public internal(set) var titleCount = 0

    public init() {}

    public var count: Int { hashes.count }

    mutating func removeAll() {
        hashes.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        titleCount = 0
    }

    @inline(__always) mutating func append(_ hash: UInt64, _ start: Int, _ end: Int) {
        hashes.append(FeatureHash.finish(hash))
        starts.append(Int32(truncatingIfNeeded: start))
        ends.append(Int32(truncatingIfNeeded: end))
    }
}
