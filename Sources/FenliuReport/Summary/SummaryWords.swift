import Fenliu

/// The words of an office report in the page's language.
struct SummaryWords {
    let language: PageLanguage

    func say(_ zh: String, _ en: String) -> String { language.say(zh, en) }

    var title: String { say("来信研判", "Summary of the letters") }

    /// The heading of a table, by its name.
    func heading(_ name: String) -> String {
        switch name {
        case "track": say("诉访", "Track")
        case "topic": say("内容分类", "Topic")
        case "risk": say("风险", "Risk")
        case "purpose": say("目的", "Purpose")
        case "unit": say("去向单位", "Unit")
        default: name
        }
    }

    /// A label, or what an open one is called.
    func label(_ label: String) -> String { label.isEmpty ? say("待人工判断", "left to a person") : label }

    func period(_ period: SummaryPeriod) -> String {
        say(
            "\(period.first) 至 \(period.until)（\(period.days) 天），与前 \(period.days) 天比较",
            "\(period.first) to \(period.until) (\(period.days) days), compared with the \(period.days) days before")
    }

    func overview(_ summary: OfficeSummary) -> [String] {
        var lines = [
            say("共 \(summary.count) 件", "\(summary.count) letters"),
            say(
                "须请人先阅读 \(summary.reviewed) 件（\(Self.share(summary.reviewed, summary.count))）",
                "\(summary.reviewed) must be read by a person first (\(Self.share(summary.reviewed, summary.count)))"),
        ]
        if summary.errors > 0 {
            lines.append(say("\(summary.errors) 件读不出", "\(summary.errors) could not be read"))
        }
        if summary.duplicates > 0 {
            lines.append(
                say("与较早来信文字相同或相近 \(summary.duplicates) 件", "\(summary.duplicates) nearly equal an earlier letter"))
        }
        return lines
    }

    var columns: [String] {
        [say("件数", "Letters"), say("占比", "Share"), say("本期", "This period"), say("上期", "Before"), say("变化", "Change")]
    }

    func change(_ row: SummaryTable.Row) -> String {
        let difference = row.current - row.previous
        let sign = difference > 0 ? "+\(difference)" : "\(difference)"
        return row.isRise ? say("\(sign) ▲ 显著上升", "\(sign) ▲ significant rise") : sign
    }

    var significance: String {
        say(
            "▲ 表示上升不像偶然（两期件数的条件检验，整张表合计错判概率不超过 5%）。",
            "▲ marks a rise that is hardly chance (conditional test of two counts, at most 5 % for a whole table to be wrong)."
        )
    }

    func reason(_ reason: String) -> String {
        let parts = reason.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        guard language == .chinese, parts.count == 2 else { return reason }
        switch (parts[0], parts[1]) {
        case (let axis, "uncertain"): return "\(heading(axis))把握不大"
        case (let axis, "not answered"): return "\(heading(axis))未作判断"
        case (let axis, "cannot tell"): return "文字不全，\(heading(axis))看不出"
        case (let axis, "rule raised"): return "规则提高了\(heading(axis))"
        case ("flag", let flag): return "文中有「\(flag)」内容"
        case ("route", _): return "有注意事项"
        case ("quality", let quality): return Self.qualities[quality] ?? quality
        default: return reason
        }
    }

    /// Every reason has words of its own, so that no line stands there twice.
    private static let qualities = [
        "short": "文字太少", "damaged": "文字有损坏", "little Chinese": "汉字太少", "not a petition letter": "不像信访来信",
        "lines cut off": "多处行尾残缺", "stray symbols": "杂乱符号多", "text missing": "版面有缺字", "ruled paper": "横格纸，文字易漏",
    ]

    func due(_ summary: OfficeSummary) -> String {
        guard let period = summary.period else {
            return say("没有收信日期，算不出期限", "no day of receipt is known, so no deadline")
        }
        let days = OfficeSummary.dueDays
        return say(
            "\(period.until) 起 \(days) 天内到期 \(summary.due.count) 件；此前已到期 \(summary.passed) 件（是否已转出，记录中没有）",
            "\(summary.due.count) due within \(days) days from \(period.until); \(summary.passed) were due before (the records do not say whether they were sent on)"
        )
    }

    /// 12.5 %
    static func share(_ part: Int, _ whole: Int) -> String {
        guard whole > 0 else { return "—" }
        let tenths = (1000 * part + whole / 2) / whole
        return "\(tenths / 10).\(tenths % 10)%"
    }
}
