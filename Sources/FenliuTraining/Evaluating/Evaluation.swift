import Fenliu
import FenliuPlatform

/// How well a model's answers fit labelled letters, axis by axis.
public struct Evaluation: Sendable {
    public var axes: [AxisEvaluation]

    public init(space: LabelSpace) { axes = space.axes.map(AxisEvaluation.init(axis:)) }

    /// Adds one letter's answers.
    public mutating func add(_ answers: [AxisAnswer], gold: [String: String]) {
        for (a, answer) in answers.enumerated() {
            guard let label = gold[answer.axis.name], let k = answer.axis.classes.firstIndex(of: label) else {
                continue
            }
            axes[a].add(gold: k, answer: answer)
        }
    }

    /// Adds another evaluation of the same axes.
    public mutating func add(_ other: Evaluation) {
        for a in axes.indices { axes[a].add(other.axes[a]) }
    }

    /// Tests a model on labelled letters with the whole way of triage, on `threads` threads.
    ///
    /// - Returns: the evaluation, and the letters that could not be read, by place.
    public static func test(
        _ model: Model, lexicon: Lexicon, on letters: [LabelledLetter], threads: Int
    ) throws -> (Evaluation, problems: [Int: RecordProblem]) {
        var options = Triage.Options()
        options.findsEvidence = false
        let setup = Triage.Setup(model: model, lexicon: lexicon, routing: nil, options: options)
        let pool = try WorkerPool(count: threads) { try Triage(setup) }
        let outcomes = pool.map(letters) { triage, labelled -> Result<[AxisAnswer], RecordProblem> in
            do throws(RecordProblem) { return .success(triage.answers(for: try triage.read(labelled.letter))) } catch {
                return .failure(error)
            }
        }
        var evaluation = Evaluation(space: model.space)
        var problems: [Int: RecordProblem] = [:]
        for (i, outcome) in outcomes.enumerated() {
            switch outcome {
            case .success(let answers): evaluation.add(answers, gold: letters[i].labels)
            case .failure(let problem): problems[i] = problem
            }
        }
        return (evaluation, problems)
    }
}
