/// 95 % intervals of an evaluation's figures by resampling its letters (percentile bootstrap, Efron 1979).
public struct Bootstrap: Sendable {
    public struct Interval: Sendable, Equatable {
        public let low: Double
        public let high: Double
    }

    public let accuracy: Interval
    public let macroF1: Interval

    private static let samples = 1000
    private static let seed: UInt64 = 1

    /// - Complexity: O(1000 · (letters + classes²)).
    public init(_ evaluation: AxisEvaluation) {
        let judgements = evaluation.judgements
        var generator = SplitMix64(state: Self.seed)
        var accuracies: [Double] = []
        var scores: [Double] = []
        for _ in 0..<(judgements.isEmpty ? 0 : Self.samples) {
            var confusion = Confusion(classes: evaluation.axis.classes)
            for _ in judgements.indices {
                let drawn = judgements[Int.random(in: judgements.indices, using: &generator)]
                confusion.add(gold: drawn.gold, guess: drawn.guess)
            }
            accuracies.append(confusion.accuracy)
            scores.append(confusion.macroF1)
        }
        accuracy = Self.interval(accuracies)
        macroF1 = Self.interval(scores)
    }

    private static func interval(_ values: [Double]) -> Interval {
        guard !values.isEmpty else { return Interval(low: 0, high: 0) }
        let sorted = values.sorted()
        let tail = sorted.count / 40
        return Interval(low: sorted[tail], high: sorted[sorted.count - 1 - tail])
    }
}
