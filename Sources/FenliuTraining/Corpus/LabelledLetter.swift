import Fenliu

/// A letter with the labels that people gave it.
public struct LabelledLetter: Sendable, Equatable {
    public var letter: Letter
    /// Axis name → label; an axis without a label is absent.
    public var labels: [String: String]
    /// The file and line it came from, for messages.
    public var origin: String

    public init(letter: Letter, labels: [String: String], origin: String) {
        self.letter = letter
        self.labels = labels
        self.origin = origin
    }
}
