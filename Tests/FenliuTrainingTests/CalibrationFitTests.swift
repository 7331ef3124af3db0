import Fenliu
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
            let p = Calibration.softmax(logits)
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
}
