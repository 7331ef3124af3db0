import Fenliu
import FenliuPlatform

/// Finds letters whose label is likely wrong: models that did not see a letter are sure of another label.
///
/// Confident learning (Northcutt, Jiang & Chuang 2021): a letter labelled i counts as truly j when p(j) reaches the mean
/// probability of j among the letters labelled j, and its own label is unlikely.
public struct LabelErrors {
    /// Labels likelier than this are believed.
    private static let believed: Float = 0.1

    /// - Parameter progress: called with the share that is done, 0 to 1.
    /// - Returns: findings, the surest first.
    /// - Complexity: O(folds · training).
    public static func find(
        _ trainer: Trainer, _ prepared: Trainer.Prepared, folds count: Int, progress: (Double) -> Void = { _ in }
    ) throws -> [CorpusFinding] {
        let widest =
            prepared.space.axes.indices.max {
                prepared.space.axes[$0].classes.count < prepared.space.axes[$1].classes.count
            } ?? 0
        let axis = prepared.space.axes[widest]
        let labels = prepared.letters.map { $0.labels[axis.name].flatMap(axis.classes.firstIndex(of:)) ?? -1 }
        let folds = Folds(stratifying: labels, count: count, seed: trainer.settings.seed)
        var suggestions = [Suggestion?](repeating: nil, count: prepared.letters.count)
        for fold in 0..<count {
            let (training, test) = folds.split(fold)
            let model = trainer.train(prepared, on: training) { progress((Double(fold) + $0) / Double(count)) }
            let setup = Triage.Setup(model: model, lexicon: prepared.lexicon, routing: nil)
            let pool = try WorkerPool(count: trainer.threads) { try Triage(setup) }
            let answered = pool.map(test) { triage, i in try? triage.suggest(prepared.letters[i].letter) }
            for (i, suggestion) in zip(test, answered) { suggestions[i] = suggestion }
        }
        return prepared.space.axes.flatMap { findings($0, prepared.letters, suggestions) }
            .sorted { ($1.sureness, $0.finding.origin) < ($0.sureness, $1.finding.origin) }.map(\.finding)
    }

    private static func findings(
        _ axis: LabelAxis, _ letters: [LabelledLetter], _ suggestions: [Suggestion?]
    ) -> [(finding: CorpusFinding, sureness: Float)] {
        var sums = [(sum: Float, count: Float)](repeating: (0, 0), count: axis.classes.count)
        let rows = zip(letters, suggestions).compactMap { letter, suggestion in
            suggestion.flatMap { s in
                s.answer(axis.name).flatMap { answer in
                    letter.labels[axis.name].flatMap(axis.classes.firstIndex(of:)).map { (letter, s, answer, $0) }
                }
            }
        }
        for (_, _, answer, gold) in rows {
            sums[gold].sum += answer.probabilities[gold]
            sums[gold].count += 1
        }
        return rows.compactMap { letter, suggestion, answer, gold in
            let best = answer.best
            let (p, other) = (answer.probabilities[gold], answer.probabilities[best])
            guard best != gold, p < believed, other >= sums[best].sum / max(1, sums[best].count) else { return nil }
            let because = suggestion.evidence.filter { $0.axis == axis.name }.sorted { $0.weight > $1.weight }
            let kind = CorpusFinding.Kind.likelyError(
                axis: axis.name, label: axis.classes[gold], p: p, suggested: axis.classes[best], suggestedP: other,
                because: because.prefix(3).map(\.text))
            return (CorpusFinding(origin: letter.origin, kind: kind), other - p)
        }
    }
}
