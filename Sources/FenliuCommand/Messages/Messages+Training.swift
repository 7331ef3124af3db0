import Fenliu
import FenliuTraining

/// What is wrong with labelled letters and corrections.
extension Messages {
    func training(_ error: TrainingError) -> String {
        switch error {
        case .noLetters: say("没有可用于训练的信件", "no letters to train on")
        case .noLabels(let axes):
            say("信件没有标注：\(axes.joined(separator: "、"))", "no letter has a label of: \(axes.joined(separator: ", "))")
        case .unknownAxis(let axis): say("没有 \(axis) 这一项标注", "no letter has a label of axis \(axis)")
        case .oneClass(let axis, let label):
            say("\(axis) 只有一个标签 \(label)，无从学习", "\(axis) has only the label \(label): nothing to tell apart")
        case .tooFewLetters(let axis, let label, let count, let origin):
            say(
                "\(axis) 的标签 \(label) 只有 \(count) 封信（\(origin)），至少要两封",
                "\(axis): label \(label) has \(count) letter (\(origin)); at least two are needed")
        case .contradiction(let id, let axis, let first, let second):
            say("编号 \(id) 的 \(axis) 标注矛盾：\(first)，\(second)", "id \(id) has two labels of \(axis): \(first), \(second)")
        case .unknownTier(let axis, let label, let origin):
            say("\(origin)：\(axis) 没有 \(label) 这一级", "\(origin): \(axis) has no tier \(label)")
        }
    }

    /// Why a labelled row is not used.
    func problem(_ problem: CorpusFault.Problem) -> String {
        switch problem {
        case .record(let problem): self.problem(problem)
        case .modelLabels(let source):
            say(
                "标签来自模型（source：\(source)），未用；确要使用请加 --force",
                "its labels come from a model (source: \(source)); not used, unless with --force")
        case .unknownLetter(let id):
            id.map { say("语料中没有编号 \($0)，此行也没有正文，未用", "no letter has the id \($0), and the row has no text; not used") }
                ?? say("更正没有编号，未用", "a correction without an id; not used")
        case .unknownAxis(let axis): say("没有 \(axis) 这一项，未用", "there is no axis \(axis); not used")
        case .unknownLabel(let axis, let label):
            say("语料的 \(axis) 没有标签 \(label)，未用", "no letter of the corpus has the label \(label) of \(axis); not used")
        case .unknownAnswer(let answer):
            say(
                "answer 应为 accept、correct、ignore 或 reject，不是 \(answer)；未用",
                "answer is not accept, correct, ignore or reject but \(answer); not used")
        case .noLabel: say("没有选定标签，未用", "it chooses no label; not used")
        case .changedText(let id):
            say("编号 \(id) 的正文与审阅时不同，未用", "the text of id \(id) is not the one that was reviewed; not used")
        case .conflict(let id, let axis, let choices):
            say(
                "编号 \(id) 的 \(axis) 更正互相矛盾，均未用：\(choices.joined(separator: "，"))",
                "corrections of id \(id) contradict each other on \(axis), none is used: \(choices.joined(separator: ", "))"
            )
        }
    }
}
