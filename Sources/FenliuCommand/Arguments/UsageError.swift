/// A mistake on the command line.
enum UsageError: Error, Equatable {
    case unknownCommand(String, suggestion: String?)
    case unknownOption(String, suggestion: String?)
    case missingValue(String)
    case unexpectedValue(String)
    case badValue(String, String, expected: String)
    /// Two options, or an option and a value of another, that ask for opposite things.
    case conflict(String, String)
    /// An option, or a value of one, that means nothing without another.
    case needs(String, String)
    case missingOperand(String)
    case unexpectedOperand(String)
    /// Nothing to read: standard input is a terminal.
    case noInput
    /// A file that is looked for in several places is in none.
    case notFound(String, option: String)
}
