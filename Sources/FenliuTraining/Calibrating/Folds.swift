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

    /// Deals whole groups into folds, the largest first, each into the fold that is smallest so far.
    ///
    /// - Parameter groups: the group of each letter.
    public init(keepingTogether groups: [Int], count: Int) {
        var members: [Int: [Int]] = [:]
        for (letter, group) in groups.enumerated() { members[group, default: []].append(letter) }
        var sizes = [Int](repeating: 0, count: count)
        var assignment = [Int](repeating: 0, count: groups.count)
        for group in members.keys.sorted(by: { (members[$1]?.count ?? 0, $0) < (members[$0]?.count ?? 0, $1) }) {
            let fold = sizes.indices.reduce(0) { sizes[$1] < sizes[$0] ? $1 : $0 }
            for letter in members[group] ?? [] { assignment[letter] = fold }
            sizes[fold] += members[group]?.count ?? 0
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
