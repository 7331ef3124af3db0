/// Finds the words of a letter that moved a decision most.
///
/// Each feature's share in the label's log-odds (against the mean of the axis's labels) is spread evenly over its
/// occurrences and their characters. Summed by word this is exact: all words together give the score less the prior.
/// The strongest words are then joined with their neighbours into phrases.
struct EvidenceFinder {
    /// Phrases shown for one axis.
    private static let phrasesPerAxis = 3
    /// Longest phrase, in characters.
    private static let longestPhrase = 12
    /// A neighbour joins a phrase when it carries this share of the strongest word's weight.
    private static let neighbourShare: Float = 0.25
    /// Phrases weaker than this log-odds are noise, and so are those with less than this share of the strongest.
    private static let weakest: Float = 0.02
    private static let weakestShare: Float = 0.2
    /// A single character says nothing to a reader.
    private static let shortestPhrase = 2

    /// The log-odds that each character of title and body adds to a column.
    ///
    /// - Parameters:
    ///   - places: for each occurrence its feature's place in the letter's vector, or -1.
    ///   - shares: for each feature the log-odds that one occurrence adds; `titleWeight` times as much in the title.
    /// - Complexity: O(occurrences · n-gram length).
    static func characterWeights(
        _ occurrences: FeatureOccurrences, places: [Int32], shares: [Float], titleWeight: Float, titleLength: Int,
        bodyLength: Int
    ) -> (title: [Float], body: [Float]) {
        var title = [Float](repeating: 0, count: titleLength)
        var body = [Float](repeating: 0, count: bodyLength)
        for i in 0..<occurrences.count where places[i] >= 0 {
            let (start, end) = (Int(occurrences.starts[i]), Int(occurrences.ends[i]))
            let part = shares[Int(places[i])] / Float(end - start)
            if i < occurrences.titleCount {
                for j in start..<end { title[j] += part * titleWeight }
            } else {
                for j in start..<end { body[j] += part }
            }
        }
        return (title, body)
    }

    /// The strongest phrases: ranges of units and their weights, strongest first.
    static func phrases(_ tokens: Tokens, weights: [Float]) -> [(range: Range<Int>, weight: Float)] {
        var words = (0..<tokens.count).map { i in tokens.range(i).reduce(Float(0)) { $0 + weights[$1] } }
        var found: [(range: Range<Int>, weight: Float)] = []
        while found.count < phrasesPerAxis {
            var top = -1
            for i in words.indices where isShown(tokens, i) && words[i] > weakest && (top < 0 || words[i] > words[top])
            {
                top = i
            }
            guard top >= 0 else { break }
            var (first, last) = (top, top)
            let bar = words[top] * neighbourShare
            func joins(_ i: Int) -> Bool { words.indices.contains(i) && isShown(tokens, i) && words[i] > bar }
            func length() -> Int { tokens.range(last).upperBound - tokens.range(first).lowerBound }
            while joins(last + 1), length() + tokens.range(last + 1).count <= longestPhrase { last += 1 }
            while joins(first - 1), length() + tokens.range(first - 1).count <= longestPhrase { first -= 1 }
            let weight = words[first...last].reduce(0, +)
            if let strongest = found.first, weight < weakestShare * strongest.weight { break }
            if length() >= shortestPhrase || tokens.kinds[top] == .classToken {
                found.append((tokens.range(first).lowerBound..<tokens.range(last).upperBound, weight))
            }
            for i in first...last { words[i] = 0 }
        }
        return found
    }

    private static func isShown(_ tokens: Tokens, _ i: Int) -> Bool {
        tokens.kinds[i] == .word || tokens.kinds[i] == .classToken
    }
}
