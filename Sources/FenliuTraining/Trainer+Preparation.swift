import Fenliu
import FenliuPlatform

extension Trainer {
    /// Letters cut, counted and looked up once; training and cross-validation take subsets of it.
    public struct Prepared: Sendable {
        public let letters: [LabelledLetter]
        public let space: LabelSpace
        public let lexicon: Lexicon
        let counts: FeatureCounts
        /// What the lexicon finds in each letter.
        let keywords: [KeywordScorer.Score]
        let keywordColumns: [Int]
        /// Indices of the lexicon's rules that raise a tier.
        let rules: Set<Int>
        let prior: LexiconPrior
        /// For each letter a number for its source; -1 for none.
        let sources: [Int]
        /// Rows of `counts` and `keywords` behind the letters': for each the letter that it is a variant of.
        let variantOf: [Int]
        /// Letters that could not be read, by place among those given.
        public let problems: [(origin: String, problem: RecordProblem)]
        let corpusDigest: String
        let lexiconDigest: String?
    }

    /// Cuts and counts.
    ///
    /// - Throws: `TrainingError`, `ICUError`.
    public func prepare(_ given: [LabelledLetter], lexicon: Lexicon, lexiconDigest: String?) throws -> Prepared {
        guard !given.isEmpty else { throw TrainingError.noLetters }
        let axes = try LabelCheck(settings: settings).axes(of: given)
        let space = LabelSpace(axes)
        let variantOf = given.indices.flatMap { [Int](repeating: $0, count: settings.noiseVariants) }
        let rows = given + variants(of: given, variantOf, lexicon)
        let (all, problems) = try FeatureCounts.count(rows, settings: settings.tokenizer, threads: threads)
        precondition(all.letterCount == rows.count)
        let keywords = try lookUp(rows, lexicon, space)
        let scorer = KeywordScorer(lexicon, space: space, titleWeight: settings.tokenizer.titleWeight)
        return Prepared(
            letters: given, space: space, lexicon: lexicon, counts: all, keywords: keywords,
            keywordColumns: scorer.entries.indices.map(scorer.column(of:)),
            rules: Set(scorer.entries.indices.filter { scorer.entries[$0].effect == .raise }),
            prior: try LexiconPrior(
                lexicon, space: space, settings: settings.tokenizer, strength: settings.lexiconPrior),
            sources: Self.number(given.map(\.source)), variantOf: variantOf,
            problems: problems.keys.filter { $0 < given.count }.sorted().map {
                (given[$0].origin, problems[$0] ?? .blank)
            },
            corpusDigest: CorpusDigest.digest(given, axes: axes.map(\.name)), lexiconDigest: lexiconDigest)
    }

    private func variants(of letters: [LabelledLetter], _ variantOf: [Int], _ lexicon: Lexicon) -> [LabelledLetter] {
        let noise = LetterNoise(confusables: lexicon.confusables)
        var generator = SplitMix64(state: settings.seed)
        return variantOf.map { original in
            var variant = letters[original]
            variant.letter = noise.variant(of: variant.letter, using: &generator)
            return variant
        }
    }

    /// Numbers names by their first appearance.
    private static func number(_ names: [String?]) -> [Int] {
        var numbers: [String: Int] = [:]
        return names.map { name in
            guard let name else { return -1 }
            let number = numbers[name] ?? numbers.count
            numbers[name] = number
            return number
        }
    }

    private func lookUp(_ letters: [LabelledLetter], _ lexicon: Lexicon, _ space: LabelSpace) throws -> [KeywordScorer
        .Score]
    {
        let scorer = KeywordScorer(lexicon, space: space, titleWeight: settings.tokenizer.titleWeight)
        if scorer.entries.isEmpty {
            return [KeywordScorer.Score](repeating: scorer.score(title: [], body: []), count: letters.count)
        }
        let pool = try WorkerPool(count: threads) { try TextPreparation() }
        return pool.map(letters) { preparation, labelled in
            let title = (try? preparation.prepare(labelled.letter.title).units) ?? []
            let body = (try? preparation.prepare(labelled.letter.text).units) ?? []
            return scorer.score(title: title, body: body)
        }
    }
}
