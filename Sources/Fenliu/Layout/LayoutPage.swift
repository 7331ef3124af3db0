/// One page of a scanned letter.
public struct LayoutPage: Sendable, Equatable {
    /// Pixels; 0 when the file does not say.
    public let width: Int
    /// Pixels; 0 when the file does not say.
    public let height: Int
    /// In reading order.
    public let lines: [LayoutLine]
    /// Ruled lines that the program saw on the paper.
    public let ruleCount: Int

    public init(width: Int = 0, height: Int = 0, lines: [LayoutLine], ruleCount: Int = 0) {
        self.width = width
        self.height = height
        self.lines = lines
        self.ruleCount = ruleCount
    }

    /// A page of which only the text is known: its words are nowhere. White space at its end is taken out, so that
    /// pages join without blank lines.
    public init(text: String) {
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        while let last = lines.last, last.allSatisfy(\.properties.isWhitespace) { lines.removeLast() }
        self.init(
            lines: lines.map { line in
                LayoutLine(words: [LayoutWord(text: String(line), box: .nowhere)])
            })
    }

    /// Whether the page is set in columns from the right, as old-style letters are.
    var isVertical: Bool { 2 * lines.count(where: \.isVertical) > lines.count }
}
