/// A line of a results file that cannot be used, and why.
public struct ResultFault: Error, Sendable, Equatable {
    public enum Problem: Sendable, Equatable {
        /// Not a JSON object.
        case invalidJSON
        /// A key is missing or of the wrong type.
        case wrongShape(key: String)
        /// Written by another version of the program; `nil` when the record names none.
        case version(found: Int?, supported: Int)
    }

    /// The line, from 1.
    public let line: Int
    public let problem: Problem

    public init(line: Int, problem: Problem) {
        self.line = line
        self.problem = problem
    }
}
