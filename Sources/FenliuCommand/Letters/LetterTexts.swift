import Fenliu
import FenliuPlatform
import FenliuReport

/// Titles and texts of letters that were triaged, for results that do not carry them.
struct LetterTexts {
    private var letters: [String: Letter] = [:]

    /// Reads letters as triage does, so that they have the same numbers; of two letters with one number the first counts.
    ///
    /// - Throws: `SystemError` for a file that cannot be read.
    init(paths: [String], encoding: TextEncoding?, limit: Int) throws {
        for path in paths {
            var stream = try LetterStream(
                try ByteSource(path: path), format: .auto, encoding: encoding, limit: limit, splitsPages: false,
                isPrompt: false)
            while let items = try stream.next() {
                for item in items {
                    guard let letter = try? item.letter(), let id = letter.id, letters[id] == nil else { continue }
                    letters[id] = letter
                }
            }
        }
    }

    /// Gives a record the title and text of its letter, if it has none and the letter is the one that was triaged.
    func complete(_ record: inout ResultRecord) {
        guard record.text == nil, let id = record.id, let letter = letters[id], fits(letter, record) else { return }
        record.title = letter.title
        record.text = letter.text
    }

    /// Whether the record's words stand in the letter where the record says. Words that were masked say nothing.
    private func fits(_ letter: Letter, _ record: ResultRecord) -> Bool {
        let scalars = ["title": Array(letter.title.unicodeScalars), "text": Array(letter.text.unicodeScalars)]
        return record.evidence.allSatisfy { item in
            let field = scalars[item.field ?? "text"] ?? []
            guard item.start >= 0, item.start <= item.end, item.end <= field.count else { return false }
            return field[item.start..<item.end].elementsEqual(item.text.unicodeScalars) {
                $0 == $1 || $1 == Redactor.mark
            }
        }
    }
}
