/// A scanned letter: its pages, and their text with the place of every word.
///
/// Law: `spans` rise, do not overlap, lie within the scalars of `text`, and each covers its word's scalars.
public struct LayoutDocument: Sendable, Equatable {
    public let pages: [LayoutPage]
    /// The lines joined by a line feed, also from page to page.
    public let text: String
    /// One for each word whose place is known.
    public let spans: [LayoutSpan]

    /// - Parameters:
    ///   - pages: in reading order.
    ///   - firstPage: the number of the first page, when the pages before it are another letter's.
    /// - Complexity: O(n) in the text.
    public init(pages: [LayoutPage], firstPage: Int = 1) {
        var text = String.UnicodeScalarView()
        var spans: [LayoutSpan] = []
        var count = 0
        var isFirst = true
        func append(_ piece: String) {
            text.append(contentsOf: piece.unicodeScalars)
            count += piece.unicodeScalars.count
        }
        for (number, page) in pages.enumerated() {
            for line in page.lines {
                if !isFirst { append("\n") }
                isFirst = false
                for (i, word) in line.words.enumerated() {
                    if i > 0, line.words[i - 1].needsSpace(before: word) { append(" ") }
                    let start = count
                    append(word.text)
                    guard !word.box.isEmpty, start < count else { continue }
                    spans.append(LayoutSpan(range: start..<count, page: firstPage + number, box: word.box))
                }
            }
        }
        self.pages = pages
        self.text = String(text)
        self.spans = spans
    }

    /// The estimated share of the text that is on the paper but not in the file, 0 to 1; see `LostText`.
    ///
    /// - Complexity: O(n log n) in the lines.
    public var missingShare: Double { pages.reduce(LostText()) { $0 + LostText(page: $1) }.share }

    /// What a letter keeps of the pages; `nil` when no word's place is known.
    public var letterLayout: LetterLayout? {
        spans.isEmpty
            ? nil
            : LetterLayout(
                spans: spans, missingShare: missingShare, ruleCount: pages.map(\.ruleCount).max() ?? 0)
    }
}
