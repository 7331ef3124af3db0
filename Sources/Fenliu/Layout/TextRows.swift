/// The rows of a page as `LostText` measures them: lines side by side are one, stray marks and page numbers none.
struct TextRows {
    /// One row.
    struct Row {
        var box: LayoutBox
        var text: String
        var middle: Int { (box.y0 + box.y1) / 2 }

        /// Characters in it.
        var length: Int { text.unicodeScalars.count }

        /// Whether the text ends where a sentence, a salutation or a list item does.
        var endsSentence: Bool { ends(in: "。！？；：!?;:.…”」』）)") }

        /// Whether it is prose to its end; no name or date ends so.
        var endsProse: Bool { ends(in: "。！？；，、") }

        private func ends(in marks: String) -> Bool {
            let last = text.unicodeScalars.last { !$0.properties.isWhitespace }
            return last.map(marks.unicodeScalars.contains) ?? false
        }
    }

    /// Shorter than this share of the median height: dots, underlines, what is left of a ruled line.
    private static let leastHeight = 0.4
    /// Taller than this share of the median height: a heading.
    private static let headingHeight = 1.25
    /// The rows of a signature, with address, telephone and date, are no longer than this share of the text's width.
    private static let signatureWidth = 0.6
    private static let mostSignatureRows = 5
    /// A centred heading keeps this share of the width free on both sides.
    private static let centredMargin = 0.1

    /// From the top.
    let rows: [Row]
    /// The edges of the text, in pixels.
    let left: Int
    let right: Int
    /// The median width of a character, in pixels. A row's height would not do: askew, its box grows with its length.
    let character: Double
    /// The median height of a row, in pixels.
    private let height: Double
    /// The index of the first row of the signature and date; the number of rows when there is none.
    let signature: Int

    var width: Int { max(1, right - left) }

    /// - Complexity: O(n log n).
    init(_ page: LayoutPage) {
        let isVertical = page.isVertical
        let lines = page.lines.filter { !$0.box.isEmpty }.map {
            LayoutWord(text: $0.text, box: isVertical ? $0.box.turned : $0.box)
        }
        let median = Self.quantile(lines.map { Double($0.box.height) }, 0.5)
        let marks = lines.filter { Double($0.box.height) >= Self.leastHeight * median && Self.isText($0.text) }
        var rows = RowBuilder.lines(of: marks).map { Row(box: $0.box, text: $0.text) }
        if let last = rows.last, Self.isPageNumber(last.text) { rows.removeLast() }
        self.rows = rows
        height = max(1, median)
        character = max(1, Self.quantile(rows.map { Double($0.box.width) / Double(max(1, $0.length)) }, 0.5))
        left = Int(Self.quantile(rows.map { Double($0.box.x0) }, 0.1))
        right = Int(Self.quantile(rows.map { Double($0.box.x1) }, 0.9))
        let longest = Self.signatureWidth * Double(right - left)
        let tail = rows.reversed().prefix(Self.mostSignatureRows).prefix {
            Double($0.box.width) < longest && !$0.endsProse
        }
        signature = rows.count - tail.count
    }

    /// A row's share of a full line, 0 to 1.
    func fullness(_ row: Row) -> Double { min(1, Double(row.box.width) / Double(width)) }

    /// How far a row ends before the right edge, in characters.
    func shortfall(_ i: Int) -> Double { Double(right - rows[i].box.x1) / character }

    /// How far a row begins behind the left edge, in characters.
    func indent(_ i: Int) -> Double { Double(rows[i].box.x0 - left) / character }

    func isIndented(_ i: Int) -> Bool { rows.indices.contains(i) && indent(i) >= 1 }

    /// Whether a row is the heading: taller than the text, or one of the first two and centred.
    func isHeading(_ i: Int) -> Bool {
        guard i < 2 else { return false }
        let box = rows[i].box
        if Double(box.height) > Self.headingHeight * height, Double(box.width) < 0.9 * Double(width) { return true }
        let (before, behind) = (Double(box.x0 - left), Double(right - box.x1))
        let margin = Self.centredMargin * Double(width)
        return before > margin && behind > margin && abs(before - behind) < 2 * character
    }

    /// Whether a paragraph ends with row `i` and the next one looks like a beginning.
    func isParagraphEnd(_ i: Int) -> Bool { rows[i].endsSentence && (isIndented(i + 1) || shortfall(i) > 2) }

    /// The value below which a share of the values lies; 0 without values.
    static func quantile(_ values: [Double], _ share: Double) -> Double {
        let sorted = values.sorted()
        return sorted.isEmpty ? 0 : sorted[Int((Double(sorted.count - 1) * share).rounded())]
    }

    private static func isText(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    /// 3, － 3 －, 第3页, 第3页 共5页, 3/5
    private static func isPageNumber(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy {
            $0.properties.numericType == .decimal || "第页共 -－—–/·".unicodeScalars.contains($0)
        }
    }
}
