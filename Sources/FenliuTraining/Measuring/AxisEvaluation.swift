import Fenliu

/// How well one axis's answers fit the gold labels.
public struct AxisEvaluation: Sendable {
    /// One letter: its gold class, what was suggested (`nil` when left open), and the suggestion's probability.
    struct Judgement: Sendable {
        let gold: Int
        let guess: Int?
        let probability: Float

        var isRight: Bool { guess == gold }
    }

    public let axis: LabelAxis
    public private(set) var confusion: Confusion
    private(set) var judgements: [Judgement] = []

    public init(axis: LabelAxis) {
        self.axis = axis
        confusion = Confusion(classes: axis.classes)
    }

    public var count: Int { judgements.count }

    /// Adds one letter.
    public mutating func add(gold: Int, answer: AxisAnswer) {
        add(
            Judgement(
                gold: gold, guess: answer.isAnswered ? answer.best : nil,
                probability: answer.isAnswered ? answer.probability : 0))
    }

    /// Adds another evaluation's letters.
    public mutating func add(_ other: AxisEvaluation) {
        for judgement in other.judgements { add(judgement) }
    }

    private mutating func add(_ judgement: Judgement) {
        confusion.add(gold: judgement.gold, guess: judgement.guess)
        judgements.append(judgement)
    }

    /// How probabilities and outcomes agree.
    public var reliability: Reliability {
        Reliability(judgements.map { (probability: $0.probability, isRight: $0.isRight) })
    }

    /// Accuracy on the `coverage` share of letters whose suggestion is most certain.
    public func accuracy(atCoverage coverage: Double) -> Double {
        let ranked = judgements.enumerated().sorted {
            ($0.element.probability, $1.offset) > ($1.element.probability, $0.offset)
        }
        let count = max(1, Int(Double(judgements.count) * coverage))
        return Double(ranked.prefix(count).count { $0.element.isRight }) / Double(count)
    }
}
