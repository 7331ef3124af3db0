/// How much a range of a folded text tells, in running sums, so that any range costs one subtraction.
struct SummarySums {
    private var telling = [0]
    private var topical = [0]
    private var widths = [0]

    /// Characters that not every request has.
    func telling(_ range: Range<Int>) -> Int { telling[range.upperBound] - telling[range.lowerBound] }

    /// Characters of the letter's matter: in a pair of characters that the title has, or without a title that the text has twice.
    func topical(_ range: Range<Int>) -> Int { topical[range.upperBound] - topical[range.lowerBound] }

    /// Scalars of the original.
    func width(_ range: Range<Int>) -> Int { widths[range.upperBound] - widths[range.lowerBound] }

    /// - Parameters:
    ///   - isStock: the units that stand in any request.
    ///   - title: `nil` when there is none.
    /// - Complexity: O(n).
    init(_ text: FoldedText, _ isStock: [Bool], title: [UInt16]?) {
        let units = text.units
        let pairs = units.indices.dropLast().map { isStock[$0] || isStock[$0 + 1] ? nil : Self.pair(units, $0) }
        let known = Self.known(pairs, title: title)
        var wasTopical = false
        for i in units.indices {
            let unit = units[i]
            let isToken = TokenClass(rawValue: unit) != nil
            let tells = (isHanUnit(unit) || isLatinUnit(unit) || isDigitUnit(unit) || isToken) && !isStock[i]
            let isTopical = i < pairs.count && pairs[i].map(known.contains) == true
            telling.append(telling[i] + (tells ? 1 : 0))
            topical.append(topical[i] + (isTopical || wasTopical ? 1 : 0))
            widths.append(widths[i] + (isToken ? Int(text.ends[i] - text.starts[i]) : 1))
            wasTopical = isTopical
        }
    }

    private static func known(_ pairs: [UInt32?], title: [UInt16]?) -> Set<UInt32> {
        var known: Set<UInt32> = []
        if let title {
            for i in title.indices.dropLast() { if let pair = pair(title, i) { known.insert(pair) } }
        } else {
            var once: Set<UInt32> = []
            for case let pair? in pairs where !once.insert(pair).inserted { known.insert(pair) }
        }
        return known
    }

    private static func pair(_ units: [UInt16], _ i: Int) -> UInt32? {
        isHanUnit(units[i]) && isHanUnit(units[i + 1]) ? UInt32(units[i]) << 16 | UInt32(units[i + 1]) : nil
    }
}
