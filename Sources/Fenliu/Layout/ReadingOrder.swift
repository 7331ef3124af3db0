/// Puts the lines of a page into reading order and makes the pieces of one row one line.
///
/// Tesseract cuts rows where a rule, a stroke or a run of commas crosses them, and reads the pieces as blocks, the right
/// half of a letter after its left half. A letter has one column, so its rows are read through; a page with real
/// columns keeps the file's order.
enum ReadingOrder {
    /// Pieces of a row that are this many characters apart belong to columns, or to a form.
    private static let gutter = 3.0
    /// A page on which more than this share of the rows have a gutter has columns. Names and dates in a signature do, too.
    private static let columnShare = 0.25

    /// - Complexity: O(n log n).
    static func lines(_ lines: [LayoutLine]) -> [LayoutLine] {
        guard !lines.contains(where: \.box.isEmpty), !LayoutPage(lines: lines).isVertical else { return lines }
        let rows = RowBuilder.rows(of: lines.map(\.box))
        guard rows.count < lines.count else { return lines }
        let widths = lines.map { line in
            Double(line.box.width) / Double(max(1, line.words.reduce(0) { $0 + $1.text.unicodeScalars.count }))
        }
        let character = TextRows.quantile(widths, 0.5)
        let divided = rows.count { row in
            zip(row, row.dropFirst()).contains { Double(lines[$1].box.x0 - lines[$0].box.x1) > gutter * character }
        }
        guard Double(divided) <= columnShare * Double(rows.count) else { return lines }
        return rows.map { row in
            guard row.count > 1 else { return lines[row[0]] }
            return LayoutLine(
                words: row.flatMap { lines[$0].words }, box: row.reduce(.nowhere) { $0.union(lines[$1].box) })
        }
    }
}
