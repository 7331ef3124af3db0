/// The weights of all features for all classes: a flat table, one row a feature, one column a class.
public struct WeightTable: Sendable, Equatable {
    public let columnCount: Int
    /// Row-major, rows × columns.
    public let values: [Float]

    public init(columnCount: Int, values: [Float]) {
        precondition(columnCount > 0 && values.count.isMultiple(of: columnCount), "the table is not rectangular")
        self.columnCount = columnCount
        self.values = values
    }

    public var rowCount: Int { values.count / columnCount }

    @inline(__always) public subscript(row: Int, column: Int) -> Float { values[row * columnCount + column] }

    /// Σ value · weights over the vector's rows, for every column.
    ///
    /// - Complexity: O(features of the letter × columns). The sum runs in the vector's order, so it is the same on any thread.
    public func scores(of vector: FeatureVector) -> [Float] {
        var scores = [Float](repeating: 0, count: columnCount)
        var out = scores.mutableSpan
        let table = values.span
        for i in vector.rows.indices {
            let value = vector.values[i]
            let row = table.extracting(Int(vector.rows[i]) * columnCount..<(Int(vector.rows[i]) + 1) * columnCount)
            for column in row.indices { out[column] += value * row[column] }
        }
        return scores
    }

    /// The weight of a row for a column, less the mean over `columns`: what tells the label from its rivals.
    public func contrast(row: Int, column: Int, of columns: Range<Int>) -> Float {
        var sum: Float = 0
        for other in columns { sum += self[row, other] }
        return self[row, columns.lowerBound + column] - sum / Float(columns.count)
    }
}
