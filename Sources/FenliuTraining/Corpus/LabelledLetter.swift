import Fenliu

/// A letter with the labels that people gave it.
public struct LabelledLetter: Sendable, Equatable {
    public var letter: Letter
    /// Axis name → label; an axis without a label is absent.
    public var labels: [String: String]
    /// The file and line it came from, for messages.
    public var origin: String
    /// Who wrote or labelled it, if the row says so; letters of one source are alike.
    public var source: String?
    /// The part of the corpus it is kept for, such as `train` or `test`.
    public var split: String?

    public init(
        letter: Letter, labels: [String: String], origin: String, source: String? = nil, split: String? = nil
    ) {
        self.letter = letter
        self.labels = labels
        self.origin = origin
        self.source = source
        self.split = split
    }
}
