import Fenliu
import FenliuPlatform
import FenliuTraining
import Foundation

/// `fenliu train`: labelled letters in, a model file out.
struct TrainCommand {
    let context: Context
    private var arguments: Arguments { context.arguments }
    private static let listedChanges = 20

    init(_ context: Context) { self.context = context }

    func run() throws -> ExitCode {
        guard let output = arguments.value("output") else { throw UsageError.missingOperand("--output") }
        let requirements = try requirements()
        if arguments.has("unlabelled"), !arguments.has("check") { throw UsageError.missingOperand("--check") }
        let settings = try LearningOptions(arguments).settings()
        let threads = try arguments.threads()
        let corpus = try LearningOptions(arguments).corpus(context, settings)
        let trainer = Trainer(settings: settings, threads: threads)
        let (lexicon, digest) = try Resources(context: context).lexiconForTraining()
        let prepared = try trainer.prepare(corpus.letters, lexicon: lexicon, lexiconDigest: digest)
        for (origin, problem) in prepared.problems {
            context.console.say("fenliu: \(origin): \(context.messages.problem(problem))")
        }
        var progress = Progress(context, task: Message("训练", "training"))
        let trained = trainer.train(prepared) { progress.show($0) }
        progress.clear()
        let model = try adapted(trained, lexicon, threads)
        let bytes = try ModelFile.encode(model)
        if !arguments.has("quiet") {
            try context.console.output.write(ModelSummary(language: context.language).text(model, size: bytes.count))
        }
        let old = Previous(path: output)
        if let old = old?.model, !arguments.has("quiet") {
            let comparison = try ModelComparison(
                old: old, new: model, lexicon: lexicon, on: corpus.letters, threads: threads)
            let report = ComparisonReport(language: context.language, limit: Self.listedChanges)
            try context.console.output.write(
                Message("\n与原模型相比\n", "\nagainst the previous model\n").text(context.language) + report.text(comparison)
            )
        }
        guard isGoodEnough(model, requirements) else { return .someRecordsFailed }
        if let old, old.bytes != bytes { try AtomicFile.write(old.bytes, to: output + ".previous") }
        try AtomicFile.write(bytes, to: output)
        return corpus.hasFaults || !prepared.problems.isEmpty ? .someRecordsFailed : .success
    }

    /// The model fitted to the mix of the letters of `--unlabelled`, as far as those of `--check` speak for it.
    private func adapted(_ model: Model, _ lexicon: Lexicon, _ threads: Int) throws -> Model {
        guard let paths = arguments.values["unlabelled"], let checks = arguments.values["check"] else { return model }
        let unlabelled = try CorpusReader(axes: []).read(paths: paths)
        let check = try CorpusReader(axes: model.space.axes.map(\.name)).read(paths: checks)
        for fault in unlabelled.faults + check.faults {
            context.console.say("fenliu: \(fault.origin): \(context.messages.problem(fault.problem))")
        }
        let (adapted, outcomes) = try PriorAdaptation.adapt(
            model, lexicon: lexicon, to: unlabelled.letters, check: check.letters, threads: threads)
        if outcomes.isEmpty {
            let fewest = PriorAdaptation.fewest
            context.say(
                "未标注信件 \(unlabelled.letters.count) 封、检验信件 \(check.letters.count) 封，各至少要 \(fewest) 封，未调整",
                "\(unlabelled.letters.count) letters without labels and \(check.letters.count) to check with are too few (\(fewest) each): not adapted"
            )
        }
        for outcome in outcomes {
            if outcome.step == 0 {
                context.say(
                    "\(outcome.axis)：\(outcome.checked) 封检验信件不支持调整，未调整",
                    "\(outcome.axis): not adapted, \(outcome.checked) checking letters do not speak for it")
            } else {
                let gain = "\(Figure.decimals(outcome.gain, 3)) ± \(Figure.decimals(outcome.error, 3))"
                context.say(
                    "\(outcome.axis)：已按未标注信件调整（\(Figure.decimals(outcome.step, 2))），检验信件每封增益 \(gain)",
                    "\(outcome.axis): adapted by \(Figure.decimals(outcome.step, 2)), gain on checking letters \(gain)")
            }
        }
        return adapted
    }

    private func requirements() throws(UsageError) -> [Requirement] {
        var requirements: [Requirement] = []
        for text in arguments.values["require"] ?? [] {
            guard let requirement = Requirement(text) else {
                throw .badValue(
                    "--require", text, expected: "AXIS.accuracy=P, AXIS.macro_f1=P, AXIS.recall.LABEL=P")
            }
            requirements.append(requirement)
        }
        return requirements
    }

    /// Whether every wished bar is cleared; each that is not is told.
    private func isGoodEnough(_ model: Model, _ requirements: [Requirement]) -> Bool {
        var isGood = true
        for (requirement, text) in zip(requirements, arguments.values["require"] ?? []) {
            let value = requirement.value(of: model)
            if let value, value >= requirement.least { continue }
            isGood = false
            let found = value.map { Figure.decimals($0) } ?? Message("没有这个数", "no such figure").text(context.language)
            context.say(
                "未达到 \(text)：\(found)；原模型保留，未写新模型",
                "\(text) is missed: \(found); no model was written, the old one stays")
        }
        return isGood
    }

    /// The model that would be replaced.
    private struct Previous {
        let bytes: [UInt8]
        /// `nil` when the file is no model that this program reads; it is kept all the same.
        let model: Model?

        init?(path: String) {
            guard FileManager.default.fileExists(atPath: path), let bytes = try? ByteSource.contents(of: path) else {
                return nil
            }
            self.bytes = bytes
            model = try? ModelFile.decode(Data(bytes))
        }
    }
}
