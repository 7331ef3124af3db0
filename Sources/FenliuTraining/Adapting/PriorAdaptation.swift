import Fenliu
import FenliuPlatform
import Foundation

/// Fits a model to an office's own mix of matters, from letters without labels.
///
/// Class shares by expectation–maximisation on the model's probabilities (Saerens, Latinne & Decaestecker 2002): πₖ ← mean of
/// pₖ·πₖ/π⁰ₖ, normalised. What a letter says is not touched: only the biases move, by λ·ln π/π⁰. The estimate believes the model, so a
/// model that misreads an office's letters would be made worse: a few labelled letters of the same office must speak for the
/// change, axis by axis, else nothing moves. (Letters without labels cannot tell: on 6,199 messages they called every axis's new
/// shares far likelier, while three of four axes got worse on labelled ones.)
public struct PriorAdaptation: Sendable {
    /// What became of one axis.
    public struct Outcome: Sendable, Equatable {
        public let axis: String
        /// λ: how much of the estimated change was made; 0 for none.
        public let step: Double
        /// How much likelier the checking letters' labels became: mean gain in log-likelihood a letter, and its standard error.
        public let gain: Double
        public let error: Double
        /// Labelled letters that checked it.
        public let checked: Int
    }

    /// The corpus's shares count like so many letters.
    private static let strength = 50.0
    private static let rounds = 200
    private static let steps = [0.25, 0.5, 1]
    /// Fewer letters say too little, with labels or without.
    public static let fewest = 30

    /// - Parameters:
    ///   - unlabelled: the office's letters; labels are not looked at.
    ///   - check: labelled letters of the same office that the model was not trained on.
    /// - Returns: the model with adapted biases, and what happened on each axis that `check` has labels of.
    /// - Complexity: O(triage of the letters + rounds · letters · classes).
    public static func adapt(
        _ model: Model, lexicon: Lexicon, to unlabelled: [LabelledLetter], check: [LabelledLetter], threads: Int
    ) throws -> (Model, [Outcome]) {
        let setup = Triage.Setup(model: model, lexicon: lexicon, routing: nil)
        let pool = try WorkerPool(count: threads) { try Triage(setup) }
        func answers(_ letters: [LabelledLetter]) -> [[AxisAnswer]?] {
            pool.map(letters) { triage, labelled in
                (try? triage.read(labelled.letter)).map { triage.answers(for: $0) }
            }
        }
        let (seen, judged) = (answers(unlabelled), answers(check))
        var adapted = model
        var outcomes: [Outcome] = []
        for (a, axis) in model.metadata.axes.enumerated() {
            let before = axis.letters.map { Double($0) / Double(axis.letters.reduce(0, +)) }
            let rows = seen.compactMap { $0?[a].probabilities.map(Double.init) }
            let gold = zip(check, judged).compactMap { letter, answer -> (k: Int, p: [Double])? in
                guard let answer, let label = letter.labels[axis.axis.name],
                    let k = axis.axis.classes.firstIndex(of: label)
                else { return nil }
                return (k, answer[a].probabilities.map(Double.init))
            }
            guard rows.count >= fewest, gold.count >= fewest else { continue }
            let ratios = zip(shares(of: rows, from: before), before).map { log($0 / $1) }
            var best = Outcome(axis: axis.axis.name, step: 0, gain: 0, error: 0, checked: gold.count)
            for step in steps {
                let gains = gold.map { k, p in
                    step * ratios[k] - log(zip(p, ratios).reduce(0) { $0 + $1.0 * exp(step * $1.1) })
                }
                let mean = gains.reduce(0, +) / Double(gains.count)
                let variance = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gains.count)
                let error = (variance / Double(gains.count)).squareRoot()
                if mean > max(2 * error, best.gain) {
                    best = Outcome(axis: axis.axis.name, step: step, gain: mean, error: error, checked: gold.count)
                }
            }
            outcomes.append(best)
            for k in ratios.indices { adapted.metadata.axes[a].calibration.bias[k] += Float(best.step * ratios[k]) }
        }
        return (adapted, outcomes)
    }

    private static func shares(of rows: [[Double]], from before: [Double]) -> [Double] {
        var shares = before
        for _ in 0..<rounds {
            var sums = before.map { $0 * strength }
            for row in rows {
                let joint = zip(row, zip(shares, before)).map { $0 * $1.0 / $1.1 }
                let total = joint.reduce(0, +)
                for k in joint.indices { sums[k] += joint[k] / total }
            }
            let next = sums.map { $0 / (strength + Double(rows.count)) }
            let change = zip(next, shares).reduce(0) { max($0, abs($1.0 - $1.1)) }
            shares = next
            if change < 1e-6 { break }
        }
        return shares
    }
}
