/// Finds the marks of a letter by the lexicon's rows of axis `flag`.
public struct FlagFinder: Sendable {
    /// One mark in folded units.
    struct Hit: Equatable {
        var flag: String
        var count: Int?
        var range: Range<Int>
        var isTitle: Bool
        var isAlert: Bool
    }

    /// Marks in the order of the lexicon, which is the order of the output.
    private let flags: [String]
    private let labels: [String]
    private let alerts: Set<String>
    /// The mark that carries a number of people, if the lexicon has one.
    private let counted: String?
    private let matcher: TermMatcher

    public init(_ lexicon: Lexicon) {
        let entries = lexicon.entries.filter { $0.mark != nil }
        matcher = TermMatcher(entries.map(\.pattern), unless: entries.map(\.unless), confusables: lexicon.confusables)
        labels = entries.map(\.label)
        alerts = Set(entries.filter { $0.mark == .alert }.map(\.label))
        counted = entries.first { $0.mark == .count }?.label
        var seen: Set<String> = []
        flags = labels.filter { seen.insert($0).inserted }
    }

    /// Each mark once, at its first place, in the lexicon's order.
    ///
    /// A group is also marked where the writers count themselves (我们 43 户): five people and more petition together
    /// (《信访工作条例》 Art. 20 lets them send five at most).
    /// - Complexity: O(text).
    func hits(title: [UInt16], body: [UInt16]) -> [Hit] {
        guard !flags.isEmpty else { return [] }
        var first: [String: Hit] = [:]
        for (units, isTitle) in [(title, true), (body, false)] {
            for match in matcher.matches(in: units) where first[labels[match.pattern]] == nil {
                first[labels[match.pattern]] = Hit(
                    flag: labels[match.pattern], count: nil, range: match.start..<match.end, isTitle: isTitle,
                    isAlert: alerts.contains(labels[match.pattern]))
            }
        }
        if let counted {
            for (units, isTitle) in [(title, true), (body, false)] {
                guard let people = PeopleCount.ofWriters(in: units) else { continue }
                first[counted] =
                    first[counted]
                    ?? Hit(
                        flag: counted, range: people.range, isTitle: isTitle, isAlert: alerts.contains(counted))
                first[counted]?.count = people.count
                break
            }
        }
        return flags.compactMap { first[$0] }
    }
}
