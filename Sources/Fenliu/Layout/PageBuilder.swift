/// Collects the lines of one page while a file is read.
struct PageBuilder {
    private let box: LayoutBox
    private var lines: [LayoutLine] = []
    private var words: [LayoutWord] = []
    private var lineBox: LayoutBox?
    /// Words outside of any line.
    private var loose: [LayoutWord] = []
    private(set) var isInLine = false

    init(box: LayoutBox = .nowhere) { self.box = box }

    /// Ends the line before it, if one is open.
    mutating func startLine(_ box: LayoutBox?) {
        endLine()
        (lineBox, isInLine) = (box, true)
    }

    /// A line without words is none: Tesseract reports the rules of letter paper so.
    mutating func endLine() {
        if !words.isEmpty { lines.append(LayoutLine(words: words, box: lineBox)) }
        (words, lineBox, isInLine) = ([], nil, false)
    }

    mutating func add(_ word: LayoutWord?) {
        guard let word else { return }
        if isInLine { words.append(word) } else { loose.append(word) }
    }

    /// The page; words that were in no line are put into lines by their boxes.
    func page() -> LayoutPage {
        var copy = self
        copy.endLine()
        return LayoutPage(
            width: box.width, height: box.height, lines: ReadingOrder.lines(copy.lines + RowBuilder.lines(of: loose)))
    }
}
