import Fenliu
import Foundation
import Testing

@testable import FenliuTraining

struct CalibrationFitTests {
    /// Scores three times too steep: the fit finds the scale 1/3 back, from labels drawn by the true probabilities.
    @Test func findsTheTrueScale() {
        var generator = SplitMix64(state: 7)
        var scores: [Float] = []
        var labels: [Int] = []
        for _ in 0..<6000 {
            let logits = (0..<3).map { _ in Float.random(in: -2...2, using: &generator) }
            let p = Calibration(keywordScale: 0, bias: [0, 0, 0]).probabilities(
                model: logits[...], keywords: [0, 0, 0])
            let draw = Float.random(in: 0..<1, using: &generator)
            labels.append(draw < p[0] ? 0 : draw < p[0] + p[1] ? 1 : 2)
            scores += logits.map { 3 * $0 }
        }
        let silent = [Float](repeating: 0, count: scores.count)
        let fit = CalibrationFit.fit([.init(scores: scores), .init(scores: silent)], labels: labels, classCount: 3)
        #expect(abs(fit.scales[0] - 1.0 / 3) < 0.02)
        #expect(fit.scales[1] == 0)
        #expect(fit.bias.allSatisfy { abs($0) < 0.15 })
    }

    /// Scores that point the wrong way are not turned round but left out.
    @Test func neverTurnsEvidenceRound() {
        let labels = (0..<200).map { $0 % 2 }
        let scores = labels.flatMap { label -> [Float] in label == 0 ? [-1, 1] : [1, -1] }
        let fit = CalibrationFit.fit([.init(scores: scores), .init(scores: scores)], labels: labels, classCount: 2)
        #expect(fit.scales == [0, 0])
    }

    /// A twentieth of the labels is drawn blindly; the scale is still that of the others.
    @Test func slipsOfTheHandDoNotMoveTheScale() {
        var generator = SplitMix64(state: 9)
        var scores: [Float] = []
        var labels: [Int] = []
        for i in 0..<6000 {
            let logits = (0..<3).map { _ in Float.random(in: -6...6, using: &generator) }
            let p = Calibration(keywordScale: 0, bias: [0, 0, 0]).probabilities(
                model: logits[...], keywords: [0, 0, 0])
            let draw = Float.random(in: 0..<1, using: &generator)
            labels.append(
                i % 20 == 0 ? Int.random(in: 0..<3, using: &generator) : draw < p[0] ? 0 : draw < p[0] + p[1] ? 1 : 2)
            scores += logits
        }
        let fit = CalibrationFit.fit([.init(scores: scores)], labels: labels, classCount: 3)
        #expect(abs(fit.scales[0] - 1) < 0.1)
    }

    /// Probabilities that are too bold in the log-odds by a factor of two are halved; too few letters change nothing much.
    @Test func theTopLabelIsBelievedAsFarAsItIsRight() {
        var generator = SplitMix64(state: 3)
        let answers = (0..<20_000).map { _ -> (probability: Float, isRight: Bool) in
            let odds = Double.random(in: 0...4, using: &generator)
            let stated = 1 / (1 + exp(-2 * odds))
            return (Float(stated), Double.random(in: 0..<1, using: &generator) < 1 / (1 + exp(-odds)))
        }
        let (slope, offset) = TopLabelFit.fit(answers)
        #expect(abs(slope - 0.5) < 0.05 && abs(offset) < 0.1, "\(slope) \(offset)")
        let few = TopLabelFit.fit([(0.9, true), (0.8, true)])
        #expect(abs(few.slope - 1) < 0.3 && abs(few.offset) < 0.5)
    }
}
