import Fenliu
import FenliuPlatform
import Foundation

/// `fenliu triage`: letters in, suggestions out; one record for each record, in order.
struct TriageCommand {
    private static let defaultLimit = 8 << 20

    let context: Context
    private var arguments: Arguments { context.arguments }

    init(_ context: Context) { self.context = context }

    func run() throws -> ExitCode {
        let paths = arguments.operands.isEmpty ? ["-"] : arguments.operands
        if paths.contains("-"), context.console.isInputTerminal { throw UsageError.noInput }
        let input = try arguments.choice("input", of: InputFormat.self) ?? .auto
        try refuseOpposites(input)
        let encoding = try Self.encoding(arguments)
        let limit = try arguments.integer("max-record", in: 64...Int(Int32.max / 4)) ?? Self.defaultLimit
        let threads = try arguments.threads()
        let setup = try makeSetup()
        // Every file is opened before anything is written, and before an old output file is emptied.
        let sources = try paths.map { path throws(SystemError) in
            path == "-" ? context.console.input : try ByteSource(path: path)
        }
        try refuseOverwritingInput(paths)
        let writer = try makeWriter(setup)
        let output =
            try arguments.value("output").map { path throws(SystemError) in try ByteSink(path: path) }
            ?? context.console.output
        try output.write(writer.head(isFile: arguments.has("output")))

        var pool: WorkerPool<Triage>?
        var progress = Progress(
            context, task: Message("信件", "letters"), beside: output)
        let size = Self.size(of: sources)
        var count = 0
        var hasProblems = false
        for group in arguments.has("join") ? [sources] : sources.map({ [$0] }) {
            var stream =
                arguments.has("join")
                ? try LetterStream(joining: group, format: input, encoding: encoding, limit: limit)
                : try LetterStream(
                    group[0], format: input, encoding: encoding, limit: limit,
                    splitsPages: arguments.has("split-pages"), isPrompt: arguments.has("line-buffered"))
            if arguments.has("verbose") {
                progress.clear()
                stream.files.forEach(describe)
            }
            while let items = try stream.next() {
                let workers =
                    try pool
                    ?? WorkerPool(count: items.count == 1 && stream.isWholeFile ? 1 : threads) {
                        try Triage(setup)
                    }
                pool = workers
                let records = workers.map(items) { triage, item in Self.record(item, triage, writer) }
                for record in records {
                    try output.write(record.bytes)
                    hasProblems = hasProblems || record.hasProblem
                }
                if arguments.has("line-buffered") || output.isTerminal { try output.flush() }
                count += items.count
                let consumed = sources.reduce(0) { $0 + $1.consumed }
                progress.show(size.map { Double(consumed) / Double(max(1, $0)) }, items: count)
            }
        }
        progress.clear()
        try output.finish()
        return hasProblems ? .someRecordsFailed : .success
    }

    /// The bytes of all files, or `nil` when one is a pipe, whose end nobody knows.
    private static func size(of sources: [ByteSource]) -> Int? {
        sources.reduce(0) { sum, source in sum.flatMap { sum in source.length.map { sum + $0 } } }
    }

    private static func record(
        _ item: InputItem, _ triage: Triage, _ writer: SuggestionWriter
    ) -> (bytes: [UInt8], hasProblem: Bool) {
        do throws(InputItem.Failure) {
            let letter = try item.letter()
            let suggestion: Suggestion
            do throws(RecordProblem) { suggestion = try triage.suggest(letter) } catch {
                throw InputItem.Failure(line: letter.line, id: letter.id, problem: error)
            }
            // A damaged record of a batch is an error for whoever made the file, but the letter is answered all the same.
            var problem: RecordProblem?
            if letter.damaged > 0, !item.isWholeFile { problem = .damagedText(count: letter.damaged, offset: nil) }
            return (writer.bytes(suggestion, problem: problem), problem != nil)
        } catch {
            return (writer.bytes(error), true)
        }
    }

    /// What was decided on a file.
    private func describe(_ file: LetterFile) {
        context.say(
            "\(file.name)：格式 \(file.format.rawValue)，编码 \(file.encoding.rawValue)",
            "\(file.name): format \(file.format.rawValue), encoding \(file.encoding.rawValue)")
    }

