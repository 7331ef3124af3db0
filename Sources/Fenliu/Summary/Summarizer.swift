/// Finds the summary (概况) of a letter: the sentence that asks, in the letter's own words.
///
/// Each clause is scored by its strongest asking word, by how many characters it has that not every request has, by how many of them belong
/// to the letter's matter (the title's words, or words that come back), and by its place: what a letter asks stands at its end more often
/// than not. Clauses around the best one are added while they fit and it says little alone. Where no clause asks, or the one that does
/// shares no word with the title, the title is the summary.
/// Measured on 2026-11-22 on 6,199 messages to leaders: of 60 drawn by chance and read one by one, 55 name what is asked or complained of; 36 %
/// of all are the title.
public struct Summarizer: Sendable {
    /// Where a summary stands.
    public struct Place: Sendable, Equatable {
        public let isTitle: Bool
        /// Folded units of the title or the body.
        public let range: Range<Int>
        /// Whether the sentence goes on behind it.
        public let isCut: Bool
    }

    /// The longest summary in Unicode scalars.
    public static let limit = 60
    /// A best clause weaker than this asks for nothing in particular; where there is a title, it says more than a clause weaker than the
    /// second figure.
    private static let leastScore: Float = 2.2
    private static let leastScoreBesideTitle: Float = 3
    /// Telling characters up to which a clause counts for more, and below which its neighbours are added, or it is passed over.
    private static let fullContent = 12
    private static let leastContent = 8
    /// Characters of the letter's matter up to which a clause counts for more.
    private static let fullMatter = 8

    private static let matcher = PatternAutomaton(RequestWords.words.map { Array($0.word.utf16) })

    private let units: [UInt16]
    private let clauses: [Clause]
    private let strengths: [Float]
    /// Greetings and closings, which belong to no summary.
    private let isFormula: [Bool]
    private let sums: SummarySums

    /// The summary's place; `nil` when there is no text.
    ///
    /// - Complexity: O(n).
    public static func place(title: FoldedText, body: FoldedText) -> Place? {
        let own = Clause.core(of: 0..<title.count, in: title.units)
        let hasTitle = own.count >= 4
        let letter = Summarizer(body, title: hasTitle ? title.units : nil)
        if let asking = letter.asking(besideTitle: hasTitle) { return asking }
        if hasTitle { return Place(isTitle: true, range: own, isCut: false) }
        return letter.opening() ?? (own.isEmpty ? nil : Place(isTitle: true, range: own, isCut: false))
    }

    /// - Parameter title: `nil` when there is none.
    private init(_ text: FoldedText, title: [UInt16]?) {
        units = text.units
        var hits: [PatternAutomaton.Hit] = []
        Self.matcher.find(in: units, into: &hits)
        var isStock = [Bool](repeating: false, count: units.count)
        var isVoid = isStock
        for hit in hits {
            let (word, role) = RequestWords.words[Int(hit.pattern)]
            guard role == .stock || role == .voids else { continue }
            for i in Int(hit.end) - word.utf16.count..<Int(hit.end) {
                if role == .stock { isStock[i] = true } else { isVoid[i] = true }
            }
        }
        sums = SummarySums(text, isStock, title: title)
        let clauses = Clause.clauses(of: units)
        var strengths = [Float](repeating: 0, count: clauses.count)
        var isFormula = [Bool](repeating: false, count: clauses.count)
        var next = hits[...]
        for (k, clause) in clauses.enumerated() {
            var past = false
            var (greets, closes) = (false, false)
            while let hit = next.first, Int(hit.end) <= clause.range.upperBound {
                next.removeFirst()
                let (word, role) = RequestWords.words[Int(hit.pattern)]
                let range = Int(hit.end) - word.utf16.count..<Int(hit.end)
                switch role {
                case .asks(let strength) where !range.contains(where: { isVoid[$0] }):
                    strengths[k] = max(strengths[k], past ? strength - 1.6 : strength)
                case .past: past = true
                case .greets: greets = true
                case .closes: closes = closes || range.lowerBound == clause.core.lowerBound
                default: break
                }
            }
            let core = units[clause.core]
            let names = core.count <= 14 && strengths[k] == 0
            let content = sums.telling(clause.core)
            isFormula[k] =
                core.count < 2 || greets && core.count <= 14 || closes && content < 6
                || names && RequestWords.addressees.contains { core.reversed().starts(with: $0.reversed()) }
        }
        (self.clauses, self.strengths, self.isFormula) = (clauses, strengths, isFormula)
    }

    /// The clauses around the one that asks most clearly.
    private func asking(besideTitle: Bool) -> Place? {
        let least = besideTitle ? Self.leastScoreBesideTitle : Self.leastScore
        var best: (score: Float, clause: Int)?
        for (k, clause) in clauses.enumerated() where strengths[k] > 0 && !isFormula[k] && clause.core.count >= 4 {
            let position = Float(clause.range.lowerBound) / Float(units.count)
            let score =
                strengths[k] + (clause.isQuestion ? 0.5 : 0) + 0.1 * Float(min(content(k, k), Self.fullContent))
                + 0.15 * Float(min(matter(k, k), Self.fullMatter)) + 0.9 * position
            if score > best?.score ?? least { best = (score, k) }
        }
        guard let k = best?.clause else { return nil }
        let (low, high) = widened(k...k)
        if content(low, high) < Self.leastContent || besideTitle && matter(low, high) < 2 { return nil }
        return place(low, high)
    }

    /// The first sentence that says more than who writes.
    private func opening() -> Place? {
        let k = clauses.indices.first { k in
            let core = units[clauses[k].core]
            return core.count >= Self.leastContent && !isFormula[k]
                && !RequestWords.selves.contains { core.starts(with: $0) }
        }
        guard let k = k ?? clauses.indices.first else { return nil }
        let (low, high) = widened(k...k)
        return place(low, high)
    }

    /// Adds the rest of the sentence, then what comes before, as far as it fits.
    private func widened(_ clause: ClosedRange<Int>) -> (Int, Int) {
        var (low, high) = (clause.lowerBound, clause.upperBound)
        func fits(_ low: Int, _ high: Int) -> Bool {
            sums.width(clauses[low].core.lowerBound..<clauses[high].core.upperBound) < Self.limit
        }
        while !clauses[high].endsSentence, high + 1 < clauses.count, !isFormula[high + 1], fits(low, high + 1) {
            high += 1
        }
        while low > 0, !isFormula[low - 1], fits(low - 1, high),
            !clauses[low - 1].endsSentence || content(low, high) < Self.fullContent
        {
            low -= 1
        }
        return (low, high)
    }

    private func place(_ low: Int, _ high: Int) -> Place {
        let goesOn = !clauses[high].endsSentence && high + 1 < clauses.count && !isFormula[high + 1]
        // A question keeps its mark.
        let end = clauses[high].isQuestion ? clauses[high].core.upperBound + 1 : clauses[high].core.upperBound
        return Place(isTitle: false, range: clauses[low].core.lowerBound..<min(end, units.count), isCut: goesOn)
    }

    private func matter(_ low: Int, _ high: Int) -> Int {
        sums.topical(clauses[low].core.lowerBound..<clauses[high].core.upperBound)
    }

    private func content(_ low: Int, _ high: Int) -> Int {
        sums.telling(clauses[low].core.lowerBound..<clauses[high].core.upperBound)
    }
}
