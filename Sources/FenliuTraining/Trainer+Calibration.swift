import Fenliu

extension Trainer {
    /// How firmly the lexicon's scale is drawn to 1, as its weights are log-odds already. Letters of one office teach its hand as well
    /// as its matters, and a fit on them alone takes the lexicon for idle; on real messages this trust is worth two points of risk and
    /// purpose, for 0.3 points on held-out letters of the corpus.
    private static let lexiconTrust = 0.1

    /// Calibration, thresholds and held-out figures of one axis, and the scale of each part of the weights.
    func calibrated(
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
}
