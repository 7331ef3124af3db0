import Fenliu
import FenliuPlatform

/// Learns a model from labelled letters: count → smooth → weigh → calibrate, each step a function of its own.
public struct Trainer {
    public let settings: TrainingSettings
    public let threads: Int

    /// How firmly the lexicon's scale is drawn to 1, as its weights are log-odds already. Letters of one office teach its hand as well
    /// as its matters, and a fit on them alone takes the lexicon for idle; on real messages this trust is worth two points of risk and
    /// purpose, for 0.3 points on held-out letters of the corpus.
    private static let lexiconTrust = 0.1

    public init(settings: TrainingSettings, threads: Int) {
        self.settings = settings
        self.threads = threads
    }

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

    /// Trains on a subset of the prepared letters.
    ///
    /// - Parameter progress: called with the share that is done, 0 to 1, as far as classes and folds tell.
    /// - Complexity: O(entries · folds + features · classes).
    public func train(
        _ prepared: Prepared, on subset: [Int]? = nil, progress: (Double) -> Void = { _ in }
    ) -> Model {
        let subset = subset ?? Array(prepared.letters.indices)
        let rows = Rows(prepared, subset)
        let matrix = DesignMatrix(
            prepared.counts, letters: rows.counted, counted: subset.count,
            selection: FeatureSelection(
                minimumLetters: settings.minimumLetters, maximumFeatures: settings.maximumFeatures))
        let space = prepared.space
        var table = [Float](repeating: 0, count: matrix.featureCount * space.columnCount)
        var axes: [ModelMetadata.Axis] = []
        for (a, axis) in space.axes.enumerated() {
            let classes = axis.classes.count
            let labels = rows.letters.map { letter in
                prepared.letters[letter].labels[axis.name].flatMap(axis.classes.firstIndex(of:)) ?? -1
            }
            let weigher = Weigher(
                settings: settings, threads: threads,
                prior: prepared.prior.mass(of: matrix.hashes, columns: space.columns[a]))
            // An axis takes time by its classes, and nearly all of it for the held-out scores.
            let (before, own) = (Double(space.columns[a].lowerBound), Double(classes))
            let (learnt, scales) = calibrated(axis, a, prepared, rows, matrix, labels, weigher) {
                progress((before + 0.9 * own * $0) / Double(space.columnCount))
            }
            axes.append(learnt)
            let parts = weigher.parts(matrix, labels: labels, classCount: classes)
            for (part, scale) in zip(parts, scales) {
                for i in part.indices {
                    table[i / classes * space.columnCount + space.columns[a].lowerBound + i % classes] +=
                        scale * part[i]
                }
            }
        }
        let metadata = ModelMetadata(
            axes: axes, tokenizer: settings.tokenizer, weighing: settings.weighing.rawValue,
            minimumLetters: settings.minimumLetters, letters: subset.count, corpusDigest: prepared.corpusDigest,
            lexiconDigest: prepared.lexiconDigest, icuVersion: ICUVersion.icu, unicodeVersion: ICUVersion.unicode)
        return Model(
            metadata: metadata, vocabulary: Vocabulary(sortedHashes: matrix.hashes),
            weights: WeightTable(columnCount: space.columnCount, values: table))
    }

    /// The rows of one training run: its letters, then their variants.
    private struct Rows {
        /// For each row its row of the prepared counts, and its letter.
        let counted: [Int]
        let letters: [Int]
        /// For each row the row that it is a variant of, or itself.
        let originals: [Int]

        init(_ prepared: Prepared, _ subset: [Int]) {
            var place = [Int](repeating: -1, count: prepared.letters.count)
            for (row, letter) in subset.enumerated() { place[letter] = row }
            let variants = prepared.variantOf.indices.filter { place[prepared.variantOf[$0]] >= 0 }
            counted = subset + variants.map { prepared.letters.count + $0 }
            letters = subset + variants.map { prepared.variantOf[$0] }
            originals = Array(subset.indices) + variants.map { place[prepared.variantOf[$0]] }
        }
    }

    /// Calibration, thresholds and held-out figures of one axis, and the scale of each part of the weights.
    private func calibrated(
        _ axis: LabelAxis, _ a: Int, _ prepared: Prepared, _ rows: Rows, _ matrix: DesignMatrix, _ labels: [Int],
        _ weigher: Weigher, progress: (Double) -> Void
    ) -> (axis: ModelMetadata.Axis, scales: [Float]) {
        let classes = axis.classes.count
        let heldOut = OutOfFold(
            matrix, labels: labels, sources: rows.letters.map { prepared.sources[$0] }, originals: rows.originals,
            classCount: classes, weigher: weigher, progress: progress)
        let columns = prepared.space.columns[a]
        let keywords = heldOut.letters.flatMap { prepared.keywords[rows.letters[$0]].sums[columns] }
        let gold = heldOut.letters.map { labels[$0] }
        let parts =
            heldOut.parts.map { CalibrationFit.Part(scores: $0) }
            + [CalibrationFit.Part(scores: keywords, expectedScale: 1, spread: Self.lexiconTrust * Double(gold.count))]
        let fit = CalibrationFit.fit(parts, labels: gold, classCount: classes)
        var calibration = Calibration(keywordScale: fit.scales[heldOut.parts.count], bias: fit.bias)
        var model = [Float](repeating: 0, count: gold.count * classes)
        for (part, scale) in zip(heldOut.parts, fit.scales) { for i in part.indices { model[i] += scale * part[i] } }
        let top = gold.indices.map { i in
            let row = i * classes..<(i + 1) * classes
            let p = calibration.probabilities(model: model[row], keywords: keywords[row])
            let best = p.indices.reduce(0) { p[$1] > p[$0] ? $1 : $0 }
            return (probability: p[best], isRight: best == gold[i])
        }
        (calibration.topSlope, calibration.topOffset) = TopLabelFit.fit(top)
        let curve = HeldOutCurve(
            axis: axis, calibration: calibration, model: model, keywords: keywords, gold: gold,
            raised: heldOut.letters.map { raisedTier(prepared, rows.letters[$0], columns) })
        let letters = (0..<classes).map { k in
            rows.originals.indices.count { rows.originals[$0] == $0 && labels[$0] == k }
        }
        let target = settings.targetAccuracy[axis.name] ?? TrainingSettings.defaultTargetAccuracy
        let learnt = ModelMetadata.Axis(
            axis: axis, calibration: calibration, policy: curve.policy(target: target), letters: letters,
            heldOut: curve.heldOut)
        return (learnt, Array(fit.scales[..<heldOut.parts.count]))
    }

    /// The highest tier that the lexicon's rules ask for, as a class of the axis; 0 when none does.
    private func raisedTier(_ prepared: Prepared, _ letter: Int, _ columns: Range<Int>) -> Int {
        var highest = 0
        for hit in prepared.keywords[letter].hits {
            let column = prepared.keywordColumns[hit.entry]
            guard columns.contains(column), prepared.rules.contains(hit.entry) else { continue }
            highest = max(highest, column - columns.lowerBound)
        }
        return highest
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
