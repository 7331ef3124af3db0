/// Collects the lines of one page while a file is read.
struct PageBuilder {
    private let box: LayoutBox
    private var lines: [LayoutLine] = []
    private var words: [LayoutWord] = []
    private var lineBox: LayoutBox?
    /// Words outside of any line.
    private var loose: [LayoutWord] = []
    private(set) var isInLine = false
    private var ruleCount = 0
    /// A ruled line is this many times as long as thick, also when the page lies a little askew.
    private static let slimmest = 20

    init(box: LayoutBox = .nowhere) { self.box = box }

    /// Ends the line before it, if one is open.
    mutating func startLine(_ box: LayoutBox?) {
        endLine()
        (lineBox, isInLine) = (box, true)
    }

    /// A line without words is none: Tesseract reports the rules of letter paper so.
    mutating func endLine() {
        if !words.isEmpty {
            lines.append(LayoutLine(words: words, box: lineBox))
        } else if let lineBox {
            addRule(lineBox)
        }
        (words, lineBox, isInLine) = ([], nil, false)
    }

    /// Counts a box without text that is as thin as a ruled line.
    mutating func addRule(_ box: LayoutBox) {
        let (short, long) = (min(box.width, box.height), max(box.width, box.height))
        if short > 0, long >= Self.slimmest * short { ruleCount += 1 }
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
            width: box.width, height: box.height, lines: ReadingOrder.lines(copy.lines + RowBuilder.lines(of: loose)),
            ruleCount: copy.ruleCount)
    }
}
