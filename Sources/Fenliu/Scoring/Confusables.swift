/// Characters that scanners take for each other (形近字): 法 and 去, 款 and 坎.
///
/// A table `a,b,note` that an office can extend. Characters that are linked, also over others, form a class.
public struct Confusables: Sendable, Equatable {
    /// The least character of each character's class.
    private let representatives: [UInt16: UInt16]

    public static let none = Confusables(pairs: [])

    /// Reads the table.
    ///
    /// - Throws: `TableError` for a cell that is not one character.
    public init(_ bytes: [UInt8], name: String) throws(TableError) {
        let table = try Table(bytes, name: name, columns: ["a", "b", "note"])
        var pairs: [(UInt16, UInt16)] = []
        for row in table.rows {
            var units: [UInt16] = []
            for column in ["a", "b"] {
                let cell = Array(row[column].utf16)
                guard cell.count == 1, isHanUnit(cell[0]) else {
                    throw TableError(file: name, line: row.line, column: column, problem: .badPattern(row[column]))
                }
                units.append(cell[0])
            }
            pairs.append((units[0], units[1]))
        }
        self.init(pairs: pairs)
    }

    init(pairs: [(UInt16, UInt16)]) {
        var parents: [UInt16: UInt16] = [:]
        func root(_ unit: UInt16) -> UInt16 {
            var unit = unit
            while let parent = parents[unit], parent != unit { unit = parent }
            return unit
        }
        for (a, b) in pairs {
            let (x, y) = (root(a), root(b))
            parents[max(x, y)] = min(x, y)
            for unit in [a, b, min(x, y)] where parents[unit] == nil { parents[unit] = unit }
        }
        var representatives: [UInt16: UInt16] = [:]
        for unit in parents.keys { representatives[unit] = root(unit) }
        self.representatives = representatives
    }

    /// The other characters of a character's class, ascending.
    ///
    /// - Complexity: O(table).
    package func lookAlikes(of unit: UInt16) -> [UInt16] {
        guard let own = representatives[unit] else { return [] }
        return representatives.filter { $0.value == own && $0.key != unit }.map(\.key).sorted()
    }

    public var isEmpty: Bool { representatives.isEmpty }

    /// The text with each character replaced by its class's least one.
    ///
    /// - Complexity: O(n).
    func canonical(_ units: [UInt16]) -> [UInt16] {
        isEmpty ? units : units.map { isHanUnit($0) ? representatives[$0] ?? $0 : $0 }
    }
}
