import Foundation

/// Whether more letters came in one period than in the one before it than chance explains.
///
/// With letters arriving independently and two periods of equal length, the later one's share of both is binomial with p = 1/2 when
/// nothing has changed (Przyborowski & Wilenski 1940: the conditional test of two Poisson counts).
enum RiseTest {
    /// The probability of at least `current` of `current + previous` letters in the later period by chance; 0 to 1.
    ///
    /// - Complexity: O(current).
    static func probability(current: Int, previous: Int) -> Double {
        let all = current + previous
        guard all > 0 else { return 1 }
        // In logarithms: half to the power of ten thousand is no number.
        let total = lgamma(Double(all + 1)) - Double(all) * log(2.0)
        var sum = 0.0
        for k in current...all {
            sum += exp(total - lgamma(Double(k + 1)) - lgamma(Double(all - k + 1)))
        }
        return min(1, sum)
    }

    /// Which of several rises stand when all of them were looked at (Holm 1979).
    ///
    /// - Parameter level: how often at most one of them all may be chance.
    static func significant(_ probabilities: [Double], level: Double = 0.05) -> [Bool] {
        var stands = [Bool](repeating: false, count: probabilities.count)
        let order = probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
        for (rank, i) in order.enumerated() {
            guard probabilities[i] <= level / Double(probabilities.count - rank) else { break }
            stands[i] = true
        }
        return stands
    }
}
