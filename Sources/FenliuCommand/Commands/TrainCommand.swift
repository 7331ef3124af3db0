import Fenliu
import FenliuPlatform
import FenliuTraining

/// `fenliu train`: labelled letters in, a model file out.
struct TrainCommand {
    let context: Context
    private var arguments: Arguments { context.arguments }

    init(_ context: Context) { self.context = context }

    func run() throws -> ExitCode {
        guard let output = arguments.value("output") else { throw UsageError.missingOperand("--output") }
        let settings = try LearningOptions(arguments).settings()
        let corpus = try LearningOptions(arguments).corpus(context, settings)
        let trainer = Trainer(settings: settings, threads: try arguments.threads())
        let (lexicon, digest) = try Resources(context: context).lexiconForTraining()
        let prepared = try trainer.prepare(corpus.letters, lexicon: lexicon, lexiconDigest: digest)
        for (origin, problem) in prepared.problems {
            context.console.say("fenliu: \(origin): \(context.messages.problem(problem))")
        }
        let model = trainer.train(prepared)
        let bytes = try ModelFile.encode(model)
        try AtomicFile.write(bytes, to: output)
        if !arguments.has("quiet") {
            try context.console.output.write(ModelSummary(language: context.language).text(model, size: bytes.count))
        }
        return corpus.faults.isEmpty && prepared.problems.isEmpty ? .success : .someRecordsFailed
    }
}
