/// Trains one linear support vector machine with squared hinge loss by dual coordinate descent (Hsieh et al. 2008, alg. 1).
///
/// Minimises ½‖w‖² + C Σ max(0, 1 − yᵢ w·zᵢ)² where zᵢ is the letter's vector with feature f multiplied by a factor ρ_f.
/// Kept is u = ρ·w, so that scoring needs no factors: w·z = u·x.
struct DualCoordinateDescent {
    /// C, the weight of the loss.
    var cost: Float
    /// Most passes over the letters.
    var passes: Int
    /// The passes end when no letter's dual gradient is violated by more.
    var tolerance: Float = 0.1

    /// - Parameters:
    ///   - matrix: the letters.
    ///   - letters: which of them to use.
    ///   - isPositive: for each letter of the matrix, whether it belongs to the class.
    ///   - squaredFactors: ρ² of each feature.
    ///   - seed: decides the order of the letters in each pass.
    /// - Returns: u, one weight a feature.
    /// - Complexity: O(passes · entries).
    func train(
        _ matrix: DesignMatrix, letters: [Int], isPositive: [Bool], squaredFactors: [Float], seed: UInt64
    ) -> [Float] {
        var weights = [Float](repeating: 0, count: matrix.featureCount)
        let diagonal = 1 / (2 * cost)
        var alpha = [Float](repeating: 0, count: letters.count)
        var order = Array(letters.indices)
        var generator = SplitMix64(state: seed)
        let (features, values, factors) = (matrix.features.span, matrix.values.span, squaredFactors.span)
        let norms = letters.map { letter in
            var norm: Float = 0
            for e in matrix.offsets[letter]..<matrix.offsets[letter + 1] {
                norm += values[e] * values[e] * factors[Int(features[e])]
            }
            return norm + diagonal
        }
        for _ in 0..<passes {
            order.shuffle(using: &generator)
            var worst: Float = 0
            var u = weights.mutableSpan
            for i in order {
                let letter = letters[i]
                let entries = matrix.offsets[letter]..<matrix.offsets[letter + 1]
                var score: Float = 0
                for e in entries { score += values[e] * u[Int(features[e])] }
                let sign: Float = isPositive[letter] ? 1 : -1
                let gradient = sign * score - 1 + alpha[i] * diagonal
                let violation = alpha[i] == 0 ? min(gradient, 0) : gradient
                worst = max(worst, abs(violation))
                if abs(violation) < 1e-6 { continue }
                let updated = max(alpha[i] - gradient / norms[i], 0)
                let step = (updated - alpha[i]) * sign
                alpha[i] = updated
                if step == 0 { continue }
                for e in entries {
                    let f = Int(features[e])
                    u[f] += step * values[e] * factors[f]
                }
            }
            if worst < tolerance { break }
        }
        return weights
    }
}
