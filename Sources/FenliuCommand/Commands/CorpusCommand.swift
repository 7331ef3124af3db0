import Fenliu
import FenliuPlatform
import FenliuTraining

/// `fenliu corpus check|convert`: what is wrong with labelled letters, and the formats of other tools.
struct CorpusCommand {
    private enum Action: String, CaseIterable { case check, convert }

    let context: Context
    private var arguments: Arguments { context.arguments }

    init(_ context: Context) { self.context = context }

    func run() throws -> ExitCode {
        let action = try arguments.action(of: "corpus", Action.self)
        let paths = Array(arguments.operands.dropFirst())
        guard !paths.isEmpty else { throw UsageError.missingOperand("CORPUS") }
        return action == .check ? try check(paths) : try convert(paths)
    }

    private var axes: [String] { arguments.values["axis"] ?? TrainingSettings().axes }

    private func check(_ paths: [String]) throws -> ExitCode {
        var settings = TrainingSettings()
        settings.axes = axes
        let corpus = try CorpusReader(axes: axes, split: arguments.value("split")).read(paths: paths)
        for fault in corpus.faults {
            context.console.say("fenliu: \(fault.origin): \(context.messages.problem(fault.problem))")
        }
        let threads = try arguments.threads()
        let check = CorpusCheck(axes: axes, known: try knownLabels(), threads: threads)
        var findings = try check.findings(corpus.letters)
        let folds = try arguments.integer("folds", in: 0...100) ?? 5
        if folds > 1, !findings.contains(where: \.isError) {
            let trainer = Trainer(settings: settings, threads: threads)
            let (lexicon, digest) = try Resources(context: context).lexiconForTraining()
            let prepared = try trainer.prepare(corpus.letters, lexicon: lexicon, lexiconDigest: digest)
            var progress = Progress(context, task: Message("查错标", "label errors"))
            findings += try LabelErrors.find(trainer, prepared, folds: folds) { progress.show($0) }
            progress.clear()
        }
        let report = FindingReport(language: context.language)
        var lines = [Message("信件", "letters").text(context.language) + "\t\(corpus.letters.count)"]
        for axis in axes {
            for (label, count) in check.counts(corpus.letters, axis) { lines.append("\(axis)\t\(label)\t\(count)") }
        }
        lines += findings.map(report.line)
        try context.console.output.write(VisibleLines.escapeTabs(lines))
        return corpus.faults.isEmpty && !findings.contains(where: \.isError) ? .success : .someRecordsFailed
    }

    /// The labels of the model that is found, so that a slip of the pen shows; none when there is no model.
    private func knownLabels() throws -> [String: [String]] {
        let resources = Resources(context: context)
        guard arguments.has("model") || resources.find(Resources.modelName) != nil else { return [:] }
        let (model, _) = try resources.model()
        return Dictionary(uniqueKeysWithValues: model.space.axes.map { ($0.name, $0.classes) })
    }

    private func convert(_ paths: [String]) throws -> ExitCode {
        let from = try arguments.choice("from", of: AnnotationFormat.self)
        guard let to = try arguments.choice("to", of: AnnotationFormat.self) else {
            throw UsageError.missingOperand("--to")
        }
        let axes =
            TrainingSettings().axes + (arguments.values["axis"] ?? []).filter { !TrainingSettings().axes.contains($0) }
        let onlyAxis = arguments.value("axis")
        let files = try paths.flatMap { try $0 == "-" ? ["-"] : CorpusReader.files(at: $0) }
        try context.refuseOverwriting(files)
        var rows: [AnnotatedRow] = []
        var hasFaults = false
        for file in files {
            let bytes = file == "-" ? try context.console.input.readAll() : try ByteSource.contents(of: file)
            let reader = AnnotationReader(
                format: from ?? (file.hasSuffix(".csv") ? .csv : .jsonl), axes: axes,
                defaultAxis: onlyAxis ?? "topic")
            let result = reader.read(try CorpusReader.utf8(bytes ?? []), name: file)
            rows += result.rows
            hasFaults = hasFaults || !result.faults.isEmpty
            for fault in result.faults {
                context.console.say("fenliu: \(fault.origin): \(context.messages.problem(fault.problem))")
            }
        }
        let file = AnnotationWriter(format: to, axes: axes, onlyAxis: onlyAxis).file(rows)
        if let output = arguments.value("output") {
            try AtomicFile.write(file, to: output)
        } else {
            try context.console.output.write(file)
        }
        return hasFaults ? .someRecordsFailed : .success
    }
}
