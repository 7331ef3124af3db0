/// A fault in a lexicon or routing table, with the place to mend.
public struct TableError: Error, Sendable, Equatable {
    public enum Problem: Sendable, Equatable {
        case unreadable(String)
        case damaged(count: Int)
        case badRow(String)
        case missingColumn
        case tooManyCells(found: Int, expected: Int)
        case emptyCell
        case duplicateID(String, firstLine: Int)
        case badPattern(String)
        case badNumber(String)
        case unknownAxis(String, known: [String])
        case unknownLabel(String, axis: String)
        case notTiered(axis: String)
        /// The routing table has no row that takes every letter.
        case noFallback
    }

    public let file: String
    public let line: Int
    /// The column's name, if the fault sits in one cell.
    public let column: String?
    public let problem: Problem

    public init(file: String, line: Int, column: String?, problem: Problem) {
        self.file = file
        self.line = line
        self.column = column
        self.problem = problem
    }
}
