import Fenliu
import FenliuPlatform
import FenliuTraining

/// `fenliu lexicon check`: whether the lexicon is sound, and on labelled letters what each row does.
struct LexiconCommand {
    let context: Context
    private var arguments: Arguments { context.arguments }

    init(_ context: Context) { self.context = context }

    func run() throws -> ExitCode {
        guard let action = arguments.operands.first else { throw UsageError.missingOperand("check") }
        guard action == "check" else { throw UsageError.badValue("lexicon", action, expected: "check") }
        let resources = Resources(context: context)
        guard let path = arguments.value("lexicon") ?? resources.find("lexicon.csv") else {
            throw UsageError.notFound("lexicon.csv", option: "--lexicon")
        }
        let bytes = try ByteSource.contents(of: path) ?? []
        let (lexicon, rowFaults) = try Lexicon.read(bytes, name: path, preparation: try TextPreparation())
        let (model, _) = try resources.model()
        let faults = rowFaults + lexicon.faults(against: model.space, name: path)
        for fault in faults.sorted(by: { $0.line < $1.line }) {
            context.console.say("fenliu: " + context.messages.text(fault))
        }
        var lines = ["\(path)\t\(lexicon.entries.count)"]
        for axis in model.space.axes {
            for label in axis.classes {
                let rows = lexicon.entries.filter { $0.axis == axis.name && $0.label == label }
                let rules = rows.count { $0.effect == .raise }
                lines.append("  \(axis.name)\t\(label)\t\(rows.count - rules)\t\(rules > 0 ? "raise \(rules)" : "")")
            }
        }
        for flag in Set(lexicon.entries.filter { $0.axis == LexiconEntry.flagAxis }.map(\.label)).sorted() {
            let count = lexicon.entries.count { $0.axis == LexiconEntry.flagAxis && $0.label == flag }
            lines.append("  \(LexiconEntry.flagAxis)\t\(flag)\t\(count)\t")
        }
        var hasFaults = false
        if arguments.operands.count > 1 {
            let reader = CorpusReader(axes: model.space.axes.map(\.name), split: arguments.value("split"))
            let corpus = try reader.read(paths: Array(arguments.operands.dropFirst()))
            for fault in corpus.faults {
                context.console.say("fenliu: \(fault.origin): \(context.messages.problem(fault.problem))")
            }
            hasFaults = !corpus.faults.isEmpty
            let effects = try LexiconCheck.effects(
                lexicon, space: model.space, on: corpus.letters, threads: try arguments.threads())
            lines.append("")
            lines.append(
                Message(
                    "编号\t标注轴\t标签\t词条\t信件\t对\t准确率\t重叠\t冲突",
                    "id\taxis\tlabel\tpattern\tletters\tright\taccuracy\toverlap\tconflict"
                ).text(context.language))
            for effect in effects {
                let e = effect.entry
                let accuracy =
                    effect.judged == 0 ? "" : Figure.decimals(Double(effect.right) / Double(effect.judged), 3)
                lines.append(
                    "\(e.id)\t\(e.axis)\t\(e.label)\t\(e.patternText)\t\(effect.letters)\t\(effect.right)\t\(accuracy)\t\(effect.overlap)\t\(effect.conflict)"
                )
            }
        }
        try context.console.output.write(VisibleLines.escapeTabs(lines))
        return faults.isEmpty ? (hasFaults ? .someRecordsFailed : .success) : .usage
    }
}
