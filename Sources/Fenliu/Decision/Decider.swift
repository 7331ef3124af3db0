/// Turns scores into answers: calibrated probabilities, thresholds, and rules that raise a tier. Knows no label by name.
public struct Decider: Sendable {
    private let space: LabelSpace
    private let calibrations: [Calibration]
    private let policies: [DecisionPolicy]

    public init(space: LabelSpace, calibrations: [Calibration], policies: [DecisionPolicy]) {
        self.space = space
        self.calibrations = calibrations
        self.policies = policies
    }

    /// The answer on each axis.
    ///
    /// - Parameters:
    ///   - scores: the model's, one for each column.
    ///   - keywords: what the lexicon found.
    ///   - rules: the rules that matched: the column each asks for, and how it is reported.
    ///   - quality: a lowest tier is never answered on a text that is not good, since what is missing may be grave.
    public func decide(
        scores: [Float], keywords: KeywordScorer.Score, rules: [(column: Int, hit: AxisAnswer.RuleHit)],
        quality: TextQuality.Level
    ) -> [AxisAnswer] {
        space.axes.indices.map { a in
            let columns = space.columns[a]
            let axis = space.axes[a]
            let policy = policies[a]
            var probabilities = calibrations[a].probabilities(model: scores[columns], keywords: keywords.sums[columns])
            var best = probabilities.indices.reduce(0) { probabilities[$1] > probabilities[$0] ? $1 : $0 }
            let asked = rules.filter { columns.contains($0.column) }
            let highest = asked.map { $0.column - columns.lowerBound }.max() ?? 0
            let isRaised = axis.isTiered && highest > best
            if isRaised {
                best = highest
                let reliability = best < policy.raisedReliability.count ? policy.raisedReliability[best] : 0
                Self.lift(&probabilities, best, to: reliability)
            }
            let isLowestOnBadText = axis.isTiered && best == 0 && quality != .good
            let isAnswered =
                isRaised || (probabilities[best] >= policy.answer && !isLowestOnBadText && quality != .unusable)
            return AxisAnswer(
                axis: axis, probabilities: probabilities, best: best, isAnswered: isAnswered,
                rules: asked.filter { $0.column == columns.lowerBound + best }.map(\.hit), isRaised: isRaised)
        }
    }

    /// Whether the answer is too uncertain to pass without a person.
    public func isUncertain(_ answer: AxisAnswer, axis a: Int) -> Bool { answer.probability < policies[a].review }

    /// Gives one class at least `target`, and takes it from the others in proportion.
    private static func lift(_ probabilities: inout [Float], _ index: Int, to target: Float) {
        let old = probabilities[index]
        guard target > old, old < 1 else { return }
        let factor = (1 - target) / (1 - old)
        for i in probabilities.indices { probabilities[i] = i == index ? target : probabilities[i] * factor }
    }
}
