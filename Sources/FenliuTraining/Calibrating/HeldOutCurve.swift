import Fenliu

/// Answers to letters held out in turn, from which thresholds are chosen and a model's quality is told.
struct HeldOutCurve {
    private let axis: LabelAxis
    /// For each letter: its probability, whether it is right, its gold class, what was suggested.
    private var answers: [(probability: Float, isRight: Bool)] = []
    private var confusion: Confusion
    /// For each tier: letters raised to it, and how many of them belong there.
    private var raised: [(right: Int, all: Int)]

    /// The lexicon's rules were mended on the corpus, so their share of right letters there is too good: on letters that nobody
    /// had seen when the rules were written it was 0.67–0.77.
    private static let highestReliability = 0.75

    /// A label that is likelier wrong than right is always read by a person, however good the others are.
    private static let leastCertain: Float = 0.5

    /// An axis with more classes than two is left open when its best label is hardly likelier than chance.
    private static let chanceFactor: Float = 1.2

    init(
        axis: LabelAxis, calibration: Calibration, model: [Float], keywords: [Float], gold: [Int], raised tiers: [Int]
    ) {
        self.axis = axis
        confusion = Confusion(classes: axis.classes)
        raised = [(right: Int, all: Int)](repeating: (0, 0), count: axis.classes.count)
        let classes = axis.classes.count
        for i in gold.indices {
            let row = i * classes..<(i + 1) * classes
            let probabilities = calibration.probabilities(model: model[row], keywords: keywords[row])
            var best = probabilities.indices.reduce(0) { probabilities[$1] > probabilities[$0] ? $1 : $0 }
            answers.append((probabilities[best], best == gold[i]))
            if tiers[i] > best {
                best = tiers[i]
                raised[best].all += 1
                raised[best].right += best == gold[i] ? 1 : 0
            }
            confusion.add(gold: gold[i], guess: best)
        }
    }

    var heldOut: ModelMetadata.HeldOut {
        ModelMetadata.HeldOut(
            accuracy: rounded(confusion.accuracy), macroF1: rounded(confusion.macroF1),
            recalls: axis.classes.indices.map { rounded(confusion.recall($0)) })
    }

    /// Thresholds: answered where the label beats chance; for review where answers fall short of `target` accuracy.
    func policy(target: Double) -> DecisionPolicy {
        let answer = axis.classes.count > 2 ? Self.chanceFactor / Float(axis.classes.count) : 0
        let reliability = raised.map {
            Float(rounded(min(Self.highestReliability, (Double($0.right) + 1) / (Double($0.all) + 2))))
        }
        return DecisionPolicy(
            answer: answer, review: max(Self.leastCertain, reviewThreshold(target)),
            raisedReliability: axis.isTiered ? reliability : [])
    }

    /// The lowest probability above which answers have `target` accuracy.
    private func reviewThreshold(_ target: Double) -> Float {
        let ranked = answers.sorted { $0.probability > $1.probability }
        var right = 0
        var threshold: Float = 1
        for (i, answer) in ranked.enumerated() {
            right += answer.isRight ? 1 : 0
            let isLastOfItsProbability = i + 1 == ranked.count || ranked[i + 1].probability < answer.probability
            if isLastOfItsProbability, Double(right) >= target * Double(i + 1) { threshold = answer.probability }
        }
        return threshold
    }

    private func rounded(_ value: Double) -> Double { (value * 1e4).rounded() / 1e4 }
}
