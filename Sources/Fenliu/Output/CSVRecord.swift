/// Writes suggestions as rows that spreadsheets open right: CRLF, quoted where needed, no cell that a program would run.
public struct CSVRecord: Sendable {
    private let axes: [String]

    public init(axes: [String]) { self.axes = axes }

    /// The column names.
    public var header: String {
        let labels = axes.flatMap { [$0, "\($0)_p"] }
        return Self.row(
            ["id", "title"] + labels + [
                "risk_reasons", "flags", "review", "review_reasons", "quality", "channel", "unit", "method", "basis",
                "sort_by",
                "warning", "evidence", "error",
            ])
    }

    /// A suggestion's row.
    public func row(_ suggestion: Suggestion, problem: String = "") -> String {
        let labels = axes.flatMap { axis -> [String] in
            guard let answer = suggestion.answer(axis) else { return ["", ""] }
            return [answer.label ?? "", answer.isAnswered ? Self.percentage(answer.probability) : ""]
        }
        let rules = suggestion.answers.flatMap(\.rules).map { "\($0.id) \($0.text)" }.joined(separator: "；")
        let flags = suggestion.flags.map { $0.flag + ($0.count.map { " \($0)" } ?? "") }.joined(separator: "；")
        let route = suggestion.route
        let evidence = suggestion.evidence.prefix(6).map { "\($0.text)→\($0.label)" }.joined(separator: "；")
        return Self.row(
            [suggestion.id ?? "", suggestion.title] + labels + [
                rules, flags, suggestion.isForReview ? "yes" : "no",
                suggestion.reviewReasons.map(\.description).joined(separator: "；"), suggestion.quality.level.rawValue,
                route?.channel ?? "", route?.unit ?? "", route?.method ?? "", route?.basis ?? "",
                route?.sortBy?.description ?? "", route?.warning ?? "", evidence, problem,
            ])
    }

    /// The row of a record that could not be read.
    public func row(id: String?, line: Int, problem: String) -> String {
        Self.row(
            [id ?? "", ""] + [String](repeating: "", count: 2 * axes.count + 12) + ["line \(line): \(problem)"])
    }

    /// 0.93
    private static func percentage(_ p: Float) -> String {
        let hundredths = Int((p * 100).rounded())
        return hundredths >= 100 ? "1.00" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
    }

    private static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// One cell. A text that a spreadsheet would take for a formula, or digits that it would round, get a `'` in front.
    static func cell(_ text: String) -> String {
        var text = text
        if startsFormula(text) || isLongNumber(text) { text = "'" + text }
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// `=`, `+`, `-`, `@`, their full-width forms, tab or line end at the start, also behind spaces.
    private static func startsFormula(_ text: String) -> Bool {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n": return true
            case " ", "\u{A0}", "\u{3000}", "\u{FEFF}", "\u{200B}": continue
            default: return false
            }
        }
        return false
    }

    private static func isLongNumber(_ text: String) -> Bool {
        text.utf8.count >= 12 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
