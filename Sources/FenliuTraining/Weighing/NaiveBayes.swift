import Foundation

/// Smoothing and weighing of counted masses: the closed forms of naive Bayes.
enum NaiveBayes {
    /// Share ρ of the mean mass that smoothing adds. In five folds of 33,590 titles 0.3 gave 90.46 % and 0.1 gave 90.59 % with
    /// refined weights; on 450 messages values from 0.03 to 0.3 differ by less than their noise.
    static let smoothingShare: Float = 0.1

    /// α = ρ · ΣN / (features · classes): scale-free, so that it does not depend on how counts are damped.
    static func smoothing(_ mass: ClassMass) -> Float {
        let total = mass.classTotals.reduce(0, +)
        return max(Float.leastNormalMagnitude, smoothingShare * total / Float(max(1, mass.values.count)))
    }

    /// ln (N + α) / Σ_f (N + α), features × classes: log P(feature | class), multinomial (McCallum & Nigam 1998).
    ///
    /// - Complexity: O(features · classes), as for all of these.
    static func multinomial(_ mass: ClassMass) -> [Float] {
        let alpha = smoothing(mass)
        let normalizers = mass.classTotals.map { logf($0 + alpha * Float(mass.featureCount)) }
        return mass.values.indices.map { logf(mass.values[$0] + alpha) - normalizers[$0 % mass.classCount] }
    }

    /// −ln (C + α) / Σ_f (C + α) with C the mass of all other classes: better on unbalanced classes (Rennie et al. 2003).
    static func complement(_ mass: ClassMass) -> [Float] {
        let alpha = smoothing(mass)
        let totals = mass.classTotals
        let all = totals.reduce(0, +)
        let normalizers = totals.map { logf(all - $0 + alpha * Float(mass.featureCount)) }
        return mass.values.indices.map { i in
            let k = i % mass.classCount
            return normalizers[k] - logf(max(0, rowSum(mass, i / mass.classCount) - mass.values[i]) + alpha)
        }
    }

    /// The log-count ratio of class against the rest, r = ln (N + α)/Σ − ln (C + α)/Σ, as one column (Wang & Manning 2012).
    static func ratios(_ mass: ClassMass, of k: Int) -> [Float] {
        let alpha = smoothing(mass)
        let totals = mass.classTotals
        let smoothed = alpha * Float(mass.featureCount)
        let own = logf(totals[k] + smoothed)
        let rest = logf(totals.reduce(0, +) - totals[k] + smoothed)
        return (0..<mass.featureCount).map { f in
            let value = mass.values[f * mass.classCount + k]
            return logf(value + alpha) - own - (logf(max(0, rowSum(mass, f) - value) + alpha) - rest)
        }
    }

    private static func rowSum(_ mass: ClassMass, _ feature: Int) -> Float {
        var sum: Float = 0
        for i in feature * mass.classCount..<(feature + 1) * mass.classCount { sum += mass.values[i] }
        return sum
    }
}
