import Fenliu
import Foundation

/// Finds the mixture of parts that makes out-of-fold scores mean probabilities.
///
/// Minimises Σ −ln softmax(Σₚ aₚ·partₚ + b)[gold] + λ/2·(‖b‖² + Σₚ (σₚ(aₚ − a⁰ₚ))²) by Newton's method; the problem is
/// convex. The penalties keep the biases of rare classes near 0, and scales finite where few letters are told apart
/// without an error (σ: the spread of a part's scores). A scale that comes out negative is set to 0: evidence is never
/// turned round. A temperature in the sense of Guo et al. 2017, one for each part, with a bias a class.
///
/// A share of letters has a label that no score explains (a slip of the hand, two labels that both fit). Expectation–maximisation
/// (Dempster et al. 1977) takes them out of the fit by how unlikely they are, so that they do not make all others look unsure.
struct CalibrationFit {
    /// Scores of letters by weights that did not see them: letters × classes.
    struct Part {
        var scores: [Float]
        /// a⁰, where the scale is drawn to when there are few letters.
        var expectedScale: Double = 0
        /// σ; `nil` takes the scores' own spread.
        var spread: Double?
    }

    /// What was found.
    struct Result: Equatable {
        var scales: [Float]
        var bias: [Float]
    }

    /// λ: how many letters the penalties are worth.
    static let penalty = 2.0
    private static let steps = 30
    /// Rounds of expectation and maximisation for the lapse rate, and the rate at which they start.
    private static let rounds = 6
    private static let firstLapse = 0.02
    /// No label set is worse than this; a fit that says so has not understood the letters.
    private static let highestLapse = 0.3

    let parts: [[Float]]
    let expected: [Double]
    let spreads: [Double]
    let labels: [Int]
    let classes: Int
    /// How far each letter is explained by its scores, not by a lapse: 0 to 1.
    var trust: [Double]

    /// - Parameter labels: the gold class of each letter.
    /// - Complexity: O(steps · letters · classes · (parts + classes)).
    static func fit(_ parts: [Part], labels: [Int], classCount: Int) -> Result {
        var fit = CalibrationFit(
            parts: parts.map(\.scores), expected: parts.map(\.expectedScale),
            spreads: parts.map { $0.spread ?? variance($0.scores, classCount) }, labels: labels, classes: classCount,
            trust: [Double](repeating: 1, count: labels.count))
        var isUsed = parts.map { $0.scores.contains { $0 != 0 } }
        var theta = fit.newton(isUsed, from: nil)
        var lapse = firstLapse
        for _ in 0..<rounds {
            while let turned = isUsed.indices.first(where: { isUsed[$0] && theta[$0] < 0 }) {
                isUsed[turned] = false
                theta = fit.newton(isUsed, from: nil)
            }
            lapse = min(highestLapse, fit.weighTrust(theta, lapse: lapse))
            theta = fit.newton(isUsed, from: theta)
        }
        return Result(
            scales: theta[..<parts.count].map { max(0, Float($0)) }, bias: theta[parts.count...].map { Float($0) })
    }

    /// Expectation: how likely each letter's label comes from its scores. Returns the share that does not.
    private mutating func weighTrust(_ theta: [Double], lapse: Double) -> Double {
        for (i, label) in labels.enumerated() {
            let explained = (1 - lapse) * probabilities(theta, letter: i).p[label]
            trust[i] = explained / (explained + lapse / Double(classes))
        }
        return 1 - trust.reduce(0, +) / Double(max(1, trust.count))
    }

    private func newton(_ isUsed: [Bool], from start: [Double]?) -> [Double] {
        let size = parts.count + classes
        var theta =
            start
            ?? isUsed.indices.map { isUsed[$0] ? max(expected[$0], 0.1) : 0 } + [Double](repeating: 0, count: classes)
        var loss = objective(theta, isUsed)
        for _ in 0..<Self.steps {
            var (gradient, hessian) = derivatives(theta)
            for p in parts.indices where isUsed[p] {
                gradient[p] += Self.penalty * spreads[p] * (theta[p] - expected[p])
                hessian[p * size + p] += Self.penalty * spreads[p]
            }
            for k in parts.count..<size {
                gradient[k] += Self.penalty * theta[k]
                hessian[k * size + k] += Self.penalty
            }
            for r in 0..<size { for c in 0..<r { hessian[r * size + c] = hessian[c * size + r] } }
            for p in parts.indices where !isUsed[p] {
                gradient[p] = 0
                for c in 0..<size { (hessian[p * size + c], hessian[c * size + p]) = (0, 0) }
                hessian[p * size + p] = 1
            }
            let direction = LinearSystem.solve(hessian, gradient)
            var step = 1.0
            var (next, nextLoss) = (theta, loss)
            while step > 1e-6 {
                next = zip(theta, direction).map { $0 - step * $1 }
                nextLoss = objective(next, isUsed)
                if nextLoss < loss { break }
                step /= 2
            }
            guard nextLoss < loss else { break }
            let gain = loss - nextLoss
            (theta, loss) = (next, nextLoss)
            if gain < 1e-9 * max(1, loss) { break }
        }
        return theta
    }

    /// Mean square distance of a class's score from the letter's mean: only differences between classes matter.
    private static func variance(_ scores: [Float], _ classes: Int) -> Double {
        var sum = 0.0
        for start in stride(from: 0, to: scores.count, by: classes) {
            let row = scores[start..<start + classes].map { Double($0) }
            let mean = row.reduce(0, +) / Double(classes)
            sum += row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        }
        return sum / Double(max(1, scores.count))
    }
}
