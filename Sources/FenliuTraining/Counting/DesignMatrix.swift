import Fenliu

/// The letters of one training run as the scorer will see them: known features only, damped and normalised.
struct DesignMatrix: Sendable {
    /// Features kept, ascending by hash: row numbers of the vocabulary.
    let hashes: [UInt64]
    let offsets: [Int]
    let features: [UInt32]
    /// (1 + ln c) / ‖1 + ln c‖₂, see `FeatureVector`.
    let values: [Float]

    var letterCount: Int { offsets.count - 1 }
    var featureCount: Int { hashes.count }

    /// - Parameters:
    ///   - counts: all letters' features.
    ///   - letters: which of them to take, in this order.
    ///   - counted: the vocabulary is chosen on the first so many of them; the rest are variants of these.
    ///   - selection: which features to keep.
    /// - Complexity: O(entries + features · log features).
    init(_ counts: FeatureCounts, letters: [Int], counted: Int? = nil, selection: FeatureSelection) {
        var seenIn = [UInt32](repeating: 0, count: counts.hashes.count)
        for letter in letters.prefix(counted ?? letters.count) {
            for entry in counts.offsets[letter]..<counts.offsets[letter + 1] {
                seenIn[Int(counts.features[entry])] += 1
            }
        }
        let kept = selection.kept(seenIn).sorted { counts.hashes[$0] < counts.hashes[$1] }
        var rowOf = [Int32](repeating: -1, count: counts.hashes.count)
        for (row, feature) in kept.enumerated() { rowOf[feature] = Int32(row) }
        self.init(counts, letters: letters, hashes: kept.map { counts.hashes[$0] }, rowOf: rowOf)
    }

    private init(_ counts: FeatureCounts, letters: [Int], hashes: [UInt64], rowOf: [Int32]) {
        var offsets = [0]
        var features: [UInt32] = []
        var values: [Float] = []
        for letter in letters {
            var row: [Float] = []
            for entry in counts.offsets[letter]..<counts.offsets[letter + 1] {
                let feature = rowOf[Int(counts.features[entry])]
                guard feature >= 0 else { continue }
                features.append(UInt32(feature))
                row.append(counts.counts[entry])
            }
            FeatureVector.damp(&row)
            values += row
            offsets.append(features.count)
        }
        self.init(hashes: hashes, offsets: offsets, features: features, values: values)
    }

    init(hashes: [UInt64], offsets: [Int], features: [UInt32], values: [Float]) {
        self.hashes = hashes
        self.offsets = offsets
        self.features = features
        self.values = values
    }
}
