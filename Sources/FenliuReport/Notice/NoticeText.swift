import Fenliu

/// Writes notices of risk as Markdown or as plain text.
public struct NoticeText {
    public enum Format: String, CaseIterable, Sendable {
        case markdown = "md"
        case text
    }

    private let format: Format
    private let language: PageLanguage
    private let axis: ReviewAxis
    private static let mostQuotes = 5

    public init(format: Format, language: PageLanguage, axis: ReviewAxis) {
        self.format = format
        self.language = language
        self.axis = axis
    }

    /// One notice, ending with an empty line.
    public func text(_ notice: RiskNotice) -> String {
        guard let first = notice.records.first else { return "" }
        let ids = notice.records.map { $0.id ?? String($0.line) }
        var out = heading(1, say("风险预警提醒函（草稿）", "Notice of risk (draft)"))
        out += line(
            say(
                "本件由程序起草，须经工作人员对照原信核对、修改并签发。",
                "Drafted by a program: a person checks it against the letter, edits and signs it."))
        out += field(say("主送", "To"), first.route?.unit ?? "")
        out += field(say("来信编号", "Letters"), ids.joined(separator: say("、", ", ")))
        out += field(say("收信日期", "Received"), notice.records.compactMap(\.received).min()?.description ?? "")
        out += heading(2, say("一、反映事项", "1. The matter"))
        for text in matter(first) { out += line(text) }
        if notice.records.count > 1 {
            out += line(
                say(
                    "另有 \(notice.records.count - 1) 件来信文字相同或相近，一并提醒。",
                    "The notice holds for letters with nearly the same text, too: \(notice.records.count - 1)."))
        }
        out += heading(2, say("二、信中依据", "2. What the letter says"))
        out += items(quotes(first).map { say("“\($0)”", "“\($0)”") })
        out += heading(2, say("三、为何提醒", "3. Why this notice"))
        out += items(why(first))
        out += heading(2, say("四、有关规定", "4. What the rules say"))
        out += items(rules(first))
        out += heading(2, say("五、办理时限", "5. Deadlines"))
        out += items(deadlines(first))
        out += line(say("签发人：＿＿＿＿＿＿　　日期：＿＿＿＿＿＿", "Signed: ____________   Date: ____________"))
        return out + "\n"
    }

    private func say(_ zh: String, _ en: String) -> String { language.say(zh, en) }

    /// Title and the sentence that asks, whichever there are; never the whole text.
    private func matter(_ record: ResultRecord) -> [String] {
        var texts = [record.title, record.summary].compactMap { $0 }.filter { !$0.isEmpty }
        // The summary is the title where no sentence asks for anything in particular.
        if texts.count == 2, texts[0] == texts[1] { texts.removeLast() }
        return texts.isEmpty ? [say("（请据原信填写）", "(to be written from the letter)")] : texts
    }

    /// The words of the rules and of the evidence that speak for the tier, the strongest first, none inside another.
    private func quotes(_ record: ResultRecord) -> [String] {
        let label = record.answers[axis.name]?.label
        let rules = (record.answers[axis.name]?.reasons ?? []).map { rule in
            rule.split(separator: " ", maxSplits: 1).last.map(String.init) ?? rule
        }
        let evidence = record.evidence.filter { $0.axis == axis.name && $0.label == label && $0.weight > 0 }
            .sorted { ($1.weight, $0.start) < ($0.weight, $1.start) }.map(\.text)
        var quotes: [String] = []
        for text in rules + evidence where quotes.count < Self.mostQuotes {
            if !quotes.contains(where: { $0.contains(text) || text.contains($0) }) { quotes.append(text) }
        }
        return quotes.isEmpty ? [say("（请据原信填写）", "(to be filled in from the letter)")] : quotes
    }

    private func why(_ record: ResultRecord) -> [String] {
        var reasons: [String] = []
        if let answer = record.answers[axis.name], let label = answer.label {
            let rules = (answer.reasons ?? []).compactMap { $0.split(separator: " ").first.map(String.init) }
            reasons.append(
                rules.isEmpty
                    ? say("程序建议风险为“\(label)”", "the program suggests the tier \(label)")
                    : say(
                        "词表规则 \(rules.joined(separator: "、")) 要求风险为“\(label)”",
                        "the lexicon's rules \(rules.joined(separator: ", ")) ask for the tier \(label)"))
        }
        for flag in record.flags {
            let count = flag.count.map { say("（\($0) 人或户）", " (\($0) people or households)") } ?? ""
            reasons.append(say("登记标记：\(flag.flag)\(count)", "mark of the register: \(flag.flag)\(count)"))
        }
        if record.quality != "good" {
            reasons.append(say("文字残缺，须看原件", "the text is not whole: see the paper"))
        }
        return reasons
    }

    private func rules(_ record: ResultRecord) -> [String] {
        var rules = [
            say(
                "《信访工作条例》第二十二条：反映的情况重大、紧急的，应当及时向本级党委和政府报告",
                "Regulation on petition work, Art. 22: what is grave and urgent is reported to the local leadership at once"
            )
        ]
        if let basis = record.route?.basis, !basis.isEmpty { rules.append(basis) }
        if let warning = record.route?.warning, !warning.isEmpty { rules.append(say("注意：", "Mind: ") + warning) }
        return rules
    }

    private func deadlines(_ record: ResultRecord) -> [String] {
        let sort = say("登记、转送", "registered and sent on")
        guard let route = record.route else { return [say("（请填写）", "(to be filled in)")] }
        var lines = [say("重大、紧急事项：立即报告", "grave and urgent: reported at once")]
        if let day = route.sortBy {
            lines.append(say("\(sort)：\(day) 前", "\(sort): by \(day)"))
        } else {
            lines.append(say("\(sort)：收信之日起 \(route.sortDays) 日内", "\(sort): within \(route.sortDays) days of receipt"))
        }
        if let day = route.notifyBy { lines.append(say("告知信访人：\(day) 前", "the writer told: by \(day)")) }
        if let day = route.concludeBy { lines.append(say("办结：\(day) 前", "concluded: by \(day)")) }
        return lines
    }

    private func heading(_ level: Int, _ text: String) -> String {
        format == .markdown ? String(repeating: "#", count: level) + " " + text + "\n\n" : text + "\n\n"
    }

    private func line(_ text: String) -> String { shown(text) + "\n\n" }

    private func field(_ name: String, _ value: String) -> String {
        line("\(name)\(say("：", ": "))\(value.isEmpty ? "＿＿＿＿＿＿" : value)")
    }

    private func items(_ texts: [String]) -> String {
        texts.map { (format == .markdown ? "- " : "　　") + shown($0) + "\n" }.joined() + "\n"
    }

    /// What letters and tables say, as text that no program acts on.
    private func shown(_ text: String) -> String {
        format == .markdown ? MarkdownText.escape(text) : VisibleText.escapeTerminal(text)
    }
}
