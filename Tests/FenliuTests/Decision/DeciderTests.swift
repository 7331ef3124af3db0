import Testing

@testable import Fenliu

struct DeciderTests {
    private static let space = LabelSpace([LabelAxis(name: "risk", classes: ["低", "中", "高"], isTiered: true)])

    private func decide(
        _ scores: [Float], rules: [Int] = [], quality: TextQuality.Level = .good, answer: Float = 0.4,
        reliability: Float = 0.8
    ) -> AxisAnswer {
        let decider = Decider(
            space: Self.space, calibrations: [Calibration(keywordScale: 1, bias: [0, 0, 0])],
            policies: [DecisionPolicy(answer: answer, review: 0.6, raisedReliability: [0, reliability, reliability])])
        let hits = rules.map { (column: $0, hit: AxisAnswer.RuleHit(id: "R\($0)", text: "")) }
        return decider.decide(
            scores: scores, keywords: KeywordScorer.Score(sums: [0, 0, 0]), rules: hits, quality: quality)[0]
    }

    @Test func rulesRaiseAndNeverLower() {
        #expect(decide([3, 0, 0]).label == "低")
        #expect(decide([3, 0, 0], rules: [2]).label == "高")
        #expect(decide([3, 0, 0], rules: [1, 2, 1]).label == "高")
        #expect(decide([0, 0, 3], rules: [1]).label == "高")
        #expect(decide([0, 0, 3], rules: [1]).isRaised == false)
    }

    @Test func aRaisedTierHasTheRulesReliability() {
        let raised = decide([3, 0, 0], rules: [2])
        #expect(abs(raised.probability - 0.8) < 1e-6)
        #expect(abs(raised.probabilities.reduce(0, +) - 1) < 1e-5)
        #expect(raised.rules.map(\.id) == ["R2"])
    }

    @Test func theLowestTierIsNeverToldOfBadText() {
        #expect(decide([3, 0, 0], quality: .doubtful).label == nil)
        #expect(decide([0, 3, 0], quality: .doubtful).label == "中")
        #expect(decide([0, 3, 0], quality: .unusable).label == nil)
        #expect(decide([3, 0, 0], rules: [2], quality: .unusable).label == "高")
    }

    @Test func anUnlikelyLabelIsLeftOpen() {
        let answer = decide([0.1, 0, 0])
        #expect(answer.label == nil)
        #expect(answer.alternatives(atMost: 3).map(\.label) == ["低", "中", "高"])
        #expect(abs(answer.alternatives(atMost: 3).reduce(0) { $0 + $1.probability } - 1) < 1e-5)
    }
}
