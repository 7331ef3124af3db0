import Foundation

/// Finds how far the likeliest label's probability can be believed: logit q = slope · logit p + offset (Platt 1999, on the top
/// label as in Gupta & Ramdas 2022).
///
/// One softmax cannot serve all letters: where scores are close it is too timid, where they are far apart too bold (3,310
/// letters, topic: 0.50 of those at 0.30 were right and 0.95 of those at 0.985; ECE 0.046, after this step 0.014).
/// Penalised logistic regression by Newton's method, drawn to slope 1 and offset 0 when there are few letters.
struct TopLabelFit {
    /// How many letters the penalty is worth.
    private static let penalty = 2.0
    private static let steps = 25
    /// A slope below this would turn evidence round.
    private static let leastSlope = 0.05

    /// - Parameter answers: for each held-out letter the probability of its likeliest label, and whether that is right.
    /// - Complexity: O(steps · letters).
    static func fit(_ answers: [(probability: Float, isRight: Bool)]) -> (slope: Float, offset: Float) {
        let points = answers.map { (x: Self.logit(Double($0.probability)), y: $0.isRight ? 1.0 : 0.0) }
        var (slope, offset) = (1.0, 0.0)
        var loss = Self.loss(points, slope, offset)
        for _ in 0..<steps {
            var (g0, g1) = (penalty * (slope - 1), penalty * offset)
            var (h00, h01, h11) = (penalty, 0.0, penalty)
            for (x, y) in points {
                let q = 1 / (1 + exp(-(slope * x + offset)))
                g0 += (q - y) * x
                g1 += q - y
                let w = q * (1 - q)
                h00 += w * x * x
                h01 += w * x
                h11 += w
            }
            let determinant = h00 * h11 - h01 * h01
            var (d0, d1) = ((g0 * h11 - g1 * h01) / determinant, (g1 * h00 - g0 * h01) / determinant)
            var next = Self.loss(points, slope - d0, offset - d1)
            while next > loss, abs(d0) + abs(d1) > 1e-9 {
                (d0, d1) = (d0 / 2, d1 / 2)
                next = Self.loss(points, slope - d0, offset - d1)
            }
            guard next < loss else { break }
            (slope, offset, loss) = (slope - d0, offset - d1, next)
        }
        guard slope.isFinite, offset.isFinite, slope > leastSlope else { return (1, 0) }
        return (Float(slope), Float(offset))
    }

    private static func loss(_ points: [(x: Double, y: Double)], _ slope: Double, _ offset: Double) -> Double {
        let drawn = penalty / 2 * ((slope - 1) * (slope - 1) + offset * offset)
        return points.reduce(drawn) { sum, point in
            let odds = slope * point.x + offset
            // ln(1 + e^odds) − y·odds, without overflow.
            return sum + max(odds, 0) + log1p(exp(-abs(odds))) - point.y * odds
        }
    }

    private static func logit(_ p: Double) -> Double {
        let p = min(max(p, 1e-6), 1 - 1e-6)
        return log(p / (1 - p))
    }
}
