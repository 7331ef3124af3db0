import Fenliu
import FenliuPlatform
import FenliuTraining

/// `fenliu model info|verify|diff`: what a model file is made of, whether it is sound, and what another one would change.
struct ModelCommand {
    private enum Action: String, CaseIterable { case info, verify, diff }

    let context: Context
    private var arguments: Arguments { context.arguments }

    init(_ context: Context) { self.context = context }

    func run() throws -> ExitCode {
        let action = try arguments.action(of: "model", Action.self)
        if action == .diff { return try diff() }
        let operands = arguments.operands
        if operands.count > 2 { throw UsageError.unexpectedOperand(operands[2]) }
        let (model, path) = try Resources(context: context).model(operand: operands.count > 1 ? operands[1] : nil)
        if action == .info {
            let size = try ByteSource.contents(of: path)?.count ?? 0
            let head = "\(Message("模型", "model").text(context.language))\t\(model.digest)\n"
            try context.console.output.write(head + ModelSummary(language: context.language).text(model, size: size))
        } else {
            try context.console.output.write(
                Message("\(path)：完好，\(model.digest)\n", "\(path): sound, \(model.digest)\n").text(context.language))
        }
        return .success
    }

    private func diff() throws -> ExitCode {
        let operands = arguments.operands
        guard operands.count >= 3 else { throw UsageError.missingOperand("OLD NEW") }
        let resources = Resources(context: context)
        let (old, _) = try resources.model(operand: operands[1])
        let (new, _) = try resources.model(operand: operands[2])
        let reader = CorpusReader(axes: new.space.axes.map(\.name), takesModelLabels: true)
        let corpus = try reader.read(paths: Array(operands.dropFirst(3)))
        for fault in corpus.faults {
            context.console.say("fenliu: \(fault.origin): \(context.messages.problem(fault.problem))")
        }
        let comparison = try ModelComparison(
            old: old, new: new, lexicon: try resources.lexicon(for: new), on: corpus.letters,
            threads: try arguments.threads())
        let limit = try arguments.integer("top", in: 0...Int.max) ?? Int.max
        try context.console.output.write(ComparisonReport(language: context.language, limit: limit).text(comparison))
        return corpus.faults.isEmpty ? .success : .someRecordsFailed
    }
}
