import Foundation

/// What the fit minimises, and how it bends.
extension CalibrationFit {
    /// Gradient and upper half of the Hessian of the likelihood.
    func derivatives(_ theta: [Double]) -> (gradient: [Double], hessian: [Double]) {
        let (count, size) = (parts.count, parts.count + classes)
        var gradient = [Double](repeating: 0, count: size)
        var hessian = [Double](repeating: 0, count: size * size)
        var means = [Double](repeating: 0, count: count)
        for (i, label) in labels.enumerated() {
            let p = probabilities(theta, letter: i).p
            for q in 0..<count {
                means[q] = (0..<classes).reduce(0) { $0 + p[$1] * Double(parts[q][i * classes + $1]) }
            }
            for q in 0..<count { gradient[q] += trust[i] * (means[q] - Double(parts[q][i * classes + label])) }
            for k in 0..<classes {
                gradient[count + k] += trust[i] * (p[k] - (k == label ? 1 : 0))
                let weight = trust[i] * p[k]
                for q in 0..<count {
                    let distance = Double(parts[q][i * classes + k]) - means[q]
                    for r in q..<count {
                        hessian[q * size + r] += weight * distance * (Double(parts[r][i * classes + k]) - means[r])
                    }
                    hessian[q * size + count + k] += weight * distance
                }
                for j in k..<classes { hessian[(count + k) * size + count + j] += weight * ((j == k ? 1 : 0) - p[j]) }
            }
        }
        for r in 0..<size { hessian[r * size + r] += 1e-9 }
        return (gradient, hessian)
    }

    /// The class probabilities of a letter, and the logarithm of their normaliser.
    func probabilities(_ theta: [Double], letter i: Int) -> (p: [Double], logits: [Double], logSum: Double) {
        let logits = (0..<classes).map { k in
            parts.indices.reduce(theta[parts.count + k]) { $0 + theta[$1] * Double(parts[$1][i * classes + k]) }
        }
        let top = logits.max() ?? 0
        let powers = logits.map { exp($0 - top) }
        let sum = powers.reduce(0, +)
        return (powers.map { $0 / sum }, logits, top + log(sum))
    }

    func objective(_ theta: [Double], _ isUsed: [Bool]) -> Double {
        var loss = theta[parts.count...].reduce(0) { $0 + $1 * $1 }
        for p in parts.indices where isUsed[p] {
            loss += spreads[p] * (theta[p] - expected[p]) * (theta[p] - expected[p])
        }
        loss *= Self.penalty / 2
        for (i, label) in labels.enumerated() {
            let (_, logits, logSum) = probabilities(theta, letter: i)
            loss += trust[i] * (logSum - logits[label])
        }
        return loss
    }
}
