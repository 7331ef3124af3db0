import Fenliu

/// One record as it leaves the reader; a worker turns it into a letter.
enum InputItem: Sendable {
    case jsonLine(LineFramer.Line)
    case textLine(LineFramer.Line)
    case tableRow(SourceRecord.Outcome)
    case letter(Letter)
    case problem(line: Int, id: String?, RecordProblem)

    /// Whether it is a file of its own, not a record of a batch.
    var isWholeFile: Bool { if case .letter = self { true } else { false } }

    /// The fields of a record that has them and is sound.
    var record: SourceRecord? {
        switch self {
        case .jsonLine(let line): if case .success(let record) = SourceRecord.read(line) { record } else { nil }
        case .tableRow(.success(let record)): record
        default: nil
        }
    }

    /// The record as a row: a table's own columns, or the texts and numbers of a JSON object by key.
    var columns: (names: [String], cells: [String]) {
        if case .tableRow(.failure(_, _, _, let columns?)) = self { return columns }
        return record?.columns ?? ([], [])
    }

    /// A letter that can be triaged, or why there is none.
    struct Failure: Error {
        let line: Int
        let id: String?
        let problem: RecordProblem
    }

    /// Parses the record.
    func letter() throws(Failure) -> Letter {
        switch self {
        case .letter(let letter): return letter
        case .problem(let line, let id, let problem): throw Failure(line: line, id: id, problem: problem)
        case .jsonLine(let line): return try Self.letter(SourceRecord.read(line))
        case .tableRow(let outcome): return try Self.letter(outcome)
        case .textLine(let line):
            let id = String(line.number)
            if let problem = line.problem { throw Failure(line: line.number, id: id, problem: problem) }
            let repaired = RepairedText(line.bytes)
            return Letter(id: id, text: repaired.text, line: line.number, damaged: repaired.damaged)
        }
    }

    private static func letter(_ outcome: SourceRecord.Outcome) throws(Failure) -> Letter {
        switch outcome {
        case .failure(let line, let id, let problem, _): throw Failure(line: line, id: id, problem: problem)
        case .success(let record):
            do throws(RecordProblem) {
                var letter = try record.letter()
                letter.id = letter.id ?? String(record.line)
                return letter
            } catch {
                throw Failure(line: record.line, id: try? record.id(), problem: error)
            }
        }
    }
}
