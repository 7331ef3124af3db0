/// Deals letters into folds so that every class is spread evenly, the same way for the same seed.
public struct Folds: Sendable {
    /// The fold of each letter.
    public let assignment: [Int]
    public let count: Int

    /// - Parameters:
    ///   - classes: the class of each letter by which to stratify.
    ///   - count: folds, at least 2.
    ///   - seed: any number; the same gives the same folds.
    public init(stratifying classes: [Int], count: Int, seed: UInt64) {
        var generator = SplitMix64(state: seed)
        var members: [Int: [Int]] = [:]
        for (letter, k) in classes.enumerated() { members[k, default: []].append(letter) }
        var assignment = [Int](repeating: 0, count: classes.count)
        var next = 0
        for k in members.keys.sorted() {
            for letter in (members[k] ?? []).shuffled(using: &generator) {
                assignment[letter] = next % count
                next += 1
            }
        }
        self.assignment = assignment
        self.count = count
    }

    /// The letters outside and inside a fold, in order.
    public func split(_ fold: Int) -> (training: [Int], test: [Int]) {
        (
            assignment.indices.filter { assignment[$0] != fold },
            assignment.indices.filter { assignment[$0] == fold }
        )
    }
}

/// A small random number generator whose sequence is the same everywhere (Steele, Lea & Flood 2014).
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(state: UInt64) { self.state = state }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