    /// A file with many letters cannot be a page of one.
    private func refuseOpposites(_ input: InputFormat) throws(UsageError) {
        guard arguments.has("join") else { return }
        if arguments.has("split-pages") { throw .conflict("--join", "--split-pages") }
        if input != .auto, !input.isWholeFile { throw .conflict("--join", "--input \(input.rawValue)") }
    }

    /// Writing over a file that is being read would lose its letters.
    private func refuseOverwritingInput(_ paths: [String]) throws(UsageError) {
        guard let output = arguments.value("output") else { return }
        func real(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }
        if paths.contains(where: { $0 != "-" && real($0) == real(output) }) {
            throw .badValue("--output", output, expected: "≠ FILE")
        }
    }

    private func makeSetup() throws -> Triage.Setup {
        var (model, lexicon, routing) = try Resources(context: context).all()
        for (axis, least) in try leastConfidences(model) {
            for a in model.metadata.axes.indices where axis == nil || model.metadata.axes[a].axis.name == axis {
                model.metadata.axes[a].policy.demand(least)
            }
        }
        if model.metadata.icuVersion != ICUVersion.icu, arguments.has("verbose") {
            context.say(
                "模型用 ICU \(model.metadata.icuVersion) 训练，本机为 \(ICUVersion.icu)，分词可能略有不同",
                "the model was trained with ICU \(model.metadata.icuVersion), this machine has \(ICUVersion.icu): words may be cut a little differently"
            )
        }
        var options = Triage.Options()
        options.findsEvidence = !arguments.has("no-evidence")
        options.isRedacted = arguments.has("redact")
        options.includesText = arguments.has("include-text")
        if let text = arguments.value("received") {
            guard let day = CalendarDate(text) else {
                throw UsageError.badValue("--received", text, expected: "YYYY-MM-DD")
            }
            options.received = day
        }
        return Triage.Setup(
            model: model, lexicon: lexicon, routing: routing, options: options)
    }

    /// `--min-confidence`, for one axis or (`nil`) for all.
    private func leastConfidences(_ model: Model) throws(UsageError) -> [(axis: String?, Float)] {
        var wishes: [(axis: String?, Float)] = []
        for text in arguments.values["min-confidence"] ?? [] {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let value = parts.last.flatMap(Float.init), (0...1).contains(value) else {
                throw .badValue("--min-confidence", text, expected: "[AXIS=]P, 0 ≤ P ≤ 1")
            }
            let axis = parts.count > 1 ? parts[0] : nil
            if let axis, model.space.index(of: axis) == nil {
                throw .badValue(
                    "--min-confidence", text, expected: model.space.axes.map(\.name).joined(separator: ", "))
            }
            wishes.append((axis, value))
        }
        return wishes
    }

    private func makeWriter(_ setup: Triage.Setup) throws -> SuggestionWriter {
        let isTerminal = !arguments.has("output") && context.console.output.isTerminal
        var format = try arguments.choice("format", of: OutputFormat.self)
        if format == nil, let path = arguments.value("output") {
            format = path.lowercased().hasSuffix(".csv") ? .csv : .jsonl
        }
        return SuggestionWriter(
            format: format ?? (isTerminal ? .card : .jsonl),
            json: JSONLinesRecord(
                modelDigest: setup.model.digest, alternatives: try arguments.integer("top", in: 0...1000) ?? 3),
            csv: CSVRecord(axes: setup.space.axes.map(\.name)), language: context.language,
            palette: context.palette(isTerminal: isTerminal))
    }

    /// `--encoding`; `nil` for auto.
    static func encoding(_ arguments: Arguments) throws(UsageError) -> TextEncoding? {
        guard let name = arguments.value("encoding"), name != "auto" else { return nil }
        guard let encoding = TextEncoding(rawValue: name.lowercased()) else {
            let known = ["auto"] + TextEncoding.allCases.map(\.rawValue)
            throw .badValue("--encoding", name, expected: known.joined(separator: ", "))
        }
        return encoding
    }
}

extension Arguments {
    /// `--threads`, by default as many as the machine has cores.
    func threads() throws(UsageError) -> Int {
        try integer("threads", in: 1...1024) ?? ProcessInfo.processInfo.activeProcessorCount
    }
}
