/// How often suggestions of about one probability are right (reliability diagram, Guo et al. 2017).
public struct Reliability: Sendable {
    /// Letters whose probability falls into one of the bins.
    public struct Bin: Sendable, Equatable {
        public internal(set) var count = 0
        /// Sums over the bin's letters: right ones, and probabilities.
        var right = 0.0
        var probability = 0.0
        /// Σ p (1 − p): the variance of `right` if probabilities were true.
        var variance = 0.0

        public var accuracy: Double { count == 0 ? 0 : right / Double(count) }
        public var meanProbability: Double { count == 0 ? 0 : probability / Double(count) }
    }

    /// Fifteen bins of equal width.
    public let bins: [Bin]

    private static let binCount = 15

    init(_ answers: [(probability: Float, isRight: Bool)]) {
        var bins = [Bin](repeating: Bin(), count: Self.binCount)
        for (p, isRight) in answers {
            let i = min(Self.binCount - 1, Int(p * Float(Self.binCount)))
            bins[i].count += 1
            bins[i].right += isRight ? 1 : 0
            bins[i].probability += Double(p)
            bins[i].variance += Double(p) * (1 - Double(p))
        }
        self.bins = bins
    }

    /// Expected calibration error: Σ |right − probability| / n.
    public var calibrationError: Double { bins.reduce(0) { $0 + abs($1.right - $1.probability) } / total }

    /// The calibration error that true probabilities would show on so few letters, by chance alone:
    /// the mean of |N(0, σ²)| is σ·√(2/π) in each bin. A measured error near it says nothing against the probabilities.
    public var errorByChance: Double {
        bins.reduce(0) { $0 + ($1.variance * 2 / Double.pi).squareRoot() } / total
    }

    private var total: Double { Double(max(1, bins.reduce(0) { $0 + $1.count })) }
}
