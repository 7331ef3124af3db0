import Fenliu

/// Text inside Markdown: what a letter says is never taken for markup, and nothing in it is hidden.
enum MarkdownText {
    /// What means something wherever it stands; @ and the : before // make links of their own (GitHub's autolinks).
    private static let marks = Set("\\`*_[]<>~|&@".unicodeScalars)
    /// What means something at a line's start: headings, lists, underlines of headings; behind a number only what makes a list.
    private static let starts = Set("#+-=".unicodeScalars)
    private static let numbered = Set(".)".unicodeScalars)

    /// One line of text, each mark with a backslash in front (CommonMark 2.4); controls and bidi characters become visible.
    static func escape(_ text: String) -> String {
        let scalars = Array(VisibleText.escapeTerminal(text).unicodeScalars)
        var out = String.UnicodeScalarView()
        var (isStart, isNumber) = (true, false)
        for (i, scalar) in scalars.enumerated() {
            let isLink =
                scalar == ":" && i + 1 < scalars.count && scalars[i + 1] == "/"
                || scalar == "." && endsWithWWW(scalars[..<i])
            let isMark = isNumber ? numbered.contains(scalar) : isStart && starts.contains(scalar)
            if marks.contains(scalar) || isMark || isLink { out.append("\\") }
            out.append(scalar)
            isNumber = isStart && ("0"..."9").contains(scalar)
            isStart = isStart && (scalar == " " || isNumber)
        }
        return String(out)
    }

    private static func endsWithWWW(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.suffix(3).elementsEqual("www".unicodeScalars) || text.suffix(3).elementsEqual("WWW".unicodeScalars)
    }

    /// A table whose first column is text and whose others are our own figures, which need no escape in a cell.
    static func table(_ heads: [String], _ rows: [[String]]) -> String {
        let lines =
            [heads, heads.indices.map { $0 == 0 ? "---" : "---:" }]
            + rows.map { row in row.indices.map { $0 == 0 ? escape(row[$0]) : row[$0] } }
        return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }
}
