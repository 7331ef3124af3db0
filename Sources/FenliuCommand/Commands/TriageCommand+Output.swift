import Fenliu

/// How suggestions are to be written.
extension TriageCommand {
    func makeWriter(_ setup: Triage.Setup) throws -> SuggestionWriter {
        let isTerminal = !arguments.has("output") && context.console.output.isTerminal
        _ = try arguments.choice("format", of: OutputFormat.self)
        let keys = arguments.values["columns"]?.flatMap { $0.split(separator: ",").map(String.init) }
        return SuggestionWriter(
            format: outputFormat ?? (isTerminal ? .card : .jsonl),
            json: JSONLinesRecord(
                modelDigest: setup.model.digest, alternatives: try arguments.integer("top", in: 0...1000) ?? 3),
            ledger: try LedgerForm(
                axes: setup.space.axes.map(\.name), keys: keys, language: context.language,
                keepsColumns: arguments.has("keep-columns")), language: context.language,
            palette: context.palette(isTerminal: isTerminal))
    }

    /// What `--format` or the ending of `--output` asks for.
    var outputFormat: OutputFormat? {
        if let named = arguments.value("format") { return OutputFormat(rawValue: named) }
        return arguments.value("output").map { $0.lowercased().hasSuffix(".csv") ? .csv : .jsonl }
    }

    /// `--output-encoding`, else that of the input where it is named GB18030: who reads old files writes them for old programs.
    static func ledgerEncoding(_ arguments: Arguments) throws(UsageError) -> TextEncoding {
        let known = [TextEncoding.utf8, .gb18030]
        guard let name = arguments.value("output-encoding") else {
            return try encoding(arguments) == .gb18030 ? .gb18030 : .utf8
        }
        guard let encoding = TextEncoding(rawValue: name.lowercased()), known.contains(encoding) else {
            throw .badValue("--output-encoding", name, expected: known.map(\.rawValue).joined(separator: ", "))
        }
        return encoding
    }
}
