import Fenliu

/// The forms in which suggestions are written; `csv` is the ledger.
enum OutputFormat: String, CaseIterable {
    case card, jsonl, csv
}

/// Turns records into one format.
struct SuggestionWriter: Sendable {
    let format: OutputFormat
    let json: JSONLinesRecord
    let ledger: LedgerForm
    let language: Language
    /// For cards.
    let palette: Palette

    /// A record as it is written.
    enum Piece: Sendable {
        case bytes([UInt8])
        /// A row that waits until all letters are known.
        case row(LedgerForm.Row)
    }

    func piece(_ record: TriagedRecord, _ duplicate: DuplicateGroups.Duplicate?) -> Piece {
        switch (format, record.answer) {
        case (.csv, _): .row(ledger.row(entry(record, duplicate), kept: record.columns))
        case (.jsonl, .suggestion(let suggestion, let problem)):
            line(json.value(suggestion, problem: problem.map(self.problem), duplicate: duplicate))
        case (.jsonl, .failure(let failure)):
            line(json.value(id: failure.id, line: failure.line, problem: problem(failure.problem)))
        case (.card, .suggestion(let suggestion, _)):
            .bytes(Array(Card(language: language, palette: palette).text(suggestion, duplicate: duplicate).utf8))
        case (.card, .failure(let failure)):
            .bytes(
                Array(
                    Card(language: language, palette: palette).text(
                        id: failure.id, line: failure.line, problem: text(failure.problem)
                    )
                    .utf8))
        }
    }

    private func entry(_ record: TriagedRecord, _ duplicate: DuplicateGroups.Duplicate?) -> LedgerEntry {
        let (id, problem): (String?, String) =
            switch record.answer {
            case .suggestion(let suggestion, let problem):
                (suggestion.id, problem.map { "\($0.code): \(text($0))" } ?? "")
            case .failure(let failure):
                (
                    failure.id,
                    Message("第 \(failure.line) 行", "line \(failure.line)").text(language)
                        + ": \(failure.problem.code): \(text(failure.problem))"
                )
            }
        return LedgerEntry(
            id: id, suggestion: record.suggestion, problem: problem, duplicate: duplicate,
            words: SuggestionWords(language: language))
    }

    private func line(_ value: JSONValue) -> Piece { .bytes(value.line() + [0x0A]) }

    private func text(_ problem: RecordProblem) -> String { Messages(language: language).problem(problem) }

    private func problem(_ problem: RecordProblem) -> JSONValue {
        .object(["code": .string(problem.code), "message": .string(text(problem))])
    }
}
