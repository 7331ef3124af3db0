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
    struct Rows {
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
}
