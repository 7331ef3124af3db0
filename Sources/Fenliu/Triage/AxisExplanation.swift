/// Why a letter got its label on one axis: the log-odds of each class as the prior plus the sum of its parts.
public struct AxisExplanation: Sendable {
    public let answer: AxisAnswer
    /// For each class: log-odds = prior + model + keywords, before softmax.
    public let logits: [Float]
    public let prior: [Float]
    public let model: [Float]
    public let keywords: [Float]
    /// What each feature and term adds to the answer's class against the mean of all classes; strongest first.
    /// They sum to (model + keywords of the class) less the mean over the classes.
    public let parts: [Part]

    public struct Part: Sendable {
        /// The letter's words at the feature's first occurrence.
        public let text: String
        public let count: Int
        public let contribution: Float
        /// "model", or the lexicon row's id.
        public let source: String
    }
}

extension Triage {
    /// Takes a letter's decision apart.
    ///
    /// - Complexity: O(features · classes).
    public func explain(_ read: ReadLetter) -> [AxisExplanation] {
        var first = [(occurrence: Int, count: Int)](repeating: (-1, 0), count: read.vector.rows.count)
        for (i, place) in read.places.enumerated() where place >= 0 {
            if first[Int(place)].count == 0 { first[Int(place)].occurrence = i }
            first[Int(place)].count += 1
        }
        let hitCounts = Dictionary(read.keywords.hits.map { ($0.entry, 1) }, uniquingKeysWith: +)
        let (title, text) = (Array(read.letter.title.unicodeScalars), Array(read.letter.text.unicodeScalars))
        return answers(for: read).enumerated().map { a, answer in
            let columns = setup.space.columns[a]
            let calibration = setup.model.metadata.axes[a].calibration
            var parts: [AxisExplanation.Part] = []
            for (place, (row, value)) in zip(read.vector.rows, read.vector.values).enumerated() {
                let (i, count) = first[place]
                let range = Int(read.occurrences.starts[i])..<Int(read.occurrences.ends[i])
                let contrast = setup.model.weights.contrast(row: Int(row), column: answer.best, of: columns)
                parts.append(
                    AxisExplanation.Part(
                        text: i < read.occurrences.titleCount
                            ? read.words(range, isTitle: true, in: title) : read.words(range, isTitle: false, in: text),
                        count: count, contribution: value * contrast, source: "model"))
            }
            for (entry, value) in read.keywords.values {
                let column = setup.keywordScorer.column(of: entry)
                guard columns.contains(column), case .weight(let weight) = setup.keywordScorer.entries[entry].effect
                else { continue }
                let own: Float = column == columns.lowerBound + answer.best ? 1 : 0
                let contribution = calibration.keywordScale * weight * value * (own - 1 / Float(columns.count))
                let row = setup.keywordScorer.entries[entry]
                parts.append(
                    AxisExplanation.Part(
                        text: row.patternText, count: hitCounts[entry] ?? 0,
                        contribution: contribution, source: row.id))
            }
            parts.sort { (abs($0.contribution), $1.text) > (abs($1.contribution), $0.text) }
            return AxisExplanation(
                answer: answer,
                logits: calibration.logits(model: read.scores[columns], keywords: read.keywords.sums[columns]),
                prior: calibration.bias, model: Array(read.scores[columns]),
                keywords: read.keywords.sums[columns].map { calibration.keywordScale * $0 }, parts: parts)
        }
    }
}
