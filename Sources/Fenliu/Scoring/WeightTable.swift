import Foundation

/// The weights of all features for all classes: a flat table of 16-bit numbers, one row a feature, one column a class, with
/// one scale a column. Its bytes may lie in a mapped file: nothing is copied or parsed.
///
/// A weight is off by at most 1/65534 of its column's largest.
public struct WeightTable: Sendable, Equatable {
    public let columnCount: Int
    /// What a column's numbers are multiplied by.
    public let scales: [Float]
    /// Row-major Int16, little-endian: rows × columns × 2 bytes.
    let bytes: Data

    /// - Parameters:
    ///   - columnCount: classes of all axes together.
    ///   - values: row-major, rows × columns.
    public init(columnCount: Int, values: [Float]) {
        precondition(columnCount > 0 && values.count.isMultiple(of: columnCount), "the table is not rectangular")
        var largest = [Float](repeating: 0, count: columnCount)
        for i in values.indices { largest[i % columnCount] = max(largest[i % columnCount], abs(values[i])) }
        let scales = largest.map { $0 > 0 ? $0 / 32767 : 1 }
        var bytes = Data(capacity: values.count * 2)
        for i in values.indices {
            let number = Int16((values[i] / scales[i % columnCount]).rounded())
            bytes.append(UInt8(truncatingIfNeeded: number))
            bytes.append(UInt8(truncatingIfNeeded: number >> 8))
        }
        self.columnCount = columnCount
        self.scales = scales
        self.bytes = bytes
    }

    /// A table read from a file, or `nil` when it is not rectangular.
    init?(scales: [Float], bytes: Data) {
        guard !scales.isEmpty, bytes.count.isMultiple(of: 2 * scales.count) else { return nil }
        columnCount = scales.count
        self.scales = scales
        self.bytes = bytes
    }

    public var rowCount: Int { bytes.count / (2 * columnCount) }

    /// Σ value · weights over the vector's rows, for every column.
    ///
    /// - Complexity: O(features of the letter × columns). The sum runs in the vector's order, so it is the same on any thread.
    public func scores(of vector: FeatureVector) -> [Float] {
        var scores = [Float](repeating: 0, count: columnCount)
        var out = scores.mutableSpan
        let table = bytes.span
        for i in vector.rows.indices {
            let value = vector.values[i]
            var at = Int(vector.rows[i]) * columnCount * 2
            for column in 0..<columnCount {
                out[column] += value * Float(Self.number(table, at))
                at += 2
            }
        }
        for column in 0..<columnCount { out[column] *= scales[column] }
        return scores
    }

    /// The weight of a row for a column, less the mean over `columns`: what tells the label from its rivals.
    public func contrast(row: Int, column: Int, of columns: Range<Int>) -> Float {
        let table = bytes.span
        func weight(_ c: Int) -> Float { Float(Self.number(table, (row * columnCount + c) * 2)) * scales[c] }
        var sum: Float = 0
        for other in columns { sum += weight(other) }
        return weight(columns.lowerBound + column) - sum / Float(columns.count)
    }

    @inline(__always) private static func number(_ table: Span<UInt8>, _ at: Int) -> Int16 {
        Int16(truncatingIfNeeded: UInt16(table[at]) | UInt16(table[at + 1]) << 8)
    }
}
