import Fenliu

/// Writes an explanation for people.
struct ExplanationReport {
    let language: Language
    let top: Int
    let axes: [String]?

    private func say(_ zh: String, _ en: String) -> String { Message(zh, en).text(language) }

    func text(_ id: String?, _ explanations: [AxisExplanation]) -> String {
        var lines = ["\(say("编号", "letter"))\t\(id ?? "—")"]
        for explanation in explanations where axes?.contains(explanation.answer.axis.name) ?? true {
            let answer = explanation.answer
            lines.append("")
            lines.append(
                "\(answer.axis.name)\t\(answer.label ?? "—")\tp=\(Figure.decimals(Double(answer.probability)))"
                    + (answer.isRaised ? "\t\(say("规则提高", "raised by a rule"))" : ""))
            for (k, label) in answer.axis.classes.enumerated() {
                lines.append(
                    "  \(label)\tp=\(Figure.decimals(Double(answer.probabilities[k])))\t\(say("对数几率", "log-odds")) \(signed(explanation.logits[k])) =\t"
                        + "\(say("先验", "prior")) \(signed(explanation.prior[k]))\t\(say("模型", "model")) \(signed(explanation.model[k]))\t"
                        + "\(say("词表", "lexicon")) \(signed(explanation.keywords[k]))")
            }
            let label = answer.axis.classes[answer.best]
            lines.append(
                "  \(say("对「\(label)」作用最大的（相对各标签平均）", "what moved \(label) most (against the labels' mean)")):")
            for part in explanation.parts.prefix(top) {
                lines.append(
                    "  \(signed(part.contribution))\t\(part.text)\t×\(part.count)\t\(part.source == "model" ? say("模型", "model") : part.source)"
                )
            }
            let rest = explanation.parts.dropFirst(top).reduce(Float(0)) { $0 + $1.contribution }
            lines.append(
                "  \(signed(rest))\t\(say("其余 \(max(0, explanation.parts.count - top)) 项", "\(max(0, explanation.parts.count - top)) others"))"
            )
            lines.append(
                "  \(signed(explanation.parts.reduce(Float(0)) { $0 + $1.contribution }))\t\(say("合计", "sum"))")
            for rule in answer.rules { lines.append("  \(say("规则", "rule"))\t\(rule.id)\t\(rule.text)") }
        }
        return VisibleLines.escapeTabs(lines)
    }

    private func signed(_ value: Float) -> String { (value < 0 ? "" : "+") + Figure.decimals(Double(value)) }
}
