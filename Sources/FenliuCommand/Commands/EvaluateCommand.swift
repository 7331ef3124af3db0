import Fenliu
import FenliuPlatform
import FenliuTraining
import Foundation

/// `fenliu evaluate`: a model against labelled letters, or cross-validation without one.
struct EvaluateCommand {
    enum Format: String, CaseIterable { case text, json }

    let context: Context
    private var arguments: Arguments { context.arguments }

    init(_ context: Context) { self.context = context }

    func run() throws -> ExitCode {
        let format = try arguments.choice("format", of: Format.self) ?? .text
        let (evaluation, hasFaults) = try arguments.integer("folds", in: 2...100).map(crossValidate) ?? testModel()
        let report = EvaluationReport(language: context.language)
        switch format {
        case .text: try context.console.output.write(report.text(evaluation))
        case .json: try context.console.output.write(report.json(evaluation).line() + [0x0A])
        }
        if let folder = arguments.value("plots") { try draw(evaluation, into: folder) }
        return hasFaults ? .someRecordsFailed : .success
    }

    /// Two pictures an axis; the folder is made if it is not there.
    private func draw(_ evaluation: Evaluation, into folder: String) throws {
        // If this fails, so does the first file in it, and says why.
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for axis in evaluation.axes where axis.count > 0 {
            let path = "\(folder)/\(axis.axis.name)"
            let reliability = ReliabilityPlot(language: context.language).svg(axis)
            try AtomicFile.write(Array(reliability.utf8), to: path + "-reliability.svg")
            let confusion = ConfusionPicture(language: context.language).svg(axis)
            try AtomicFile.write(Array(confusion.utf8), to: path + "-confusion.svg")
        }
    }

    private func crossValidate(folds: Int) throws -> (Evaluation, hasFaults: Bool) {
        let options = LearningOptions(arguments)
        let settings = try options.settings()
        let corpus = try options.corpus(context, settings)
        let trainer = Trainer(settings: settings, threads: try arguments.threads())
        let (lexicon, digest) = try Resources(context: context).lexiconForTraining()
        let prepared = try trainer.prepare(corpus.letters, lexicon: lexicon, lexiconDigest: digest)
        // The axis with the most classes is the hardest to spread by chance.
        let widest = prepared.space.axes.indices.max {
            prepared.space.axes[$0].classes.count < prepared.space.axes[$1].classes.count
        }
        var progress = Progress(context, task: Message("交叉检验", "cross-validation"))
        let evaluation = try CrossValidation.run(
            trainer, prepared, folds: folds, stratifying: widest ?? 0,
            lettersPerClass: try arguments.integer("letters-per-class", in: 2...Int.max)
        ) { share in
            progress.show(share)
        }
        progress.clear()
        return (evaluation, corpus.hasFaults || !prepared.problems.isEmpty)
    }

    private func testModel() throws -> (Evaluation, hasFaults: Bool) {
        let resources = Resources(context: context)
        let (model, path) = try resources.model()
        let options = LearningOptions(arguments)
        var settings = try options.settings()
        settings.axes = arguments.values["axis"] ?? model.space.axes.map(\.name)
        let corpus = try options.corpus(context, settings)
        for letter in corpus.letters {
            for (axis, label) in letter.labels.sorted(by: { $0.key < $1.key })
            where model.space.column(axis, label) == nil {
                throw LabelFault(origin: letter.origin, axis: axis, label: label, model: path)
            }
        }
        let (evaluation, problems) = try Evaluation.test(
            model, lexicon: try resources.lexicon(for: model), on: corpus.letters, threads: try arguments.threads())
        for place in problems.keys.sorted() {
            if let problem = problems[place] {
                context.console.say("fenliu: \(corpus.letters[place].origin): \(context.messages.problem(problem))")
            }
        }
        return (evaluation, corpus.hasFaults || !problems.isEmpty)
    }
}
