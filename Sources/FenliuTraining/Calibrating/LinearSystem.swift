/// Small systems of linear equations.
enum LinearSystem {
    /// The x of matrix · x = right, by Gaussian elimination with partial pivoting.
    ///
    /// - Parameter matrix: row by row, regular.
    /// - Complexity: O(size³).
    static func solve(_ matrix: [Double], _ right: [Double]) -> [Double] {
        let size = right.count
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
