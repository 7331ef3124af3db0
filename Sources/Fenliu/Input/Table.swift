import FenliuPlatform

/// A small table that people edit in a spreadsheet: a header and rows of text. Lexicon and routing are tables.
///
/// UTF-8 with or without a byte order mark, or GB18030; comma or tab; CRLF or LF; rows that start with `#` and empty
/// rows are passed over. Every error names file, line and column.
public struct Table: Sendable {
    /// A row: its line and its cells by column name. A cell that the row lacks is empty.
    public struct Row: Sendable {
        public let line: Int
        public let cells: [String: String]

        public subscript(_ column: String) -> String { cells[column] ?? "" }
    }

    /// What the file is called in messages.
    public let name: String
    public let rows: [Row]

    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - columns: the columns that must be there; more may be.
    /// - Throws: `TableError`.
    public init(_ bytes: [UInt8], name: String, columns required: [String]) throws(TableError) {
        self.name = name
        let text: DecodedText
        do throws(ICUError) {
            let decision = try EncodingDetector.decide(bytes, isWhole: true)
            text = try DecodedText(Array(bytes.dropFirst(decision.markLength)), as: decision.encoding)
        } catch {
            throw TableError(file: name, line: 1, column: nil, problem: .unreadable("\(error)"))
        }
        if text.damaged > 0 {
            throw TableError(file: name, line: 1, column: nil, problem: .damaged(count: text.damaged))
        }
        let utf8 = Array(text.text.utf8)
        let header = utf8.prefix { $0 != 0x0A }
        let separator: UInt8 = header.contains(0x09) && !header.contains(0x2C) ? 0x09 : 0x2C
        var parser = CSVParser(separator: separator, limit: 1 << 20)
        var names: [String]?
        var rows: [Row] = []
        for row in parser.rows(utf8, isLast: true) {
            if let problem = row.problem {
                throw TableError(file: name, line: row.line, column: nil, problem: .badRow(problem.code))
            }
            let cells = row.fields.map { Table.trimmed(String(decoding: $0, as: UTF8.self)) }
            if cells.allSatisfy(\.isEmpty) || cells[0].hasPrefix("#") { continue }
            guard let names else {
                let found = cells.map(FieldNames.normalized)
                if let missing = required.first(where: { !found.contains($0) }) {
                    throw TableError(file: name, line: row.line, column: missing, problem: .missingColumn)
                }
                names = found
                continue
            }
            if cells.count > names.count, !cells[names.count...].allSatisfy(\.isEmpty) {
                throw TableError(
                    file: name, line: row.line, column: nil,
                    problem: .tooManyCells(found: cells.count, expected: names.count))
            }
            rows.append(
                Row(line: row.line, cells: Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first })))
        }
        if names == nil { throw TableError(file: name, line: 1, column: required.first, problem: .missingColumn) }
        self.rows = rows
    }

    private static func trimmed(_ cell: String) -> String {
        func isSpace(_ s: Unicode.Scalar) -> Bool { s.properties.isWhitespace || s == "\u{FEFF}" }
        var scalars = cell.unicodeScalars[...]
        while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
        while let last = scalars.last, isSpace(last) { scalars.removeLast() }
        return String(scalars)
    }
}
