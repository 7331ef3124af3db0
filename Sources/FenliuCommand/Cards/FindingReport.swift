import Fenliu
import FenliuTraining

/// Words for what a corpus check finds.
struct FindingReport {
    let language: Language

    private func say(_ zh: String, _ en: String) -> String { Message(zh, en).text(language) }

    func line(_ finding: CorpusFinding) -> String {
        let mark = finding.isError ? "✗" : "·"
        return "\(mark) \(finding.origin)\t\(text(finding.kind))"
    }

    private func text(_ kind: CorpusFinding.Kind) -> String {
        switch kind {
        case .missingLabel(let axis): return say("没有 \(axis) 标注", "no label of \(axis)")
        case .unknownLabel(let axis, let label):
            return say("\(axis) 没有标签 \(label)", "\(axis) has no label \(label)")
        case .duplicateID(let first): return say("编号与 \(first) 重复", "its id stands at \(first) already")
        case .duplicate(let other, let similarity, let contradicts, let crossesSplits):
            let same =
                similarity == 1
                ? say("正文与 \(other) 相同", "same text as \(other)")
                : say(
                    "正文与 \(other) 相似 \(Figure.decimals(similarity, 2))",
                    "text like \(other), \(Figure.decimals(similarity, 2))")
            return same + (contradicts.map { say("，\($0) 标注不同", ", with another label of \($0)") } ?? "")
                + (crossesSplits ? say("，且不在同一划分", ", in another split") : "")
        case .personalData(let kinds):
            return say("含个人信息：\(kinds.joined(separator: "、"))", "personal data: \(kinds.joined(separator: ", "))")
        case .likelyError(let axis, let label, let p, let suggested, let suggestedP, let because):
            let words = because.map { "「\($0)」" }.joined()
            return say(
                "\(axis) 标为 \(label)（\(percent(p))），模型认为是 \(suggested)（\(percent(suggestedP))），因为 \(words)",
                "\(axis): labelled \(label) (\(percent(p))), the model says \(suggested) (\(percent(suggestedP))) because of \(words)"
            )
        case .smallClass(let axis, let label, let count):
            return say("\(axis) 的标签 \(label) 只有 \(count) 封信", "\(axis): label \(label) has only \(count) letters")
        }
    }

    private func percent(_ p: Float) -> String { "\(Int((p * 100).rounded()))%" }
}
