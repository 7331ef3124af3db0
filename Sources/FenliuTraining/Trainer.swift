import Fenliu
import FenliuPlatform

/// Learns a model from labelled letters: count → smooth → weigh → calibrate, each step a function of its own.
public struct Trainer {
    public let settings: TrainingSettings
    public let threads: Int

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
        let (all, problems) = try FeatureCounts.count(given, settings: settings.tokenizer, threads: threads)
        precondition(all.letterCount == given.count)
        let keywords = try lookUp(given, lexicon, space)
        let scorer = KeywordScorer(lexicon, space: space, titleWeight: settings.tokenizer.titleWeight)
        return Prepared(
            letters: given, space: space, lexicon: lexicon, counts: all, keywords: keywords,
            keywordColumns: scorer.entries.indices.map(scorer.column(of:)),
            problems: problems.keys.sorted().map { (given[$0].origin, problems[$0] ?? .blank) },
            corpusDigest: CorpusDigest.digest(given, axes: axes.map(\.name)), lexiconDigest: lexiconDigest)
    }

    /// Trains on a subset of the prepared letters.
    ///
    /// - Complexity: O(entries · folds + features · classes).
    public func train(_ prepared: Prepared, on subset: [Int]? = nil) -> Model {
        let subset = subset ?? Array(prepared.letters.indices)
        let matrix = DesignMatrix(prepared.counts, letters: subset, minimumLetters: settings.minimumLetters)
        let space = prepared.space
        var table = [Float](repeating: 0, count: matrix.featureCount * space.columnCount)
        var axes: [ModelMetadata.Axis] = []
        for (a, axis) in space.axes.enumerated() {
            let labels = subset.map { letter in
                prepared.letters[letter].labels[axis.name].flatMap(axis.classes.firstIndex(of:)) ?? -1
            }
            let mass = ClassMass(matrix, labels: labels, classCount: axis.classes.count)
            let weights = NaiveBayes.weights(mass, settings.weighing)
            for row in 0..<matrix.featureCount {
                for k in axis.classes.indices {
                    table[row * space.columnCount + space.columns[a].lowerBound + k] =
                        weights[row * axis.classes.count + k]
                }
            }
            axes.append(calibrated(axis, a, prepared, subset, matrix, labels, mass.letters))
        }
        let metadata = ModelMetadata(
            axes: axes, tokenizer: settings.tokenizer, weighing: settings.weighing.rawValue,
            minimumLetters: settings.minimumLetters, letters: subset.count, corpusDigest: prepared.corpusDigest,
            lexiconDigest: prepared.lexiconDigest, icuVersion: ICUVersion.icu, unicodeVersion: ICUVersion.unicode)
        return Model(
            metadata: metadata, vocabulary: Vocabulary(sortedHashes: matrix.hashes),
            weights: WeightTable(columnCount: space.columnCount, values: table))
    }

    /// Calibration, thresholds and held-out figures of one axis, from scores of letters that the weights did not see.
    private func calibrated(
        _ axis: LabelAxis, _ a: Int, _ prepared: Prepared, _ subset: [Int], _ matrix: DesignMatrix, _ labels: [Int],
        _ letters: [Int]
    ) -> ModelMetadata.Axis {
        let scores = OutOfFold.scores(matrix, labels: labels, classCount: axis.classes.count, settings: settings)
        let columns = prepared.space.columns[a]
        var model: [Float] = []
        var keywords: [Float] = []
        var gold: [Int] = []
        var raised: [Int] = []
        for (i, label) in labels.enumerated() where label >= 0 {
            model += scores[i * axis.classes.count..<(i + 1) * axis.classes.count]
            keywords += prepared.keywords[subset[i]].sums[columns]
            gold.append(label)
            raised.append(raisedTier(prepared, subset[i], columns))
        }
        let calibration = CalibrationFit.fit(
            model: model, keywords: keywords, labels: gold, classCount: axis.classes.count)
        let curve = HeldOutCurve(
            axis: axis, calibration: calibration, model: model, keywords: keywords, gold: gold, raised: raised)
        return ModelMetadata.Axis(
            axis: axis, calibration: calibration,
            policy: curve.policy(target: settings.targetAccuracy[axis.name] ?? TrainingSettings.defaultTargetAccuracy),
            letters: letters, heldOut: curve.heldOut)
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

extension Trainer.Prepared {
    /// Indices of the lexicon's rules that raise a tier.
    var rules: Set<Int> {
        let entries = lexicon.restricted(to: space).entries
        return Set(entries.indices.filter { entries[$0].effect == .raise })
    }
}
