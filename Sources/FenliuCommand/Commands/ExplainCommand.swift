import Fenliu
import FenliuPlatform

/// `fenliu explain`: every feature and rule that moved one letter's labels. A score is the prior plus the sum of its parts.
struct ExplainCommand {
    let context: Context
    private var arguments: Arguments { context.arguments }

    init(_ context: Context) { self.context = context }

    func run() throws -> ExitCode {
        if arguments.operands.count > 1 { throw UsageError.unexpectedOperand(arguments.operands[1]) }
        let path = arguments.operands.first ?? "-"
        if path == "-", context.console.isInputTerminal { throw UsageError.noInput }
        let limit = try arguments.integer("max-record", in: 64...Int(Int32.max / 4)) ?? 8 << 20
        let resources = Resources(context: context)
        let (model, _) = try resources.model()
        var options = Triage.Options()
        options.isRedacted = arguments.has("redact")
        let triage = try Triage(
            Triage.Setup(model: model, lexicon: try resources.lexicon(for: model), routing: nil, options: options))
        for axis in arguments.values["axis"] ?? [] where model.space.index(of: axis) == nil {
            throw UsageError.badValue("--axis", axis, expected: model.space.axes.map(\.name).joined(separator: ", "))
        }
        let source = path == "-" ? context.console.input : try ByteSource(path: path)
        var stream = try LetterStream(
            source, format: .auto, encoding: try TriageCommand.encoding(arguments), limit: limit, splitsPages: false,
            isPrompt: false)
        var hasProblems = false
        let top = try arguments.integer("top", in: 1...100_000) ?? 15
        let report = ExplanationReport(language: context.language, top: top, axes: arguments.values["axis"])
        while let items = try stream.next() {
            for item in items {
                switch explain(item, triage) {
                case .success(let (id, axes)): try context.console.output.write(report.text(id, axes))
                case .failure(let failure):
                    hasProblems = true
                    context.console.say("fenliu: \(failure.line): \(context.messages.problem(failure.problem))")
                }
            }
        }
        return hasProblems ? .someRecordsFailed : .success
    }

    private func explain(
        _ item: InputItem, _ triage: Triage
    ) -> Result<(id: String?, axes: [AxisExplanation]), InputItem.Failure> {
        do throws(InputItem.Failure) {
            let letter = try item.letter()
            do throws(RecordProblem) { return .success((letter.id, triage.explain(try triage.read(letter)))) } catch {
                throw InputItem.Failure(line: letter.line, id: letter.id, problem: error)
            }
        } catch {
            return .failure(error)
        }
    }
}
