/// Scores a letter by the lexicon's terms.
public struct KeywordScorer: Sendable {
    /// One term found in a letter.
    public struct Hit: Sendable, Equatable {
        /// Index into `entries`.
        public var entry: Int
        /// Units of the folded text.
        public var range: Range<Int>
        public var isTitle: Bool
        /// Whether the text says it to the letter, not with a character that scanners confuse.
        public var isExact = true
    }

    /// What a hit with a confused character counts.
    private static let fuzzyShare: Float = 0.5

    /// All hits of one letter and what they add up to.
    public struct Score: Sendable {
        public var hits: [Hit] = []
        /// One sum for each column of the label space.
        public var sums: [Float]
        /// For each entry that was hit, in order of its index, its value: damped count over the norm.
        public var values: [(entry: Int, value: Float)] = []
    }

    public let entries: [LexiconEntry]
    private let matcher: TermMatcher
    private let columns: [Int]
    private let columnCount: Int
    private let titleWeight: Float

    /// - Parameters:
    ///   - lexicon: rows of labels that `space` lacks are left out.
    ///   - space: the model's axes.
    ///   - titleWeight: how many times a term in the title counts.
    public init(_ lexicon: Lexicon, space: LabelSpace, titleWeight: Int) {
        let columns = lexicon.columns(in: space)
        entries = zip(lexicon.entries, columns).compactMap { $1 == nil ? nil : $0 }
        matcher = TermMatcher(entries.map(\.pattern), unless: entries.map(\.unless), confusables: lexicon.confusables)
        self.columns = columns.compactMap(\.self)
        columnCount = space.columnCount
        self.titleWeight = Float(titleWeight)
    }

    /// The column that an entry speaks for.
    public func column(of entry: Int) -> Int { columns[entry] }

    /// Finds the terms of title and body.
    ///
    /// Within one axis a hit inside a longer hit is passed over (法院 inside 人民法院). The value of a term is
    /// (1 + ln c) / ‖1 + ln c‖₂ over the letter's terms of the same axis, as for features.
    /// - Complexity: O(text + hits · log hits).
    public func score(title: [UInt16], body: [UInt16]) -> Score {
        var score = Score(sums: [Float](repeating: 0, count: columnCount))
        guard !entries.isEmpty else { return score }
        for (units, isTitle) in [(title, true), (body, false)] {
            let matches = matcher.matches(in: units)
            score.hits += longest(matches).map {
                Hit(
                    entry: $0.pattern, range: $0.start..<$0.end, isTitle: isTitle, isExact: $0.isExact)
            }
        }
        var counts: [Int: Float] = [:]
        for hit in score.hits {
            counts[hit.entry, default: 0] += (hit.isTitle ? titleWeight : 1) * (hit.isExact ? 1 : Self.fuzzyShare)
        }
        var squares: [String: Float] = [:]
        let ordered = counts.keys.sorted()
        for entry in ordered {
            let value = 1 + logarithm(counts[entry] ?? 1)
            counts[entry] = value
            if case .weight = entries[entry].effect { squares[entries[entry].axis, default: 0] += value * value }
        }
        for entry in ordered {
            guard case .weight(let weight) = entries[entry].effect else { continue }
            let value = (counts[entry] ?? 0) / max(1, (squares[entries[entry].axis] ?? 1).squareRoot())
            score.values.append((entry, value))
            score.sums[columns[entry]] += weight * value
        }
        return score
    }

    private func longest(_ matches: [TermMatcher.Match]) -> [TermMatcher.Match] {
        guard matches.count > 1 else { return matches }
        // By start, longer first: a match is inside another of its axis and kind exactly when one before it reaches as far.
        let order = matches.sorted { ($0.start, -$0.end, $0.pattern) < ($1.start, -$1.end, $1.pattern) }
        var reach: [String: (end: Int, start: Int)] = [:]
        var kept: [TermMatcher.Match] = []
        for match in order {
            let entry = entries[match.pattern]
            // A rule for a low tier must not hide one for a high tier.
            let key = entry.effect == .raise ? "\(entry.axis) \(entry.label)" : entry.axis
            if let far = reach[key], match.end <= far.end, (match.start, match.end) != (far.start, far.end) { continue }
            if match.end > reach[key]?.end ?? -1 { reach[key] = (match.end, match.start) }
            kept.append(match)
        }
        return kept
    }
}
