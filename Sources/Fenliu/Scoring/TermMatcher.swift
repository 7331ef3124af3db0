/// Finds where term patterns occur in a text, in linear time.
public struct TermMatcher: Sendable {
    /// One occurrence: which pattern, and the units that it spans.
    public struct Match: Sendable, Equatable {
        public var pattern: Int
        public var start: Int
        public var end: Int
        /// Whether the text says it to the letter, not with a character that scanners confuse.
        public var isExact = true
    }

    /// A literal's place: pattern, alternative, part; `isVeto` when it stands in the pattern's `unless`.
    private struct Literal: Sendable {
        var pattern: Int32
        var alternative: Int32
        var part: Int32
        var isLast: Bool
        var length: Int32
        var isVeto: Bool
        /// Where the literal's own characters start in `characters`.
        var text: Int32
    }

    /// A term shorter than this must stand to the letter: of two characters, one confused leaves too little.
    private static let shortestFuzzy = 3

    private let automaton: PatternAutomaton
    private let literals: [Literal]
    private let alternativeCount: Int
    private let vetoedPatterns: Set<Int32>
    private let confusables: Confusables
    private let characters: [UInt16]

    /// - Parameters:
    ///   - patterns: what to find.
    ///   - unless: for each pattern, what voids an occurrence when it stands nearby in the same sentence; may be empty.
    ///   - confusables: terms of three characters and more also match with one character confused.
    public init(_ patterns: [TermPattern], unless: [TermPattern?] = [], confusables: Confusables = .none) {
        var characters: [UInt16] = []
        var literals: [Literal] = []
        var texts: [[UInt16]] = []
        var alternatives: Int32 = 0
        var vetoed: Set<Int32> = []
        for (p, pattern) in patterns.enumerated() {
            for parts in pattern.alternatives {
                for (i, part) in parts.enumerated() {
                    literals.append(
                        Literal(
                            pattern: Int32(p), alternative: alternatives, part: Int32(i), isLast: i == parts.count - 1,
                            length: Int32(part.count), isVeto: false, text: Int32(characters.count)))
                    texts.append(confusables.canonical(part))
                    characters += part
                }
                alternatives += 1
            }
            guard p < unless.count, let veto = unless[p] else { continue }
            vetoed.insert(Int32(p))
            for part in veto.alternatives.joined() {
                literals.append(
                    Literal(
                        pattern: Int32(p), alternative: -1, part: 0, isLast: true, length: Int32(part.count),
                        isVeto: true, text: Int32(characters.count)))
                texts.append(confusables.canonical(part))
                characters += part
            }
        }
        automaton = PatternAutomaton(texts)
        self.literals = literals
        alternativeCount = Int(alternatives)
        vetoedPatterns = vetoed
        self.confusables = confusables
        self.characters = characters
    }

    /// All matches in `units`, by end, then pattern.
    ///
    /// - Complexity: O(text + literal occurrences).
    public func matches(in units: [UInt16]) -> [Match] {
        var hits: [PatternAutomaton.Hit] = []
        automaton.find(in: confusables.canonical(units), into: &hits)
        guard !hits.isEmpty else { return [] }
        let sentences = sentenceNumbers(units)
        var progress = [Int: (part: Int32, start: Int, end: Int, isExact: Bool)]()
        var found: [Match] = []
        var vetoes: [Int32: [Range<Int>]] = [:]
        for hit in hits {
            let literal = literals[Int(hit.pattern)]
            let end = Int(hit.end)
            let start = end - Int(literal.length)
            let confused = confusables.isEmpty ? 0 : differences(literal, units, at: start)
            if confused > (literal.isVeto || Int(literal.length) < Self.shortestFuzzy ? 0 : 1) { continue }
            if literal.isVeto {
                vetoes[literal.pattern, default: []].append(start..<end)
                continue
            }
            var first = start
            var isExact = confused == 0
            if literal.part > 0 {
                guard let before = progress[Int(literal.alternative)], before.part >= literal.part - 1,
                    start >= before.end, start - before.end <= TermPattern.longestGap,
                    sentences[before.start] == sentences[start]
                else { continue }
                first = before.start
                isExact = isExact && before.isExact
            }
            if literal.isLast {
                found.append(Match(pattern: Int(literal.pattern), start: first, end: end, isExact: isExact))
            } else {
                progress[Int(literal.alternative)] = (literal.part, first, end, isExact)
            }
        }
        if !vetoes.isEmpty {
            found.removeAll { match in
                guard let ranges = vetoes[Int32(match.pattern)] else { return false }
                return ranges.contains { veto in
                    sentences[veto.lowerBound] == sentences[match.start]
                        && veto.lowerBound - match.end <= TermPattern.longestGap
                        && match.start - veto.upperBound <= TermPattern.longestGap
                }
            }
        }
        return found.sorted { ($0.end, $0.pattern, $0.start) < ($1.end, $1.pattern, $1.start) }
    }

    /// Characters in which the text differs from the literal, both of one confusable class.
    private func differences(_ literal: Literal, _ units: [UInt16], at start: Int) -> Int {
        (0..<Int(literal.length)).count { characters[Int(literal.text) + $0] != units[start + $0] }
    }

    private func sentenceNumbers(_ units: [UInt16]) -> [Int32] {
        var numbers: [Int32] = []
        numbers.reserveCapacity(units.count)
        var number: Int32 = 0
        for unit in units {
            numbers.append(number)
            if isSentenceEnd(unit) { number += 1 }
        }
        return numbers
    }
}
