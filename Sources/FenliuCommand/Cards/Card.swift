import Fenliu

/// Writes a suggestion for a person at a terminal.
struct Card {
    let language: Language
    var palette = Palette.none

    /// A heading and what stands behind it; the first `styled` characters are coloured.
    private struct Row {
        var heading: String
        var text: String
        var style = Palette.Style.plain
        var styled = Int.max
    }

    private func say(_ zh: String, _ en: String) -> String { Message(zh, en).text(language) }

    /// The card of a letter, ending with an empty line.
    func text(_ suggestion: Suggestion) -> String {
        var rows: [Row] = []
        rows.append(Row(heading: say("编号", "Letter"), text: suggestion.id ?? "—"))
        if !suggestion.title.isEmpty { rows.append(Row(heading: say("标题", "Title"), text: suggestion.title)) }
        for answer in suggestion.answers { rows.append(row(answer)) }
        if !suggestion.flags.isEmpty {
            let flags = suggestion.flags.map(flag).joined(separator: say("、", ", "))
            rows.append(Row(heading: say("标记", "Flags"), text: flags))
        }
        if let route = suggestion.route {
            rows.append(Row(heading: say("去向", "Send to"), text: "\(route.unit)（\(route.method)，\(route.channel)）"))
            if !route.basis.isEmpty { rows.append(Row(heading: say("依据", "Basis"), text: route.basis)) }
            rows.append(Row(heading: say("期限", "Deadline"), text: deadline(route)))
            if !route.warning.isEmpty {
                rows.append(Row(heading: say("注意", "Warning"), text: "‼ " + route.warning, style: .alarm))
            }
        }
        var heading = say("文中", "In the text")
        for answer in suggestion.answers {
            let phrases = shown(suggestion.evidence.filter { $0.axis == answer.axis.name })
            guard let label = phrases.first?.label else { continue }
            rows.append(Row(heading: heading, text: phrases.map { "「\($0.text)」" }.joined() + " → \(label)"))
            heading = ""
        }
        if suggestion.isForReview {
            let reasons = suggestion.reviewReasons.map(reason).joined(separator: say("；", "; "))
            rows.append(Row(heading: say("请人阅读", "To be read"), text: reasons, style: .caution))
        }
        let width = rows.map { Columns.count($0.heading) }.max() ?? 0
        return rows.map { row in
            let space = String(repeating: " ", count: width - Columns.count(row.heading) + 2)
            // What a letter holds is escaped before the colours are put in, and cannot end them.
            let lead = VisibleText.escapeTerminal(String(row.text.prefix(row.styled)))
            let rest = VisibleText.escapeTerminal(String(row.text.dropFirst(row.styled)))
            return row.heading + space + palette.paint(lead, row.style) + rest + "\n"
        }.joined() + "\n"
    }

    /// The card of a record that could not be read.
    func text(id: String?, line: Int, problem: String) -> String {
        let place = say("第 \(line) 行", "line \(line)") + (id.map { "（\($0)）" } ?? "")
        return palette.paint("✗", .alarm) + " " + VisibleText.escapeTerminal("\(place)：\(problem)") + "\n\n"
    }

    private func name(_ axis: String) -> String {
        switch axis {
        case "track": say("诉访", "Track")
        case "topic": say("分类", "Topic")
        case "risk": say("风险", "Risk")
        case "purpose": say("目的", "Purpose")
        default: axis
        }
    }

    /// The label of a tiered axis in the colour of its tier: the highest alarms, the lowest has none.
    private func row(_ answer: AxisAnswer) -> Row {
        var row = Row(heading: name(answer.axis.name), text: self.answer(answer))
        guard answer.axis.isTiered, let label = answer.label, label != answer.axis.classes.first else { return row }
        row.style = label == answer.axis.classes.last ? .alarm : .caution
        row.styled = label.count
        return row
    }

    private func answer(_ answer: AxisAnswer) -> String {
        let others = answer.alternatives(atMost: 2).filter { $0.probability >= 0.05 }
            .map { "\($0.label) \(percent($0.probability))" }.joined(separator: say("、", ", "))
        guard let label = answer.label else {
            return say("待人工判断", "left to a person") + (others.isEmpty ? "" : "（\(others)）")
        }
        var text = "\(label)  \(confidence(answer.probability))"
        if !others.isEmpty { text += say("；其次 ", "; else ") + others }
        for rule in answer.rules { text += say("；规则 ", "; rule ") + "\(rule.id)「\(rule.text)」" }
        return text
    }

    private func flag(_ mark: FlagMark) -> String {
        let count = mark.count.map { say("（\($0) 人或户）", " (\($0) people or households)") } ?? ""
        return "\(mark.flag)\(count)「\(mark.text)」"
    }

    private func confidence(_ p: Float) -> String {
        let words =
            switch p {
            case 0.95...: say("很有把握", "very likely")
            case 0.8..<0.95: say("较有把握", "likely")
            case 0.6..<0.8: say("把握一般", "rather likely")
            default: say("把握不大", "uncertain")
            }
        return "\(words) \(percent(p))"
    }

    private func percent(_ p: Float) -> String { "\(min(99, Int((p * 100).rounded())))%" }

    private func deadline(_ route: Route) -> String {
        guard let day = route.sortBy else {
            return say("收信之日起 \(route.sortDays) 日内", "within \(route.sortDays) days of receipt")
        }
        return say("\(day) 前（收信之日起 \(route.sortDays) 日）", "by \(day) (\(route.sortDays) days from receipt)")
    }

    /// The strongest phrases, none inside another.
    private func shown(_ evidence: [Evidence]) -> [Evidence] {
        var chosen: [Evidence] = []
        for item in evidence.sorted(by: { $0.weight > $1.weight }) where chosen.count < 3 {
            if chosen.contains(where: { $0.text.contains(item.text) || item.text.contains($0.text) }) { continue }
            chosen.append(item)
        }
        return chosen
    }

    private func reason(_ reason: ReviewReason) -> String {
        switch reason {
        case .uncertain(let axis): say("\(name(axis))把握不大", "\(name(axis).lowercased()) is uncertain")
        case .notAnswered(let axis): say("\(name(axis))未作判断", "\(name(axis).lowercased()) is left open")
        case .ruleRaised(let axis): say("规则提高了\(name(axis))", "a rule raised the \(name(axis).lowercased())")
        case .quality(.short): say("文字太少", "too little text")
        case .quality(.damaged): say("文字有损坏", "damaged text")
        case .quality(.littleChinese): say("汉字太少", "too little Chinese")
        case .quality(.notALetter): say("不像信访来信", "not a petition letter")
        case .quality(.brokenLines): say("多处行尾残缺", "lines cut off")
        case .quality(.missingText): say("版面有缺字", "text missing on the page")
        case .quality(.straySymbols): say("杂乱符号多", "stray symbols")
        case .flagged(let flag): say("文中有「\(flag)」内容", "the text calls for the mark \(flag)")
        case .warning: say("有注意事项", "there is a warning")
        }
    }
}
