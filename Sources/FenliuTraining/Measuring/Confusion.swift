/// Counts of gold against suggested classes of one axis; sums of letters, so two confusions can be added.
public struct Confusion: Sendable, Equatable {
    public let classes: [String]
    /// Row-major, gold × suggested; the last column counts letters that were not answered.
    public private(set) var counts: [Int]

    public init(classes: [String]) {
        self.classes = classes
        counts = [Int](repeating: 0, count: classes.count * (classes.count + 1))
    }

    /// Adds one letter; `guess` is `nil` when the axis was not answered.
    public mutating func add(gold: Int, guess: Int?) {
        counts[gold * (classes.count + 1) + (guess ?? classes.count)] += 1
    }

    public subscript(gold: Int, guess: Int) -> Int { counts[gold * (classes.count + 1) + guess] }

    public var total: Int { counts.reduce(0, +) }

    /// Share of letters whose suggested class is the gold one; 0 without letters.
    public var accuracy: Double {
        total == 0 ? 0 : Double(classes.indices.reduce(0) { $0 + self[$1, $1] }) / Double(total)
    }

    /// Letters of a gold class.
    public func support(_ k: Int) -> Int { (0...classes.count).reduce(0) { $0 + self[k, $1] } }

    public func precision(_ k: Int) -> Double {
        let guessed = classes.indices.reduce(0) { $0 + self[$1, k] }
        return guessed == 0 ? 0 : Double(self[k, k]) / Double(guessed)
    }

    public func recall(_ k: Int) -> Double { support(k) == 0 ? 0 : Double(self[k, k]) / Double(support(k)) }

    public func f1(_ k: Int) -> Double {
        let (p, r) = (precision(k), recall(k))
        return p + r == 0 ? 0 : 2 * p * r / (p + r)
    }

    /// Mean F1 over the classes that have gold letters.
    public var macroF1: Double {
        let present = classes.indices.filter { support($0) > 0 }
        return present.isEmpty ? 0 : present.reduce(0) { $0 + f1($1) } / Double(present.count)
    }
}
