import FenliuPlatform

/// The lexicon (词表) that a clerk can edit: terms with labels and weights, and rules that raise a tier.
///
/// A table with the columns id, axis, label, pattern, weight, note, and optionally unless. `weight` is a number or the
/// word `raise`, or on the axis `flag` one of `mark`, `count`, `alert`. See `TermPattern` for how a pattern is written.
public struct Lexicon: Sendable, Equatable {
    public let entries: [LexiconEntry]
    /// Which characters of its terms a scanner may have confused.
    public var confusables: Confusables

    public static let empty = Lexicon(entries: [])

    init(entries: [LexiconEntry], confusables: Confusables = .none) {
        self.entries = entries
        self.confusables = confusables
    }

    /// Reads and checks the file, whatever axes it speaks of.
    ///
    /// - Throws: `TableError` at the first row that is wrong, `ICUError`.
    public init(_ bytes: [UInt8], name: String, preparation: TextPreparation) throws {
        let (lexicon, faults) = try Lexicon.read(bytes, name: name, preparation: preparation)
        if let first = faults.first { throw first }
        self = lexicon
    }

    /// Reads the rows that are right, and tells what is wrong with each other one.
    ///
    /// - Throws: `TableError` when the file as a whole cannot be read, `ICUError`.
    public static func read(
        _ bytes: [UInt8], name: String, preparation: TextPreparation
    ) throws -> (Lexicon, faults: [TableError]) {
        let table = try Table(bytes, name: name, columns: ["id", "axis", "label", "pattern", "weight", "note"])
        var lines: [String: Int] = [:]
        var entries: [LexiconEntry] = []
        var faults: [TableError] = []
        for row in table.rows {
            do {
                if let first = lines.updateValue(row.line, forKey: row["id"]), !row["id"].isEmpty {
                    throw TableError(
                        file: name, line: row.line, column: "id", problem: .duplicateID(row["id"], firstLine: first))
                }
                entries.append(try entry(row, name: name, preparation: preparation))
            } catch let fault as TableError {
                faults.append(fault)
            }
        }
        return (Lexicon(entries: entries), faults)
    }

    private static func entry(_ row: Table.Row, name: String, preparation: TextPreparation) throws -> LexiconEntry {
        func fault(_ column: String, _ problem: TableError.Problem) -> TableError {
            TableError(file: name, line: row.line, column: column, problem: problem)
        }
        let (id, axis, label, text) = (row["id"], row["axis"], row["label"], row["pattern"])
        let (unless, weight) = (row["unless"], row["weight"])
        for (column, cell) in [("id", id), ("axis", axis), ("label", label), ("pattern", text), ("weight", weight)]
        where cell.isEmpty {
            throw fault(column, .emptyCell)
        }
        guard let pattern = try TermPattern(text, fold: preparation.fold(term:)) else {
            throw fault("pattern", .badPattern(text))
        }
        var veto: TermPattern?
        if !unless.isEmpty {
            veto = try TermPattern(unless, fold: preparation.fold(term:))
            if veto == nil { throw fault("unless", .badPattern(unless)) }
        }
        let effect: LexiconEntry.Effect
        if weight == "raise" {
            effect = .raise
        } else if let mark = LexiconEntry.Mark(rawValue: weight) {
            effect = .mark(mark)
        } else if let number = Float(weight), number.isFinite, abs(number) <= 100 {
            effect = .weight(number)
        } else {
            throw fault("weight", .badNumber(weight))
        }
        let entry = LexiconEntry(
            id: id, axis: axis, label: label, patternText: text, pattern: pattern, unless: veto, effect: effect,
            note: row["note"], line: row.line)
        if (entry.mark != nil) != (axis == LexiconEntry.flagAxis) { throw fault("weight", .badNumber(weight)) }
        return entry
    }

    /// Checks every row against a model's axes and labels.
    ///
    /// - Throws: `TableError` at the first row that names what the model does not know.
    public func check(against space: LabelSpace, name: String) throws(TableError) {
        if let first = faults(against: space, name: name).first { throw first }
    }

    /// The rows that name what a model does not know.
    public func faults(against space: LabelSpace, name: String) -> [TableError] {
        entries.compactMap { entry in
            func fault(_ column: String, _ problem: TableError.Problem) -> TableError {
                TableError(file: name, line: entry.line, column: column, problem: problem)
            }
            if entry.mark != nil { return nil }
            guard let axis = space.index(of: entry.axis) else {
                return fault("axis", .unknownAxis(entry.axis, known: space.axes.map(\.name)))
            }
            if space.column(entry.axis, entry.label) == nil {
                return fault("label", .unknownLabel(entry.label, axis: entry.axis))
            }
            if entry.effect == .raise, !space.axes[axis].isTiered {
                return fault("weight", .notTiered(axis: entry.axis))
            }
            return nil
        }
    }

    /// The column that each row speaks for, or `nil` for a row that the model cannot use.
    func columns(in space: LabelSpace) -> [Int?] {
        var last: (entry: LexiconEntry, column: Int?)?
        return entries.map { entry in
            // Rows of one label mostly stand together.
            if let last, last.entry.label == entry.label, last.entry.axis == entry.axis { return last.column }
            let column = space.column(entry.axis, entry.label)
            last = (entry, column)
            return column
        }
    }
}
