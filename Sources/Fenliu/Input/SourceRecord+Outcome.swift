extension SourceRecord {
    /// A record, or what is wrong with it.
    public enum Outcome: Sendable {
        case success(SourceRecord)
        /// `columns` is what could be read of a row, by name.
        case failure(line: Int, id: String?, RecordProblem, columns: (names: [String], cells: [String])? = nil)
    }

    /// Reads one line of JSON Lines.
    public static func read(_ line: LineFramer.Line) -> Outcome {
        if let problem = line.problem { return .failure(line: line.number, id: nil, problem) }
        if line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
            return .failure(line: line.number, id: nil, .blank)
        }
        do throws(RecordProblem) {
            return .success(try SourceRecord(json: line.bytes, line: line.number))
        } catch {
            return .failure(line: line.number, id: nil, error)
        }
    }
}
