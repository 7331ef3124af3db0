/// Reads hOCR, the HTML of `tesseract IMAGE OUT hocr` and of other programs.
///
/// Pages are elements of class `ocr_page`, lines those of `ocr_line` and its kin, words those of `ocrx_word`; a line
/// without word elements is one word. Boxes stand in the `title`, as `bbox x0 y0 x1 y1`.
public enum HOCR {
    private enum Role { case page, line, word, rule, other }

    private static let lineClasses: Set<Substring> = [
        "ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat",
    ]

    /// Reads a whole file.
    ///
    /// - Throws: `RecordProblem.invalidLayout` when it is no XML or has no page.
    /// - Complexity: O(n).
    public static func read(_ bytes: [UInt8]) throws(RecordProblem) -> LayoutDocument {
        var pages: [PageBuilder] = []
        // The open elements' roles and boxes; text of the innermost word, or of a line outside of its words.
        var open: [(role: Role, box: LayoutBox, hasWords: Bool)] = []
        var text = ""
        for event in try LayoutXML.events(bytes) {
            switch event {
            case .open(_, let attributes):
                let role = role(attributes["class"] ?? "")
                let box = box(attributes["title"] ?? "")
                switch role {
                case .page: pages.append(PageBuilder(box: box))
                case .line, .word:
                    if pages.isEmpty { pages.append(PageBuilder()) }
                    if role == .line { pages[pages.count - 1].startLine(box) }
                    if role == .word, let line = open.lastIndex(where: { $0.role == .line }) {
                        open[line].hasWords = true
                    }
                    text = ""
                case .rule: if !pages.isEmpty { pages[pages.count - 1].addRule(box) }
                case .other: break
                }
                open.append((role, box, false))
            case .text(let piece):
                if open.contains(where: { $0.role == .line || $0.role == .word }) { text += piece }
            case .close:
                guard let closed = open.popLast() else { continue }
                if closed.role == .word || closed.role == .line && !closed.hasWords {
                    pages[pages.count - 1].add(LayoutWord(raw: text, box: closed.box))
                    text = ""
                }
                if closed.role == .line { pages[pages.count - 1].endLine() }
            }
        }
        guard !pages.isEmpty else { throw .invalidLayout(LayoutFault(.missing("ocr_page"))) }
        return LayoutDocument(pages: pages.map { $0.page() })
    }

    private static func role(_ classes: String) -> Role {
        let names = classes.split(separator: " ")
        if names.contains("ocrx_word") { return .word }
        if names.contains(where: lineClasses.contains) { return .line }
        if names.contains("ocr_separator") { return .rule }
        return names.contains("ocr_page") ? .page : .other
    }

    /// The box of a title such as `bbox 290 124 911 174; baseline 0 0`.
    private static func box(_ title: String) -> LayoutBox {
        for property in title.split(separator: ";") {
            let parts = property.split(separator: " ")
            guard parts.first == "bbox" else { continue }
            let numbers = parts.dropFirst().compactMap { LayoutBox.pixel($0) }
            guard numbers.count == 4 else { return .nowhere }
            return LayoutBox(x0: numbers[0], y0: numbers[1], x1: numbers[2], y1: numbers[3])
        }
        return .nowhere
    }
}
