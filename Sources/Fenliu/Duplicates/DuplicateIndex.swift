/// Finds letters whose texts are the same or nearly the same (筛重): candidates by bands of MinHash values, then an exact check.
///
/// A pair at the threshold is found with probability 1 − (1 − 0.6⁴)¹⁶ = 0.89, one at 0.8 with 0.9998 (Broder 1997; Leskovec et al., ch. 3).
public struct DuplicateIndex: Sendable {
    /// Two texts that are nearly the same.
    public struct Pair: Sendable, Equatable {
        /// Numbers of the letters in the order of their adding, the earlier first.
        public let first: Int
        public let second: Int
        /// Share of common runs of characters, 0 to 1.
        public let similarity: Double
    }

    /// Texts at least this similar are reported.
    public static let threshold = 0.6
    private static let bands = 16
    private static let rows = 4
    /// Candidates of one band that are compared exactly: a form letter sent by thousands must not cost a million comparisons.
    private static let mostCandidates = 8

    private var sets: [ShingleSet] = []
    private var buckets: [[UInt64: [Int32]]]

    public init() { buckets = [[UInt64: [Int32]]](repeating: [:], count: Self.bands) }

    public var count: Int { sets.count }

    /// Adds a text and finds the earlier one that is most like it; of equals the earliest.
    ///
    /// - Complexity: O(text) expected.
    public mutating func add(_ set: ShingleSet) -> Pair? {
        let number = sets.count
        sets.append(set)
        let signature = set.signature(bins: Self.bands * Self.rows)
        guard !signature.isEmpty else { return nil }
        var candidates: Set<Int> = []
        for band in 0..<Self.bands {
            var key: UInt64 = UInt64(band)
            for row in 0..<Self.rows {
                key = FeatureHash.extend(key, UInt64(signature[band * Self.rows + row]))
            }
            let others = buckets[band][key, default: []]
            candidates.formUnion(others.map(Int.init))
            if others.count < Self.mostCandidates { buckets[band][key, default: []].append(Int32(number)) }
        }
        var best: Pair?
        for other in candidates.sorted() {
            let similarity = set.similarity(to: sets[other])
            if similarity >= Self.threshold, similarity > best?.similarity ?? 0 {
                best = Pair(first: other, second: number, similarity: similarity)
            }
        }
        return best
    }
}
