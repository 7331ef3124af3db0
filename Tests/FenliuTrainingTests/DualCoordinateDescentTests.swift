import Testing

@testable import FenliuTraining

struct DualCoordinateDescentTests {
    /// At the optimum of ½‖w‖² + C Σ max(0, 1 − y w·x)² the gradient vanishes: w = 2C Σ max(0, 1 − y w·x) y x.
    @Test func reachesTheOptimum() {
        var generator = SplitMix64(state: 5)
        let rows = (0..<40).map { _ in (0..<6).map { _ in Float.random(in: 0.1...1, using: &generator) } }
        let isPositive = rows.map { $0[0] + $0[1] > $0[2] + $0[3] }
        let matrix = DesignMatrix.of(rows)
        let descent = DualCoordinateDescent(cost: 0.5, passes: 2000, tolerance: 1e-6)
        let w = descent.train(
            matrix, letters: Array(rows.indices), isPositive: isPositive,
            squaredFactors: [Float](repeating: 1, count: 6), seed: 1)
        var right = [Float](repeating: 0, count: 6)
        for (i, row) in rows.enumerated() {
            let y: Float = isPositive[i] ? 1 : -1
            let loss = max(0, 1 - y * zip(w, row).reduce(0) { $0 + $1.0 * $1.1 })
            for f in 0..<6 { right[f] += loss * y * row[f] }
        }
        for f in 0..<6 { #expect(abs(w[f] - right[f]) < 1e-3) }
    }

    /// A feature whose factor is 0 is out of the game.
    @Test func factorsScaleTheFeatures() {
        let w = DualCoordinateDescent(cost: 1, passes: 50).train(
            DesignMatrix.of([[1, 1], [1, 2]]), letters: [0, 1], isPositive: [true, false], squaredFactors: [1, 0],
            seed: 1)
        #expect(w[1] == 0)
    }
}
