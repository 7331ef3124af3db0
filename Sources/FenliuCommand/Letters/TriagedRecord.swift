import Fenliu

/// One record after triage, before it is written: other letters may still have a say in it.
struct TriagedRecord: Sendable {
    enum Answer: Sendable {
        /// `problem` is set for a damaged record that still could be read.
        case suggestion(Suggestion, problem: RecordProblem?)
        case failure(InputItem.Failure)
    }

    let answer: Answer
    /// The input's own columns, where they are kept.
    let columns: (names: [String], cells: [String])

    init(_ item: InputItem, _ triage: Triage, keepsColumns: Bool) {
        answer = Self.answer(item, triage)
        var columns: (names: [String], cells: [String]) = keepsColumns ? item.columns : ([], [])
        // A file without a header has a letter's cells for names.
        columns.names = columns.names.map(triage.redacted)
        columns.cells = columns.cells.map(triage.redacted)
        self.columns = columns
    }

    private static func answer(_ item: InputItem, _ triage: Triage) -> Answer {
        do throws(InputItem.Failure) {
            let letter = try item.letter()
            do throws(RecordProblem) {
                let suggestion = try triage.suggest(letter)
                // A damaged record of a batch is an error for whoever made the file, but the letter is answered all the same.
                let isDamaged = letter.damaged > 0 && !item.isWholeFile
                return .suggestion(
                    suggestion, problem: isDamaged ? .damagedText(count: letter.damaged, offset: nil) : nil)
            } catch {
                throw InputItem.Failure(line: letter.line, id: letter.id, problem: error)
            }
        } catch {
            return .failure(error)
        }
    }

    var hasProblem: Bool {
        if case .suggestion(_, problem: nil) = answer { false } else { true }
    }

    var suggestion: Suggestion? { if case .suggestion(let suggestion, _) = answer { suggestion } else { nil } }
}
