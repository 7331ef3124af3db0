import Fenliu
import FenliuPlatform
import Foundation

/// `fenliu triage`: letters in, suggestions out; one record for each record, in order.
struct TriageCommand {
    static let defaultLimit = 8 << 20

    let context: Context
    var arguments: Arguments { context.arguments }

    init(_ context: Context) { self.context = context }

    func run() throws -> ExitCode {
        let paths = try context.inputPaths()
        let input = try arguments.choice("input", of: InputFormat.self) ?? .auto
        try refuseOpposites(input)
        let encoding = try Self.encoding(arguments)
        let limit = try arguments.integer("max-record", in: 64...Int(Int32.max / 4)) ?? Self.defaultLimit
        let threads = try arguments.threads()
        var setup = try makeSetup()
        // Every file is opened before anything is written, and before an old output file is emptied.
        let sources = try paths.map { path throws(SystemError) in
            path == "-" ? context.console.input : try ByteSource(path: path)
        }
        try context.refuseOverwriting(paths + (arguments.values["known"] ?? []))
        let writer = try makeWriter(setup)
        setup.options.comparesTexts =
            arguments.has("duplicates") || arguments.has("known")
            || writer.format == .csv && writer.ledger.comparesTexts
        var groups = DuplicateGroups()
        var hasProblems = try readKnown(into: &groups, threads: threads, limit: limit)
        let ledgerEncoding = try Self.ledgerEncoding(arguments)
        let output =
            try arguments.value("output").map { path throws(SystemError) in try ByteSink(path: path) }
            ?? context.console.output

        var ledger = Ledger(writer.ledger)
        var pool: WorkerPool<Triage>?
        var progress = Progress(
            context, task: Message("信件", "letters"), beside: output)
        let size = Self.size(of: sources)
        var count = 0
        for group in arguments.has("join") ? [sources] : sources.map({ [$0] }) {
            var stream =
                arguments.has("join")
                ? try LetterStream(joining: group, format: input, encoding: encoding, limit: limit)
                : try LetterStream(
                    group[0], format: input, encoding: encoding, limit: limit,
                    splitsPages: arguments.has("split-pages"), isPrompt: arguments.has("line-buffered"))
            if arguments.has("verbose") {
                progress.clear()
                stream.files.filter { $0.stream.kind == nil }.forEach(describe)
            }
            while let items = try stream.next() {
                let workers =
                    try pool
                    ?? WorkerPool(count: items.count == 1 && stream.isWholeFile ? 1 : threads) { [setup] in
                        try Triage(setup)
                    }
                pool = workers
                let records = workers.map(items) { triage, item in
                    TriagedRecord(item, triage, keepsColumns: writer.ledger.keepsColumns)
                }
                // Letters are compared in their order, on one thread, so that every run finds the same groups.
                let first = groups.count
                let duplicates =
                    setup.options.comparesTexts
                    ? records.map { groups.add(id: $0.suggestion?.id, $0.suggestion?.print) }
                    : [DuplicateGroups.Duplicate?](repeating: nil, count: records.count)
                let pieces = workers.map(Array(zip(records, duplicates))) { _, pair in writer.piece(pair.0, pair.1) }
                for (i, piece) in pieces.enumerated() {
                    switch piece {
                    case .bytes(let bytes): try output.write(bytes)
                    case .row(let row): ledger.add(row, number: setup.options.comparesTexts ? first + i : nil)
                    }
                }
                hasProblems = hasProblems || records.contains(where: \.hasProblem)
                if arguments.has("line-buffered") || output.isTerminal { try output.flush() }
                count += items.count
                let consumed = sources.reduce(0) { $0 + $1.consumed }
                progress.show(size.map { Double(consumed) / Double(max(1, $0)) }, items: count)
            }
            if !arguments.has("quiet") { stream.files.forEach(reportDamage) }
        }
        progress.clear()
        if writer.format == .csv {
            try ledger.write(groups, ledgerEncoding, isFile: arguments.has("output"), to: output)
        }
        try output.finish()
        return hasProblems ? .someRecordsFailed : .success
    }

    /// The bytes of all files, or `nil` when one is a pipe, whose end nobody knows.
    private static func size(of sources: [ByteSource]) -> Int? {
        sources.reduce(0) { sum, source in sum.flatMap { sum in source.length.map { sum + $0 } } }
    }

    /// Reads the files of `--known`. A row that cannot be used is named, the others are used.
    ///
    /// - Returns: whether there was such a row.
    private func readKnown(into groups: inout DuplicateGroups, threads: Int, limit: Int) throws -> Bool {
        guard let paths = arguments.values["known"] else { return false }
        let known = KnownLetters(pool: try WorkerPool(count: threads) { try TextPreparation() }, limit: limit)
        var faults: [KnownFault] = []
        for path in paths { faults += try known.add(path, to: &groups) }
        for fault in faults { context.console.say("fenliu: " + context.messages.text(fault)) }
        return !faults.isEmpty
    }

    /// What was decided on a file.
    private func describe(_ file: LetterFile) {
        context.say(
            "\(file.name)：格式 \(file.format.rawValue)，编码 \(file.encoding.rawValue)",
            "\(file.name): format \(file.format.rawValue), encoding \(file.encoding.rawValue)")
    }

    /// Where a file is damaged, by line and byte; its letters are answered all the same.
    private func reportDamage(_ file: LetterFile) {
        let damage = file.stream.damage
        for place in damage.places {
            context.say(
                "\(file.name):\(place.line)：第 \(place.byte) 字节处损坏，已用 � 代替",
                "\(file.name):\(place.line): damaged at byte \(place.byte), replaced by �")
        }
        if damage.count > damage.places.count {
            context.say("\(file.name)：共有 \(damage.count) 处损坏", "\(file.name): \(damage.count) damaged places in all")
        }
    }

    /// A file with many letters cannot be a page of one.
    private func refuseOpposites(_ input: InputFormat) throws(UsageError) {
        // A ledger's rows wait for the last letter.
        if arguments.has("line-buffered"), outputFormat == .csv { throw .conflict("--line-buffered", "--format csv") }
        if outputFormat != .csv,
            let option = ["columns", "keep-columns", "output-encoding"].first(where: { arguments.has($0) })
        {
            throw .needs("--" + option, "--format csv")
        }
        guard arguments.has("join") else { return }
        if arguments.has("split-pages") { throw .conflict("--join", "--split-pages") }
        if input != .auto, !input.isWholeFile { throw .conflict("--join", "--input \(input.rawValue)") }
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
    /// An option's day.
    func day(_ name: String) throws(UsageError) -> CalendarDate? {
        guard let text = value(name) else { return nil }
        guard let day = CalendarDate(text) else { throw .badValue("--\(name)", text, expected: "YYYY-MM-DD") }
        return day
    }

    /// `--threads`, by default as many as the machine has cores.
    func threads() throws(UsageError) -> Int {
        try integer("threads", in: 1...1024) ?? ProcessInfo.processInfo.activeProcessorCount
    }
}
