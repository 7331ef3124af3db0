/// The office report as the review page's first section: tables, and charts drawn as SVG in the page.
public struct SummarySection {
    public let section: String
    public let style: String

    private static let mostRows = 20
    private static let mostDue = 50

    public init(_ summary: OfficeSummary, language: PageLanguage) {
        let words = SummaryWords(language: language)
        let period = summary.period.map { "<p>\(HTMLText.escape(words.period($0)))</p>" } ?? ""
        let tables = summary.tables.filter { !$0.rows.isEmpty }.map { Self.table($0, summary, words) }
        section = """
            <details id="summary" open>
            <summary>\(words.title)</summary>
            \(period)
            <ul>\(words.overview(summary).map { "<li>\(HTMLText.escape($0))</li>" }.joined())</ul>
            \(summary.weeks.isEmpty ? "" : WeekChart(summary, words: words).svg)
            <div class="tables">
            \(tables.joined(separator: "\n"))
            \(Self.list(words.say("请人阅读的原因", "Why letters must be read"), [], summary.reasons.map { "\(words.reason($0.reason))  \($0.count)" }))
            \(Self.list(words.say("期限", "Deadlines"), [words.due(summary)], summary.due.prefix(Self.mostDue).map { "\($0.day)  \($0.id)  \($0.unit)" }))
            </div>
            <p class="note">\(HTMLText.escape(words.significance))</p>
            </details>
            """
        style = String(decoding: PackageResources.summary_css, as: UTF8.self)
    }

    /// A table whose bars show the share of the letters.
    private static func table(_ table: SummaryTable, _ summary: OfficeSummary, _ words: SummaryWords) -> String {
        let heads = [words.heading(table.name), ""] + words.columns
        let most = max(1, table.rows.map(\.count).max() ?? 1)
        let rows = table.rows.prefix(mostRows).map { row -> String in
            let width = (100 * row.count + most / 2) / most
            let cells = [
                "\(row.count)", SummaryWords.share(row.count, summary.count), "\(row.current)", "\(row.previous)",
                words.change(row),
            ]
            return
                "<tr\(row.isRise ? " class=\"rise\"" : "")><th scope=\"row\">\(HTMLText.escape(words.label(row.label)))</th>"
                + "<td><svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"\(width)\" height=\"10\"/></svg></td>"
                + cells.map { "<td>\(HTMLText.escape($0))</td>" }.joined() + "</tr>"
        }
        let more = table.rows.count - rows.count
        let rest =
            more > 0
            ? "<tr><td colspan=\"\(heads.count)\">\(words.say("另有 \(more) 项，见 --format json", "\(more) more: see --format json"))</td></tr>"
            : ""
        return "<table><caption>\(HTMLText.escape(words.heading(table.name)))</caption><thead><tr>"
            + heads.map { "<th scope=\"col\">\(HTMLText.escape($0))</th>" }.joined()
            + "</tr></thead><tbody>\(rows.joined())\(rest)</tbody></table>"
    }

    private static func list(_ title: String, _ lines: [String], _ items: [String]) -> String {
        "<div><h3>\(HTMLText.escape(title))</h3>" + lines.map { "<p>\(HTMLText.escape($0))</p>" }.joined()
            + "<ul>\(items.map { "<li>\(HTMLText.escape($0))</li>" }.joined())</ul></div>"
    }
}
