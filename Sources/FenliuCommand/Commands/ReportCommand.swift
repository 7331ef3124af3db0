import Fenliu
import FenliuPlatform
import FenliuReport
import FenliuTraining
import Foundation

/// `fenliu report`: triage's records in, a page out on which a clerk checks and corrects them.
struct ReportCommand {
    let context: Context
    private var arguments: Arguments { context.arguments }

    init(_ context: Context) { self.context = context }

    func run() throws -> ExitCode {
        let paths = arguments.operands.isEmpty ? ["-"] : arguments.operands
        if paths.contains("-"), context.console.isInputTerminal { throw UsageError.noInput }
        guard let output = arguments.value("output") else { throw UsageError.missingOperand("--output") }
        try refuseOverwriting(output, paths + (arguments.values["letters"] ?? []))
        let lettersPerPage = try arguments.integer("per-page", in: 1...100_000) ?? 2000
        let encoding = try TriageCommand.encoding(arguments)
        var (records, hasFaults) = try read(paths)
        if records.isEmpty, hasFaults {
            context.say("没有可用的记录，未生成页面", "no record can be used; no page was written")
            return .usage
        }
        if let letters = arguments.values["letters"] {
            let texts = try LetterTexts(paths: letters, encoding: encoding, limit: TriageCommand.defaultLimit)
            for i in records.indices { texts.complete(&records[i]) }
        }
        tellMissingText(records)
        let files = ReviewFiles(
            axes: try axes(of: records), language: context.language == .chinese ? .chinese : .english,
            lettersPerPage: lettersPerPage
        ).files(records, name: URL(filePath: output).lastPathComponent)
        let folder = (output as NSString).deletingLastPathComponent
        for file in files {
            try AtomicFile.write(Array(file.text.utf8), to: (folder as NSString).appendingPathComponent(file.name))
        }
        if !arguments.has("quiet") {
            context.say(
                "\(output)：\(records.count) 件" + (files.count > 1 ? "，分为 \(files.count - 1) 个文件" : ""),
                "\(output): \(records.count) letters" + (files.count > 1 ? " in \(files.count - 1) files" : ""))
        }
        return hasFaults ? .someRecordsFailed : .success
    }

    /// The records of all files; each line that cannot be used is named.
    private func read(_ paths: [String]) throws -> (records: [ResultRecord], hasFaults: Bool) {
        var records: [ResultRecord] = []
        var hasFaults = false
        for path in paths {
            let bytes = try path == "-" ? context.console.input.readAll() : ByteSource.contents(of: path)
            let result = ResultReader.read(bytes ?? [])
            records += result.records
            hasFaults = hasFaults || !result.faults.isEmpty
            for fault in result.faults {
                context.console.say("fenliu: \(path):\(fault.line): \(context.messages.problem(fault.problem))")
            }
        }
        return (records, hasFaults)
    }

    /// The model's axes, so that every label can be chosen; without a model, those of the records.
    private func axes(of records: [ResultRecord]) throws -> [ReviewAxis] {
        let resources = Resources(context: context)
        guard arguments.has("model") || resources.find(Resources.modelName) != nil else {
            let settings = TrainingSettings()
            let known = settings.axes.map {
                LabelAxis(name: $0, classes: settings.tiers[$0] ?? [], isTiered: settings.tiers[$0] != nil)
            }
            return ReviewAxis.axes(of: records, known: known)
        }
        let (model, _) = try resources.model()
        // Another model's figures say nothing about these records.
        let isSame = records.allSatisfy { !$0.isAnswered || $0.model == model.digest }
        var accuracies: [String: Double] = [:]
        for axis in model.metadata.axes where isSame { accuracies[axis.axis.name] = axis.heldOut?.accuracy }
        return ReviewAxis.axes(of: records, known: model.space.axes, accuracies: accuracies)
    }

    private func tellMissingText(_ records: [ResultRecord]) {
        let missing = records.count { $0.isAnswered && $0.text == nil }
        guard missing > 0 else { return }
        if arguments.has("letters") {
            context.say(
                "\(missing) 件在 --letters 给出的文件中没有找到正文", "\(missing) letters have no text in the files of --letters")
        } else {
            context.say(
                "\(missing) 件的记录中没有正文：分流时加 --include-text，或用 --letters 给出来信文件",
                "\(missing) records hold no text: triage with --include-text, or name the letters with --letters")
        }
    }

    /// Writing over a file that is read would lose it.
    private func refuseOverwriting(_ output: String, _ paths: [String]) throws(UsageError) {
        func real(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }
        if output == "-" || paths.contains(where: { $0 != "-" && real($0) == real(output) }) {
            throw .badValue("--output", output, expected: "FILE.html")
        }
    }
}
