/// Reads letters from a CSV or TSV register whose first row names the columns. What guards a cell from a spreadsheet is taken off.
public struct TableRecords {
    private var parser: CSVParser
    private var names: [String]?
    /// The names as the file writes them.
    private var header: [String] = []

    /// - Parameters:
    ///   - separator: a comma or a tab.
    ///   - limit: longest row in bytes.
    public init(separator: UInt8, limit: Int) {
        parser = CSVParser(separator: separator, limit: limit)
    }

    /// Takes bytes of UTF-8 without a byte order mark and gives the records that are complete.
    public mutating func records(_ bytes: [UInt8], isLast: Bool) -> [SourceRecord.Outcome] {
        var outcomes: [SourceRecord.Outcome] = []
        for row in parser.rows(bytes, isLast: isLast) {
            if let problem = row.problem {
                outcomes.append(.failure(line: row.line, id: nil, problem))
                continue
            }
            let repaired = row.fields.map(RepairedText.init)
            let damage = (count: repaired.reduce(0) { $0 + $1.damaged }, offset: Int?.none)
            let cells = repaired.map { SpreadsheetCell.unguarded($0.text) }
            guard let names else {
                header = cells
                names = cells.map(FieldNames.normalized)
                continue
            }
            outcomes.append(record(row.line, names, cells, damage))
        }
        return outcomes
    }

    private func record(
        _ line: Int, _ names: [String], _ cells: [String], _ damage: (count: Int, offset: Int?)
    ) -> SourceRecord.Outcome {
        if cells.allSatisfy(\.isEmpty) { return .failure(line: line, id: nil, .blank) }
        var fields: [String: SourceRecord.Value] = [:]
        for (name, cell) in zip(names, cells) where fields[name] == nil { fields[name] = .text(cell) }
        if cells.count < names.count {
            let record = SourceRecord(line: line, fields: fields)
            return .failure(
                line: line, id: try? record.id(), .tooFewFields(found: cells.count, expected: names.count),
                columns: (header, cells + [String](repeating: "", count: names.count - cells.count)))
        }
        return .success(
            SourceRecord(
                line: line, fields: fields, damage: damage, columns: (header, Array(cells.prefix(names.count)))))
    }
}
