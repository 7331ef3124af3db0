import Fenliu

/// The forms in which suggestions are written.
enum OutputFormat: String, CaseIterable {
    case card, jsonl, csv
}

/// Turns suggestions and problems into bytes of one format.
struct SuggestionWriter: Sendable {
    let format: OutputFormat
    let json: JSONLinesRecord
    let csv: CSVRecord
    let language: Language
    /// For cards.
    let palette: Palette

    /// What stands at the start of the output.
    func head(isFile: Bool) -> String {
        // Excel takes a file without the mark for GBK; a pipe never gets one.
        format == .csv ? (isFile ? "\u{FEFF}" : "") + csv.header : ""
    }

    func bytes(_ suggestion: Suggestion, problem: RecordProblem?) -> [UInt8] {
        switch format {
        case .jsonl: json.value(suggestion, problem: problem.map(self.problem)).line() + [0x0A]
        case .csv: Array(csv.row(suggestion, problem: problem.map { "\($0.code): \(text($0))" } ?? "").utf8)
        case .card: Array(Card(language: language, palette: palette).text(suggestion).utf8)
        }
    }

    func bytes(_ failure: InputItem.Failure) -> [UInt8] {
        switch format {
        case .jsonl: json.value(id: failure.id, line: failure.line, problem: problem(failure.problem)).line() + [0x0A]
        case .csv:
            Array(
                csv.row(
                    id: failure.id, line: failure.line, problem: "\(failure.problem.code): \(text(failure.problem))"
                ).utf8)
        case .card:
            Array(
                Card(language: language, palette: palette).text(
                    id: failure.id, line: failure.line, problem: text(failure.problem)
                ).utf8)
        }
    }

    private func text(_ problem: RecordProblem) -> String { Messages(language: language).problem(problem) }

    private func problem(_ problem: RecordProblem) -> JSONValue {
        .object(["code": .string(problem.code), "message": .string(text(problem))])
    }
}
