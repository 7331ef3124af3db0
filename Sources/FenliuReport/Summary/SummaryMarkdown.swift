/// The office report as Markdown, for a document that somebody goes on writing.
public enum SummaryMarkdown {
    public static func text(_ summary: OfficeSummary, language: PageLanguage) -> String {
        let words = SummaryWords(language: language)
        var out = "# \(words.title)\n\n"
        if let period = summary.period { out += words.period(period) + "\n\n" }
        out += words.overview(summary).map { "- \($0)\n" }.joined() + "\n"
        for table in summary.tables where !table.rows.isEmpty {
            out += "## \(MarkdownText.escape(words.heading(table.name)))\n\n"
            out += MarkdownText.table(
                [words.heading(table.name)] + words.columns,
                table.rows.map { row in
                    [
                        words.label(row.label), "\(row.count)", SummaryWords.share(row.count, summary.count),
                        "\(row.current)", "\(row.previous)", words.change(row),
                    ]
                })
            out += "\n"
        }
        out += words.significance + "\n\n"
        if !summary.weeks.isEmpty {
            // One mistyped year must not make a thousand empty rows.
            let weeks = summary.weeks.suffix(WeekChart.mostWeeks)
            let hidden =
                weeks.count < summary.weeks.count
                ? words.say("（最近 \(weeks.count) 周）", " (the last \(weeks.count) weeks)") : ""
            out += "## \(words.say("每周件数", "Letters by week"))\(hidden)\n\n"
            out += MarkdownText.table(
                [words.say("周一", "Monday")] + summary.tiers + [words.say("待定", "open")],
                weeks.map { week in [week.monday.description] + week.counts.map(String.init) })
            out += "\n"
        }
        out += "## \(words.say("请人阅读的原因", "Why letters must be read"))\n\n"
        out +=
            summary.reasons.map { "- \(MarkdownText.escape(words.reason($0.reason)))  \($0.count)\n" }.joined() + "\n"
        out += "## \(words.say("期限", "Deadlines"))\n\n" + words.due(summary) + "\n\n"
        out += summary.due.map {
            "- \($0.day)  \(MarkdownText.escape($0.id))  \(MarkdownText.escape($0.unit))\n"
        }.joined()
        return out
    }
}
