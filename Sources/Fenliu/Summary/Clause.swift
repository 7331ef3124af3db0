/// A part of a sentence between two marks, and what it is good for in a summary.
struct Clause {
    /// Its folded units, with the mark behind it.
    var range: Range<Int>
    /// The same without marks and spaces at either end.
    var core: Range<Int>
    /// Whether its sentence ends here.
    var endsSentence: Bool
    /// Whether it asks a question.
    var isQuestion: Bool

    /// Cuts a text at commas, colons and sentence ends. A mark between two digits (12:30) cuts nothing.
    ///
    /// - Complexity: O(n).
    static func clauses(of units: [UInt16]) -> [Clause] {
        var clauses: [Clause] = []
        var start = 0
        func isDigit(_ i: Int) -> Bool { units.indices.contains(i) && isDigitUnit(units[i]) }
        for i in units.indices where isMark(units[i]) || i + 1 == units.count {
            if units[i] == 0x2C || units[i] == 0x3A, isDigit(i - 1), isDigit(i + 1) { continue }
            let range = start..<i + 1
            start = i + 1
            let isEnd = isSentenceEnd(units[i]) || i + 1 == units.count
            let core = core(of: range, in: units)
            if core.isEmpty {
                // One more mark behind a mark.
                guard let last = clauses.indices.last else { continue }
                if units[i] != 0x0A { clauses[last].range = clauses[last].range.lowerBound..<i + 1 }
                clauses[last].endsSentence = clauses[last].endsSentence || isEnd
                clauses[last].isQuestion = clauses[last].isQuestion || units[i] == 0x3F
            } else {
                clauses.append(
                    Clause(range: range, core: core, endsSentence: isEnd, isQuestion: units[i] == 0x3F))
            }
        }
        return clauses
    }

    /// A range without marks and spaces at its ends.
    static func core(of range: Range<Int>, in units: [UInt16]) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, isMark(units[low]) || isSpaceUnit(units[low]) || units[low] == 0x3001 { low += 1 }
        while low < high, isMark(units[high - 1]) || isSpaceUnit(units[high - 1]) || units[high - 1] == 0x3001 {
            high -= 1
        }
        return low..<high
    }

    private static func isMark(_ unit: UInt16) -> Bool { isSentenceEnd(unit) || unit == 0x2C || unit == 0x3A }
}
