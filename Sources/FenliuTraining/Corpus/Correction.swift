import Fenliu

/// One line of a corrections file (更正): what a clerk decided about one letter.
public struct Correction: Sendable, Equatable {
    /// The letter; its text is empty where the line names it by its id alone.
    public var letter: Letter
    /// Axis name → label; `nil` where the clerk was not sure, which takes back what she chose before.
    public var choices: [String: String?]
    /// 审阅人, where the line says.
    public var reviewer: String?
    /// When it was decided, as ISO 8601 in UTC, so that text order is time order.
    public var time: String?
    /// SHA-256 of the text that the clerk saw.
    public var textDigest: String?
    public var file: String
    public var line: Int

    public init(
        letter: Letter, choices: [String: String?], reviewer: String? = nil, time: String? = nil,
        textDigest: String? = nil, file: String, line: Int
    ) {
        self.letter = letter
        self.choices = choices
        self.reviewer = reviewer
        self.time = time
        self.textDigest = textDigest
        self.file = file
        self.line = line
    }

    var origin: String { "\(file):\(line)" }

    /// Whose word it is: the reviewer's, or that of the file where nobody signed.
    var voice: String { reviewer.map { "reviewer \($0)" } ?? "file \(file)" }
}
