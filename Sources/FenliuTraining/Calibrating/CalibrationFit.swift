import Fenliu
import Foundation

/// Step 4: finds the calibration that makes out-of-fold scores mean probabilities.
///
/// Minimises Σ −ln softmax(a·model + c·lexicon + b)[gold] + λ/2·(‖b‖² + (a·σ)² + (c − 1)²) by Newton's method; the problem
/// is convex. The penalties keep the biases of rare classes near 0, the model's scale finite where few letters are told
/// apart without an error (σ: the spread of its scores), and the lexicon near the log-odds that its weights state.
/// Scales that come out negative are set to 0.
struct CalibrationFit {
    /// λ: how many letters the penalties are worth.
    private static let penalty = 2.0
    private static let steps = 30

    /// - Parameters:
    ///   - model: out-of-fold scores, letters × classes.
    ///   - keywords: the lexicon's sums, letters × classes.
    ///   - labels: the gold class of each letter.
    static func fit(model: [Float], keywords: [Float], labels: [Int], classCount: Int) -> Calibration {
        var useModel = true
        var useKeywords = keywords.contains { $0 != 0 }
        while true {
            let theta = newton(model, keywords, labels, classCount, useModel, useKeywords)
            // A negative scale would turn evidence round: leave that part out and fit again.
            if useKeywords, theta[1] < 0 {
                useKeywords = false
            } else if useModel, theta[0] < 0 {
                useModel = false
            } else {
                return Calibration(
                    scale: Float(theta[0]), keywordScale: Float(theta[1]), bias: theta[2...].map { Float($0) })
            }
        }
    }

    private static func newton(
        _ model: [Float], _ keywords: [Float], _ labels: [Int], _ classes: Int, _ useModel: Bool, _ useKeywords: Bool
    ) -> [Double] {
        let size = classes + 2
        var theta = [Double](repeating: 0, count: size)
        theta[0] = useModel ? 1 : 0
        theta[1] = useKeywords ? 0.1 : 0
        let spread = variance(model, classes)
        let isFixed = (0..<size).map { ($0 == 0 && !useModel) || ($0 == 1 && !useKeywords) }
        var loss = objective(theta, spread, model, keywords, labels, classes)
        for _ in 0..<steps {
            var gradient = [Double](repeating: 0, count: size)
            var hessian = [Double](repeating: 0, count: size * size)
            for (i, label) in labels.enumerated() {
                let s = model[i * classes..<(i + 1) * classes].map { Double($0) }
                let t = keywords[i * classes..<(i + 1) * classes].map { Double($0) }
                let p = probabilities(theta, s, t)
                let meanS = zip(p, s).reduce(0) { $0 + $1.0 * $1.1 }
                let meanT = zip(p, t).reduce(0) { $0 + $1.0 * $1.1 }
                gradient[0] += meanS - s[label]
                gradient[1] += meanT - t[label]
                for k in 0..<classes {
                    gradient[2 + k] += p[k] - (k == label ? 1 : 0)
                    hessian[0] += p[k] * (s[k] - meanS) * (s[k] - meanS)
                    hessian[1] += p[k] * (s[k] - meanS) * (t[k] - meanT)
                    hessian[size + 1] += p[k] * (t[k] - meanT) * (t[k] - meanT)
                    hessian[2 + k] += p[k] * (s[k] - meanS)
                    hessian[size + 2 + k] += p[k] * (t[k] - meanT)
                    for j in 0..<classes { hessian[(2 + k) * size + 2 + j] += p[k] * ((j == k ? 1 : 0) - p[j]) }
                }
            }
            for k in 0..<classes {
                gradient[2 + k] += penalty * theta[2 + k]
                hessian[(2 + k) * size + 2 + k] += penalty
            }
            gradient[0] += penalty * spread * theta[0]
            hessian[0] += penalty * spread
            gradient[1] += penalty * (theta[1] - 1)
            hessian[size + 1] += penalty
            for r in 0..<size { for c in 0..<r { hessian[r * size + c] = hessian[c * size + r] } }
            for r in 0..<size where isFixed[r] {
                gradient[r] = 0
                for c in 0..<size {
                    hessian[r * size + c] = 0
                    hessian[c * size + r] = 0
                }
                hessian[r * size + r] = 1
            }
            for r in 0..<size { hessian[r * size + r] += 1e-9 }
            let direction = solve(hessian, gradient, size)
            var step = 1.0
            var next = theta
            var nextLoss = loss
            while step > 1e-6 {
                next = zip(theta, direction).map { $0 - step * $1 }
                nextLoss = objective(next, spread, model, keywords, labels, classes)
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

    private static func probabilities(_ theta: [Double], _ s: [Double], _ t: [Double]) -> [Double] {
        var logits = s.indices.map { theta[0] * s[$0] + theta[1] * t[$0] + theta[2 + $0] }
        let top = logits.max() ?? 0
        for k in logits.indices { logits[k] = exp(logits[k] - top) }
        let sum = logits.reduce(0, +)
        return logits.map { $0 / sum }
    }

    private static func objective(
        _ theta: [Double], _ spread: Double, _ model: [Float], _ keywords: [Float], _ labels: [Int], _ classes: Int
    ) -> Double {
        var loss = penalty / 2 * (theta[2...].reduce(0) { $0 + $1 * $1 } + spread * theta[0] * theta[0])
        if keywords.contains(where: { $0 != 0 }) { loss += penalty / 2 * (theta[1] - 1) * (theta[1] - 1) }
        for (i, label) in labels.enumerated() {
            var top = -Double.infinity
            var logits = [Double](repeating: 0, count: classes)
            for k in 0..<classes {
                logits[k] =
                    theta[0] * Double(model[i * classes + k]) + theta[1] * Double(keywords[i * classes + k])
                    + theta[2 + k]
                top = max(top, logits[k])
            }
            loss += top + log(logits.reduce(0) { $0 + exp($1 - top) }) - logits[label]
        }
        return loss
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

    /// Gaussian elimination with partial pivoting.
    private static func solve(_ matrix: [Double], _ right: [Double], _ size: Int) -> [Double] {
        var m = matrix
        var x = right
        for c in 0..<size {
            let pivot = (c..<size).max { abs(m[$0 * size + c]) < abs(m[$1 * size + c]) } ?? c
            if pivot != c {
                for j in 0..<size { m.swapAt(c * size + j, pivot * size + j) }
                x.swapAt(c, pivot)
            }
            for r in (c + 1)..<max(size, c + 1) {
                let factor = m[r * size + c] / m[c * size + c]
                guard factor != 0 else { continue }
                for j in c..<size { m[r * size + j] -= factor * m[c * size + j] }
                x[r] -= factor * x[c]
            }
        }
        for c in stride(from: size - 1, through: 0, by: -1) {
            for j in (c + 1)..<max(size, c + 1) { x[c] -= m[c * size + j] * x[j] }
            x[c] /= m[c * size + c]
        }
        return x
    }
}
