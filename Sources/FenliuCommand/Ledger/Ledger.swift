import Fenliu
import FenliuPlatform

/// The ledger (台账) while its letters are read: rows wait until all are known, so that the first letter of a group of duplicates carries the
/// group, and so that files with different columns of their own share one header.
struct Ledger {
    let form: LedgerForm
    private var rows: [LedgerForm.Row] = []
    /// Each row's number among the compared letters; -1 when it is none.
    private var numbers: [Int32] = []
    /// The input's own columns in the order in which they were first met. A name that one file has twice is two columns.
    private var names: [String] = []
    private var places: [String: Int] = [:]
    /// Where each row's cells go, for the names that the row before had.
    private var layouts: [(names: [String], places: [Int])] = []

    init(_ form: LedgerForm) { self.form = form }

    /// - Parameter number: the letter's number in `DuplicateGroups`, if it was compared.
    mutating func add(_ row: LedgerForm.Row, number: Int?) {
        rows.append(row)
        numbers.append(Int32(number ?? -1))
        if form.keepsColumns, layouts.last.map({ $0.names == row.kept.names }) != true { meet(row.kept.names) }
    }

    private mutating func meet(_ row: [String]) {
        guard !layouts.contains(where: { $0.names == row }) else { return }
        var counts: [String: Int] = [:]
        layouts.append(
            (
                row,
                row.map { name in
                    counts[name, default: 0] += 1
                    let key = "\(name)\u{0}\(counts[name] ?? 0)"
                    if let place = places[key] { return place }
                    places[key] = names.count
                    names.append(name)
                    return names.count - 1
                }
            ))
    }

    /// Writes the ledger. A file in UTF-8 starts with a byte order mark, without which Excel takes it for GBK; a pipe never gets one.
    ///
    /// - Complexity: O(total length).
    func write(_ groups: DuplicateGroups, _ encoding: TextEncoding, isFile: Bool, to output: ByteSink) throws {
        let converter = encoding == .utf8 ? nil : try TextConverter(encoding.converterName)
        func put(_ line: String) throws {
            if let converter { try output.write(try converter.encode(line)) } else { try output.write(line) }
        }
        if isFile, converter == nil { try output.write("\u{FEFF}") }
        let own = form.columns.map { $0.header.text(form.language) }
        try put(
            (names.map(VisibleText.escapeLines) + own).map { SpreadsheetCell.cell($0) }.joined(separator: ",") + "\r\n")
        for (row, number) in zip(rows, numbers) {
            var line = row.text
            if number >= 0, let group = groups.group(ledBy: Int(number)) {
                for gap in row.gaps.reversed() {
                    let cell = SpreadsheetCell.cell(VisibleText.escapeCell(group))
                    line.insert(contentsOf: cell, at: line.utf8.index(line.startIndex, offsetBy: gap))
                }
            }
            if !names.isEmpty { line = kept(row.kept) + "," + line }
            try put(line + "\r\n")
        }
    }

    /// A row's own cells under the names of all.
    private func kept(_ row: (names: [String], cells: [String])) -> String {
        var cells = [String](repeating: "", count: names.count)
        if let layout = layouts.first(where: { $0.names == row.names }) {
            for (place, cell) in zip(layout.places, row.cells) { cells[place] = cell }
        }
        return cells.joined(separator: ",")
    }
}
