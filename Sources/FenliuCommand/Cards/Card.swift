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

    private var words: SuggestionWords { SuggestionWords(language: language) }

    private func say(_ zh: String, _ en: String) -> String { Message(zh, en).text(language) }

    /// The card of a letter, ending with an empty line.
    func text(_ suggestion: Suggestion, duplicate: DuplicateGroups.Duplicate? = nil) -> String {
        var rows: [Row] = []
        rows.append(Row(heading: say("编号", "Letter"), text: suggestion.id ?? "—"))
        if !suggestion.title.isEmpty { rows.append(Row(heading: say("标题", "Title"), text: suggestion.title)) }
        if !suggestion.summary.isEmpty { rows.append(Row(heading: say("概况", "Summary"), text: suggestion.summary)) }
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
        if let duplicate { rows.append(Row(heading: say("筛重", "Like"), text: self.duplicate(duplicate))) }
        var heading = say("文中", "In the text")
        for answer in suggestion.answers {
            let phrases = shown(suggestion.evidence.filter { $0.axis == answer.axis.name })
            guard let label = phrases.first?.label else { continue }
            rows.append(Row(heading: heading, text: phrases.map { "「\($0.text)」" }.joined() + " → \(label)"))
            heading = ""
        }
        let passages = passages(suggestion.titlePassages + suggestion.passages)
        if !passages.isEmpty { rows.append(Row(heading: say("文字", "Text"), text: passages)) }
        if suggestion.isForReview {
            let reasons = suggestion.reviewReasons.map(words.reason).joined(separator: say("；", "; "))
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

    /// The label of a tiered axis in the colour of its tier: the highest alarms, the lowest has none.
    private func row(_ answer: AxisAnswer) -> Row {
        var row = Row(heading: words.name(answer.axis.name), text: self.answer(answer))
        guard answer.axis.isTiered, let label = answer.label, label != answer.axis.classes.first else { return row }
        row.style = label == answer.axis.classes.last ? .alarm : .caution
        row.styled = label.count
        return row
    }

    private func answer(_ answer: AxisAnswer) -> String {
        let others = answer.alternatives(atMost: 2).filter { $0.probability >= 0.05 }
            .map { "\($0.label) \(percent($0.probability))" }.joined(separator: say("、", ", "))
        guard let label = answer.label else {
            return words.open + (others.isEmpty ? "" : "（\(others)）")
        }
        var text = "\(label)  \(words.confidence(answer.probability)) \(percent(answer.probability))"
        if !others.isEmpty { text += say("；其次 ", "; else ") + others }
        for rule in answer.rules { text += say("；规则 ", "; rule ") + "\(rule.id)「\(rule.text)」" }
        return text
    }

    private func flag(_ mark: FlagMark) -> String {
        let count = mark.count.map { say("（\($0) 人或户）", " (\($0) people or households)") } ?? ""
        return "\(mark.flag)\(count)「\(mark.text)」"
    }

    /// What was put right or passed over, by kind.
    private func passages(_ all: [Passage]) -> String {
        var counts: [(kind: Passage.Kind, count: Int)] = []
        for passage in all {
            if let i = counts.firstIndex(where: { $0.kind == passage.kind }) {
                counts[i].count += 1
            } else {
                counts.append((passage.kind, 1))
            }
        }
        return counts.map { kind, count in
            switch kind {
            case .pageFurniture: say("页码、导航等 \(count) 行不计", "\(count) lines of page furniture passed over")
            case .ruling: say("框线等 \(count) 行不计", "\(count) lines of ruling passed over")
            case .reading: say("注音 \(count) 处不计", "\(count) readings passed over")
            case .strayLatin: say("夹杂字母 \(count) 处不计", "\(count) stray letters passed over")
            case .utf8ReadAsGB, .gbReadAsUTF8, .utf8ReadAsLatin, .gbReadAsLatin:
                say("乱码 \(count) 行已还原（\(kind.rawValue)）", "\(count) garbled lines put right (\(kind.rawValue))")
            }
        }.joined(separator: say("；", "; "))
    }

    private func duplicate(_ duplicate: DuplicateGroups.Duplicate) -> String {
        let share = "\(Int((duplicate.similarity * 100).rounded(.down)))%"
        let place = duplicate.known.map { say("（\($0)）", " (\($0))") } ?? ""
        return say("与 \(duplicate.of)\(place)", "\(duplicate.of)\(place)") + say(" 文字相似 ", ", text alike: ")
            + (duplicate.isEstimated ? say("约 ", "about ") : "") + share
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

}
