import Foundation

/// Steps 2 and 3 of naive Bayes: smoothing and weighing.
enum NaiveBayes {
    /// Share ρ of the mean mass that smoothing adds. 0.3–0.5 was best on titles and on messages.
    static let smoothingShare: Float = 0.3

    /// α = ρ · ΣN / (features · classes): scale-free, so that it does not depend on how counts are damped.
    static func smoothing(_ mass: ClassMass) -> Float {
        let total = mass.classTotals.reduce(0, +)
        return max(Float.leastNormalMagnitude, smoothingShare * total / Float(max(1, mass.values.count)))
    }

    /// Weights, features × classes.
    ///
    /// multinomial: ln (N + α) / Σ_f (N + α); complement: −ln (C + α) / Σ_f (C + α) with C the mass of all other classes.
    /// - Complexity: O(features · classes).
    static func weights(_ mass: ClassMass, _ weighing: Weighing) -> [Float] {
        let classes = mass.classCount
        let alpha = smoothing(mass)
        let totals = mass.classTotals
        let all = totals.reduce(0, +)
        let smoothed = alpha * Float(mass.featureCount)
        let normalizers = totals.map { logf((weighing == .multinomial ? $0 : all - $0) + smoothed) }
        var weights = [Float](repeating: 0, count: mass.values.count)
        for feature in 0..<mass.featureCount {
            let row = feature * classes
            var sum: Float = 0
            for k in 0..<classes { sum += mass.values[row + k] }
            for k in 0..<classes {
                let own = mass.values[row + k]
                switch weighing {
                case .multinomial: weights[row + k] = logf(own + alpha) - normalizers[k]
                case .complement: weights[row + k] = normalizers[k] - logf(max(0, sum - own) + alpha)
                }
            }
        }
        return weights
    }
}
