/// How a text lies in a cell of CSV so that a spreadsheet shows it and does nothing else with it, and how it comes back.
///
/// A line that Excel or WPS would run as a formula, and a text that it would turn into a number or a day (0012, 1E5, 3-4,
/// 110101199003074518), get a `'` in front. So does a line that has such a mark already, so that `unguarded(guarded(x)) == x`.
public enum SpreadsheetCell {
    /// A cell of CSV (RFC 4180): guarded, and in quotes where it must be.
    ///
    /// - Parameters:
    ///   - text: what the cell is to show.
    ///   - keepsDays: leave a whole day (2026-11-22, 2026/1/2 08:30) as it is, for a spreadsheet to read it as one.
    /// - Complexity: O(n).
    public static func cell(_ text: String, keepsDays: Bool = false) -> String {
        keepsDays && isDay(text) ? text : quoted(guarded(text))
    }

    /// A text in quotes where CSV asks for them.
    public static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    static func guarded(_ text: String) -> String {
        mapLines(text) { line, isWhole in needsGuard(line, isWhole) ? ["'"] + line : line }
    }

    /// The text behind a guarded cell.
    static func unguarded(_ text: String) -> String {
        guard text.utf8.contains(0x27) else { return text }
        return mapLines(text) { line, isWhole in
            line.first == "'" && needsGuard(line.dropFirst(), isWhole) ? line.dropFirst() : line
        }
    }

    private static func isDay(_ text: String) -> Bool {
        CalendarDate(prefixOf: text) != nil && text.utf8.allSatisfy { (0x2D...0x3A).contains($0) || $0 == 0x20 }
            && !text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private typealias Line = ArraySlice<Unicode.Scalar>

    /// Each line by itself: a reader that trims line ends, or splits at those inside quotes, finds no formula either.
    private static func mapLines(_ text: String, _ map: (Line, _ isWhole: Bool) -> Line) -> String {
        let scalars = Array(text.unicodeScalars)
        guard scalars.contains(where: { $0 == "\n" || $0 == "\r" }) else {
            return String(String.UnicodeScalarView(map(scalars[...], true)))
        }
        var out = String.UnicodeScalarView()
        var rest = scalars[...]
        while !rest.isEmpty {
            let end = rest.firstIndex { $0 == "\n" || $0 == "\r" }
            // The line end stays outside of what is mapped.
            out += map(rest[..<(end ?? rest.endIndex)], false)
            guard let end else { break }
            out.append(rest[end])
            rest = rest[(end + 1)...]
        }
        return String(out)
    }

    private static func needsGuard(_ line: Line, _ isWhole: Bool) -> Bool {
        guard let first = line.first else { return false }
        if first == "'" { return needsGuard(line.dropFirst(), isWhole) }
        return startsFormula(line) || isWhole && SpreadsheetNumber.isChanged(line)
    }

    /// `=`, `+`, `-`, `@`, their full-width and small forms, or a tab at the start, also behind spaces.
    private static func startsFormula(_ line: Line) -> Bool {
        for scalar in line {
            switch scalar {
            case "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "\u{2212}", "\t": return true
            case " ", "\u{A0}", "\u{3000}", "\u{FEFF}", "\u{200B}", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}": continue
            default: return false
            }
        }
        return false
    }
}
