import Fenliu
import FenliuPlatform

/// Measures what each row of a lexicon does on labelled letters.
public enum LexiconCheck {
    /// One row's effect.
    public struct Effect: Sendable {
        public let entry: LexiconEntry
        /// Coverage: letters that it matches.
        public internal(set) var letters = 0
        /// Letters among them with a gold label on its axis, and with the row's own label.
        public internal(set) var judged = 0
        public internal(set) var right = 0
        /// Letters in which another row of the axis speaks for the same label.
        public internal(set) var overlap = 0
        /// Letters in which another row of the axis speaks for another label.
        public internal(set) var conflict = 0
    }

    /// - Returns: one effect for each row that the label space knows, in the lexicon's order.
    public static func effects(
        _ lexicon: Lexicon, space: LabelSpace, on letters: [LabelledLetter], threads: Int
    ) throws -> [Effect] {
        let scorer = KeywordScorer(lexicon, space: space, titleWeight: 1)
        var effects = scorer.entries.map { Effect(entry: $0) }
        let pool = try WorkerPool(count: threads) { try TextPreparation() }
        let hits = pool.map(letters) { preparation, labelled -> [Int] in
            let title = (try? preparation.prepare(labelled.letter.title).units) ?? []
            let body = (try? preparation.prepare(labelled.letter.text).units) ?? []
            return Set(scorer.score(title: title, body: body).hits.map(\.entry)).sorted()
        }
        for (letter, found) in zip(letters, hits) {
            for i in found {
                let entry = scorer.entries[i]
                effects[i].letters += 1
                if let gold = letter.labels[entry.axis] {
                    effects[i].judged += 1
                    effects[i].right += gold == entry.label ? 1 : 0
                }
                let others = found.filter { $0 != i && scorer.entries[$0].axis == entry.axis }
                effects[i].overlap += others.contains { scorer.entries[$0].label == entry.label } ? 1 : 0
                effects[i].conflict += others.contains { scorer.entries[$0].label != entry.label } ? 1 : 0
            }
        }
        return effects
    }
}
