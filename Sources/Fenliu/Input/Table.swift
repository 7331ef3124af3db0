import FenliuPlatform

/// A small table that people edit in a spreadsheet: a header and rows of text. Lexicon and routing are tables.
///
/// UTF-8 with or without a byte order mark, or GB18030; comma or tab; CRLF or LF; rows that start with `#` and empty
/// rows are passed over. Every error names file, line and column.
public struct Table: Sendable {
    /// A row: its line and its cells by column name. A cell that the row lacks is empty.
    public struct Row: Sendable {
        public let line: Int
        fileprivate let cells: [String]
        /// The place of each column, the same for all rows.
        fileprivate let places: [String: Int]

        public subscript(_ column: String) -> String {
            guard let place = places[column], place < cells.count else { return "" }
            return cells[place]
        }
    }

    /// What the file is called in messages.
    public let name: String
    public let rows: [Row]

    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: what messages call it.
    ///   - required: the columns that must be there; more may be.
    /// - Throws: `TableError`.
    public init(_ bytes: [UInt8], name: String, columns required: [String]) throws(TableError) {
        self.name = name
        let utf8 = try Self.utf8(bytes, name: name)
        let header = utf8.prefix { $0 != 0x0A }
        let separator: UInt8 = header.contains(0x09) && !header.contains(0x2C) ? 0x09 : 0x2C
        var parser = CSVParser(separator: separator, limit: 1 << 20)
        var places: [String: Int] = [:]
        var width = 0
        var rows: [Row] = []
        for row in parser.rows(utf8, isLast: true) {
            if let problem = row.problem {
                throw TableError(file: name, line: row.line, column: nil, problem: .badRow(problem.code))
            }
            let cells = row.fields.map { Table.trimmed(String(decoding: $0, as: UTF8.self)) }
            if cells.allSatisfy(\.isEmpty) || cells[0].utf8.first == 0x23 { continue }
            if width == 0 {
                let names = cells.map(FieldNames.normalized)
                if let missing = required.first(where: { !names.contains($0) }) {
                    throw TableError(file: name, line: row.line, column: missing, problem: .missingColumn)
                }
                width = names.count
                places = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
                continue
            }
            if cells.count > width, !cells[width...].allSatisfy(\.isEmpty) {
                throw TableError(
                    file: name, line: row.line, column: nil,
                    problem: .tooManyCells(found: cells.count, expected: width))
            }
            rows.append(Row(line: row.line, cells: cells, places: places))
        }
        if width == 0 { throw TableError(file: name, line: 1, column: required.first, problem: .missingColumn) }
        self.rows = rows
    }

    /// The file's text as UTF-8 without a byte order mark. Most files are that already.
    private static func utf8(_ bytes: [UInt8], name: String) throws(TableError) -> [UInt8] {
        let text: DecodedText
        do throws(ICUError) {
            let decision = try EncodingDetector.decide(bytes, isWhole: true)
            let content = Array(bytes.dropFirst(decision.markLength))
            if decision.encoding == .utf8, String(validating: content, as: UTF8.self) != nil { return content }
            text = try DecodedText(content, as: decision.encoding)
        } catch {
            throw TableError(file: name, line: 1, column: nil, problem: .unreadable("\(error)"))
        }
        if text.damaged > 0 {
            throw TableError(file: name, line: 1, column: nil, problem: .damaged(count: text.damaged))
        }
        return Array(text.text.utf8)
    }

    private static func trimmed(_ cell: String) -> String {
        func isSpace(_ s: Unicode.Scalar) -> Bool {
            // What nearly every cell starts and ends with needs no look at Unicode's tables.
            switch s.value {
            case 0x21...0x7E, 0x4E00...0x9FFF: false
            default: s.properties.isWhitespace || s == "\u{FEFF}"
            }
        }
        var scalars = cell.unicodeScalars[...]
        while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
        while let last = scalars.last, isSpace(last) { scalars.removeLast() }
        return scalars.endIndex == cell.endIndex && scalars.startIndex == cell.startIndex ? cell : String(scalars)
    }
}
