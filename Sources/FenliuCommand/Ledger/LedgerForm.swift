import Fenliu

/// Which columns a ledger has, and in which language its headers and words are. Makes rows; `Ledger` collects them.
struct LedgerForm: Sendable {
    let columns: [LedgerColumn]
    let language: Language
    /// Whether the input's own columns come first.
    let keepsColumns: Bool

    /// - Parameters:
    ///   - axes: the model's.
    ///   - keys: the columns by their keys, or `nil` for all.
    /// - Throws: `UsageError.badValue` for a key that no column has.
    init(axes: [String], keys: [String]?, language: Language, keepsColumns: Bool) throws(UsageError) {
        let all = LedgerColumn.all(axes: axes)
        if let keys {
            var columns: [LedgerColumn] = []
            for key in keys.isEmpty ? [""] : keys {
                guard let column = all.first(where: { $0.key == key }) else {
                    throw .badValue("--columns", key, expected: all.map(\.key).joined(separator: ", "))
                }
                columns.append(column)
            }
            self.columns = columns
        } else {
            columns = all
        }
        self.language = language
        self.keepsColumns = keepsColumns
    }

    /// Whether letters must be compared for these columns.
    var comparesTexts: Bool { columns.contains { LedgerColumn.comparing.contains($0.key) } }

    /// A finished row, but for the group that a later letter may put it in.
    struct Row: Sendable {
        /// The row's own columns, without the line end.
        fileprivate(set) var text: String
        /// Where, in UTF-8 units, each empty cell of the duplicate group stands.
        fileprivate(set) var gaps: [Int]
        /// The input's own columns by name, when they are kept.
        fileprivate(set) var kept: (names: [String], cells: [String])
    }

    func row(_ entry: LedgerEntry, kept: (names: [String], cells: [String])) -> Row {
        var row = Row(text: "", gaps: [], kept: keepsColumns ? kept : ([], []))
        for (i, column) in columns.enumerated() {
            if i > 0 { row.text += "," }
            switch column.cell(entry) {
            case .plain(let text): row.text += SpreadsheetCell.quoted(text)
            case .text(let text): row.text += SpreadsheetCell.cell(VisibleText.escapeCell(text))
            }
            if column.key == LedgerColumn.group, entry.duplicate == nil { row.gaps.append(row.text.utf8.count) }
        }
        row.kept.cells = row.kept.cells.map { SpreadsheetCell.cell(VisibleText.escapeLines($0), keepsDays: true) }
        return row
    }
}
