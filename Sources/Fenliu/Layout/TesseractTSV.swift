/// Reads `tesseract IMAGE OUT tsv`: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
///
/// Confidence is not used: it stays high where whole lines are lost. Files put one behind the other, each with its
/// header, are pages of one letter.
public enum TesseractTSV {
    /// The levels of a row: 1 page, 2 block, 3 paragraph, 4 line, 5 word.
    private static let levels = 1...5
    /// Columns before the text; a row that is no word may lack its empty last column.
    private static let leastColumns = 11

    /// Reads a whole file.
    ///
    /// - Throws: `RecordProblem.invalidLayout` naming the line.
    /// - Complexity: O(n).
    public static func read(_ bytes: [UInt8]) throws(RecordProblem) -> LayoutDocument {
        var pages: [PageBuilder] = []
        var page: String?
        var line: ArraySlice<String>?
        let rows = RepairedText(bytes).text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, row) in rows.enumerated() {
            if row.allSatisfy(\.properties.isWhitespace) { continue }
            let row = String(row.last == "\r" ? row.dropLast() : row)
            if row.hasPrefix(LayoutFormat.tesseractHeader) {
                (page, line) = (nil, nil)
                continue
            }
            guard index > 0 else { throw .invalidLayout(LayoutFault(.missing("level, page_num …"), line: 1)) }
            let cells = row.split(separator: "\t", maxSplits: 11, omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= leastColumns else {
                throw .invalidLayout(LayoutFault(.columns(found: cells.count, expected: 12), line: index + 1))
            }
            let numbers = cells[6..<10].compactMap { LayoutBox.pixel($0) }
            guard let level = Int(cells[0]), levels.contains(level), numbers.count == 4 else {
                throw .invalidLayout(LayoutFault(.noBox, line: index + 1))
            }
            let box = LayoutBox(
                x0: numbers[0], y0: numbers[1], x1: numbers[0] + numbers[2], y1: numbers[1] + numbers[3])
            if level == 1 || page != cells[1] {
                pages.append(PageBuilder(box: level == 1 ? box : .nowhere))
                (page, line) = (cells[1], nil)
            }
            if level >= 4, line != cells[2..<5] {
                pages[pages.count - 1].startLine(level == 4 ? box : nil)
                line = cells[2..<5]
            }
            if level == 5 { pages[pages.count - 1].add(LayoutWord(raw: cells.count > 11 ? cells[11] : "", box: box)) }
        }
        return LayoutDocument(pages: pages.map { $0.page() })
    }
}
