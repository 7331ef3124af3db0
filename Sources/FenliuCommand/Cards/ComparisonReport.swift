import Fenliu
import FenliuTraining

/// Writes what changes from one model to the next, for people.
struct ComparisonReport {
    let language: Language
    /// Changed letters that are listed.
    let limit: Int

    private func say(_ zh: String, _ en: String) -> String { Message(zh, en).text(language) }

    func text(_ comparison: ModelComparison) -> String {
        var lines: [String] = []
        for axis in comparison.axes {
            lines.append(
                "\(axis.name)\t\(say("留出检验准确率", "held-out accuracy"))\t\(pair(axis.old?.accuracy, axis.new?.accuracy))\t"
                    + "\(say("宏平均 F1", "macro-F1"))\t\(pair(axis.old?.macroF1, axis.new?.macroF1))")
            for (label, old, new) in axis.labels where old != new {
                lines.append("  \(label)\t\(say("训练信件", "letters"))\t\(old) → \(new)")
            }
        }
        guard comparison.letters > 0 else { return VisibleLines.escapeTabs(lines) }
        lines.append("")
        lines.append(
            say(
                "\(comparison.letters) 封信中，答案有变的 \(comparison.changes.count) 处",
                "\(comparison.changes.count) answers change on \(comparison.letters) letters"))
        for change in comparison.changes.prefix(limit) {
            let gold = change.gold.map { "\t\(say("标注", "gold")) \($0)" } ?? ""
            lines.append(
                "  \(change.id ?? change.origin)\t\(change.axis)\t\(change.old ?? "—") → \(change.new ?? "—")\(gold)")
        }
        if comparison.changes.count > limit { lines.append("  …") }
        return VisibleLines.escapeTabs(lines)
    }

    private func pair(_ old: Double?, _ new: Double?) -> String {
        "\(old.map { Figure.decimals($0) } ?? "—") → \(new.map { Figure.decimals($0) } ?? "—")"
    }
}
