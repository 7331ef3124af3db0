import Fenliu
import FenliuPlatform

/// Reads earlier letters to compare with: by their text, in any form that triage reads, or by the fingerprints of an earlier ledger.
struct KnownLetters {
    /// What one record gives.
    private enum Reading: Sendable {
        /// `nil` where there is too little text, or a letter that could not be read then either.
        case print(id: String?, TextPrint?)
        case lacksText
        case fault(line: Int, KnownFault.Problem)
    }

    let pool: WorkerPool<TextPreparation>
    let limit: Int

    /// Adds a file's letters to the groups, in order.
    ///
    /// - Returns: the rows that could not be used.
    /// - Throws: `SystemError`, `KnownError`.
    func add(_ path: String, to groups: inout DuplicateGroups) throws -> [KnownFault] {
        var stream = try LetterStream(
            try ByteSource(path: path), format: .auto, encoding: nil, limit: limit, splitsPages: false, isPrompt: false)
        var faults: [KnownFault] = []
        var (found, lacking) = (0, 0)
        while let items = try stream.next() {
            for reading in pool.map(items, Self.read) {
                switch reading {
                case .print(let id, let print):
                    found += 1
                    _ = groups.add(id: id, print)
                case .lacksText: lacking += 1
                case .fault(let line, let problem):
                    faults.append(KnownFault(file: path, line: line, problem: problem))
                }
            }
        }
        if found == 0, lacking > 0 { throw KnownError(file: path) }
        groups.endKnown(file: String(path.split(separator: "/").last ?? "-"))
        return faults
    }

    private static func read(_ preparation: TextPreparation, _ item: InputItem) -> Reading {
        if let record = item.record {
            do throws(RecordProblem) {
                let hasText = try record.text(FieldNames.text) != nil
                if !hasText, let fingerprint = try record.text(FieldNames.fingerprint) {
                    if fingerprint.isEmpty { return .print(id: try record.id(), nil) }
                    do throws(TextSketch.Problem) {
                        return .print(
                            id: (try? record.id()) ?? String(record.line), TextPrint(try TextSketch(fingerprint)))
                    } catch {
                        return .fault(line: record.line, .fingerprint(error))
                    }
                }
                if !hasText { return .lacksText }
            } catch {
                return .fault(line: record.line, .record(error))
            }
        }
        do throws(InputItem.Failure) {
            let letter = try item.letter()
            guard let title = try? preparation.prepare(letter.title), let body = try? preparation.prepare(letter.text)
            else { return .print(id: letter.id, nil) }
            return .print(id: letter.id, TextPrint(title: title, body: body))
        } catch {
            return .fault(line: error.line, .record(error.problem))
        }
    }
}
