/// Columns of letters a week, one on another by tier: the highest at the foot, where columns compare best.
struct WeekChart {
    private let summary: OfficeSummary
    private let words: SummaryWords

    private static let height = 120
    private static let foot = 34
    private static let head = 16
    private static let left = 34
    /// Weeks shown; a longer time shows its last ones.
    static let mostWeeks = 60

    init(_ summary: OfficeSummary, words: SummaryWords) {
        self.summary = summary
        self.words = words
    }

    /// Inline SVG: no styles of its own, since the page's policy admits none; `t0` … are the tiers' classes.
    var svg: String {
        let weeks = summary.weeks.suffix(Self.mostWeeks)
        let step = min(48, max(12, 720 / max(1, weeks.count)))
        let most = max(1, weeks.map { $0.counts.reduce(0, +) }.max() ?? 1)
        let width = Self.left + step * weeks.count + 8
        var body = ""
        for (i, week) in weeks.enumerated() {
            let x = Self.left + i * step
            var top = Self.head + Self.height
            for (tier, count) in week.counts.enumerated() where count > 0 {
                let size = max(1, (count * Self.height + most / 2) / most)
                top -= size
                body +=
                    "<rect class=\"t\(tier)\" x=\"\(x + 1)\" y=\"\(max(0, top))\" width=\"\(step - 2)\" height=\"\(size)\"/>"
            }
            body +=
                "<text x=\"\(x + step / 2)\" y=\"\(max(10, top - 3))\" text-anchor=\"middle\">\(week.counts.reduce(0, +))</text>"
            // Every label where there is room, else every fourth.
            if step >= 40 || i.isMultiple(of: 4) {
                let day = String(week.monday.description.dropFirst(5))
                body +=
                    "<text x=\"\(x + step / 2)\" y=\"\(Self.head + Self.height + 14)\" text-anchor=\"middle\">\(day)</text>"
            }
        }
        let names = summary.tiers + [words.say("风险待定", "risk open")]
        let legend = names.enumerated().map { i, name in
            "<span><svg class=\"key\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"t\(i)\" width=\"10\" height=\"10\"/></svg> \(HTMLText.escape(name))</span>"
        }
        let title = words.say("每周件数（按风险）", "Letters by week and risk")
        let hidden =
            summary.weeks.count > weeks.count
            ? words.say("，只画最近 \(weeks.count) 周", ", the last \(weeks.count) weeks") : ""
        return """
            <figure><figcaption>\(title)\(hidden) <span class="legend">\(legend.joined(separator: " "))</span></figcaption>
            <svg class="weeks" role="img" aria-label="\(title)" width="\(width)" height="\(Self.head + Self.height + Self.foot)" viewBox="0 0 \(width) \(Self.head + Self.height + Self.foot)">\
            <path d="M\(Self.left) \(Self.head + Self.height)H\(width)"/>\(body)</svg></figure>
            """
    }
}
