import Fenliu

/// How well one axis's answers fit the gold labels.
public struct AxisEvaluation: Sendable {
    public let axis: LabelAxis
    public private(set) var confusion: Confusion
    /// For each letter: the probability of the suggestion and whether it is right.
    private var answers: [(probability: Float, isRight: Bool)] = []

    public init(axis: LabelAxis) {
        self.axis = axis
        confusion = Confusion(classes: axis.classes)
    }

    public var count: Int { answers.count }

    /// Adds one letter.
    public mutating func add(gold: Int, answer: AxisAnswer) {
        confusion.add(gold: gold, guess: answer.isAnswered ? answer.best : nil)
        answers.append((answer.isAnswered ? answer.probability : 0, answer.isAnswered && answer.best == gold))
    }

    /// Adds another evaluation's letters.
    public mutating func add(_ other: AxisEvaluation) {
        for gold in axis.classes.indices {
            for guess in 0...axis.classes.count {
                for _ in 0..<other.confusion[gold, guess] {
                    confusion.add(gold: gold, guess: guess == axis.classes.count ? nil : guess)
                }
            }
        }
        answers += other.answers
    }

    /// Expected calibration error over 15 bins of equal width (Guo et al. 2017).
    public var calibrationError: Double {
        let bins = 15
        var sums = [(right: Double, probability: Double)](repeating: (0, 0), count: bins)
        for (p, isRight) in answers {
            let bin = min(bins - 1, Int(p * Float(bins)))
            sums[bin].right += isRight ? 1 : 0
            sums[bin].probability += Double(p)
        }
        return sums.reduce(0) { $0 + abs($1.right - $1.probability) } / Double(max(1, answers.count))
    }

    /// Accuracy on the `coverage` share of letters whose suggestion is most certain.
    public func accuracy(atCoverage coverage: Double) -> Double {
        let ranked = answers.enumerated().sorted {
            ($0.element.probability, $1.offset) > ($1.element.probability, $0.offset)
        }
        let count = max(1, Int(Double(answers.count) * coverage))
        return Double(ranked.prefix(count).count { $0.element.isRight }) / Double(count)
    }
}
