@testable import Fenliu
import Testing

@testable import FenliuTraining

struct MeasuringTests {
    private static let axis = LabelAxis(name: "topic", classes: ["a", "b"])

    private func evaluation(_ rows: [(gold: Int, guess: Int, p: Float)]) -> AxisEvaluation {
        var evaluation = AxisEvaluation(axis: Self.axis)
        for row in rows {
            let p = row.guess == 0 ? [row.p, 1 - row.p] : [1 - row.p, row.p]
            evaluation.add(
                gold: row.gold,
                answer: AxisAnswer(
                    axis: Self.axis, probabilities: p, best: row.guess, isAnswered: true, rules: [], isRaised: false))
        }
        return evaluation
    }

    /// Worked by hand: ten letters at 0.9 of which seven are right, ten at 0.6 of which six are.
    @Test func calibrationErrorByHand() {
        let rows =
            (0..<10).map { (gold: $0 < 7 ? 0 : 1, guess: 0, p: Float(0.9)) }
            + (0..<10).map { (gold: $0 < 6 ? 0 : 1, guess: 0, p: Float(0.6)) }
        let reliability = evaluation(rows).reliability
        #expect(abs(reliability.calibrationError - 0.1) < 1e-6)
        // √(10·0.9·0.1·2/π) + √(10·0.6·0.4·2/π), over 20.
        #expect(abs(reliability.errorByChance - (0.75694 + 1.23608) / 20) < 1e-4)
    }

    /// The interval of a share p of n letters is about p ± 1.96·√(p(1−p)/n), and the same on every run.
    @Test func bootstrapAgreesWithTheNormalApproximation() {
        let rows = (0..<400).map { (gold: $0 % 5 == 0 ? 1 : 0, guess: 0, p: Float(0.8)) }
        let bootstrap = Bootstrap(evaluation(rows))
        #expect(abs(bootstrap.accuracy.low - 0.7608) < 0.012 && abs(bootstrap.accuracy.high - 0.8392) < 0.012)
        #expect(Bootstrap(evaluation(rows)).macroF1 == bootstrap.macroF1)
        #expect(Bootstrap(AxisEvaluation(axis: Self.axis)).accuracy == .init(low: 0, high: 0))
    }

    @Test func requirementsAreReadAndRefused() {
        #expect(Requirement("topic.macro_f1=0.8")?.figure == .macroF1)
        #expect(Requirement("risk.recall.高=0.9")?.figure == .recall(label: "高"))
        #expect(Requirement("track.accuracy=1")?.least == 1)
        for bad in ["topic", "topic=0.8", "topic.f1=0.8", "topic.accuracy=8", "risk.recall=0.9", "topic.accuracy="] {
            #expect(Requirement(bad) == nil, "\(bad)")
        }
    }

    @Test func onlyFeaturesOfManyLettersAreKeptWhenThereAreTooMany() {
        let letters: [UInt32] = [1, 2, 3, 4, 5, 3, 3]
        #expect(FeatureSelection(minimumLetters: 3, maximumFeatures: 9).kept(letters) == [2, 3, 4, 5, 6])
        #expect(FeatureSelection(minimumLetters: 3, maximumFeatures: 4).kept(letters) == [3, 4])
    }
}
