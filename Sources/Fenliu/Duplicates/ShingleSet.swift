/// The set of a text's runs of characters, as which texts are compared. Compares texts, never people.
public struct ShingleSet: Sendable {
    /// Hashes of the runs, ascending, each once.
    public let hashes: [UInt32]

    /// Characters of a run: two letters on one matter share few runs of five by chance.
    private static let length = 5

    /// - Parameter units: a folded text; spaces and punctuation are passed over, so that a copy with other commas is a copy.
    /// - Complexity: O(n log n).
    public init(_ units: [UInt16]) {
        let letters = units.filter { isHanUnit($0) || isDigitUnit($0) || isLatinUnit($0) }
        guard letters.count >= Self.length else {
            hashes = letters.isEmpty ? [] : [Self.hash(letters[...])]
            return
        }
        var hashes = (0...letters.count - Self.length).map { Self.hash(letters[$0..<$0 + Self.length]) }
        hashes.sort()
        var kept = 0
        for hash in hashes where kept == 0 || hashes[kept - 1] != hash {
            hashes[kept] = hash
            kept += 1
        }
        self.hashes = Array(hashes[..<kept])
    }

    /// Share of common runs among all runs of both (Jaccard).
    ///
    /// - Complexity: O(|a| + |b|).
    public func similarity(to other: ShingleSet) -> Double {
        var (i, j, common) = (0, 0, 0)
        while i < hashes.count, j < other.hashes.count {
            if hashes[i] == other.hashes[j] {
                common += 1
                i += 1
                j += 1
            } else if hashes[i] < other.hashes[j] {
                i += 1
            } else {
                j += 1
            }
        }
        let all = hashes.count + other.hashes.count - common
        return all == 0 ? 0 : Double(common) / Double(all)
    }

    /// One-permutation MinHash (Li, Owen & Zhang 2012): the least hash in each of `bins` ranges; an empty bin borrows from the next
    /// one that is not (Shrivastava & Li 2014). Equal bins of two sets are as frequent as common runs.
    ///
    /// - Complexity: O(|a| + bins).
    func signature(bins: Int) -> [UInt32] {
        var least = [UInt32?](repeating: nil, count: bins)
        for hash in hashes {
            let bin = Int((UInt64(hash) * UInt64(bins)) >> 32)
            if least[bin] == nil { least[bin] = hash }
        }
        guard !hashes.isEmpty else { return [] }
        var signature = [UInt32](repeating: 0, count: bins)
        var (borrowed, distance): (UInt32, UInt32) = (0, 0)
        for i in (0..<2 * bins).reversed() {
            if let own = least[i % bins] {
                (borrowed, distance) = (own, 0)
            } else {
                distance += 1
            }
            signature[i % bins] = borrowed &+ distance &* 0x9E37_79B1
        }
        return signature
    }

    private static func hash(_ units: ArraySlice<UInt16>) -> UInt32 {
        var h = FeatureHash.View.character.rawValue
        for unit in units { h = FeatureHash.extend(h, UInt64(unit)) }
        return UInt32(truncatingIfNeeded: FeatureHash.finish(h) >> 32)
    }
}
