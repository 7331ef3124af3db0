import Foundation

/// Turns one axis's scores into probabilities: softmax(model + keywordScale · lexicon + bias), after which the likeliest label's
/// probability p becomes q with logit q = topSlope · logit p + topOffset, and the others share what is left.
///
/// The model's weights hold their own scale. All are fitted at training on out-of-fold scores.
public struct Calibration: Sendable, Equatable, Codable {
    public var keywordScale: Float
    /// One for each class, in log-odds.
    public var bias: [Float]
    public var topSlope: Float
    public var topOffset: Float

    public init(keywordScale: Float, bias: [Float], topSlope: Float = 1, topOffset: Float = 0) {
        self.keywordScale = keywordScale
        self.bias = bias
        self.topSlope = topSlope
        self.topOffset = topOffset
    }

    /// The log-odds of each class: prior plus the sum of the parts.
    public func logits(model: ArraySlice<Float>, keywords: ArraySlice<Float>) -> [Float] {
        zip(zip(model, keywords), bias).map { $0.0 + keywordScale * $0.1 + $1 }
    }

    /// The probability of each class; they sum to 1, and the class of the highest log-odds has the highest.
    public func probabilities(model: ArraySlice<Float>, keywords: ArraySlice<Float>) -> [Float] {
        var p = Self.softmax(logits(model: model, keywords: keywords))
        let best = p.indices.reduce(0) { p[$1] > p[$0] ? $1 : $0 }
        let rest = max(1 - p[best], 1e-6)
        let second = p.indices.lazy.filter { $0 != best }.map { p[$0] }.max() ?? 0
        let odds = topSlope * logf(max(p[best], 1e-6) / rest) + topOffset
        // Never below the runner-up, whose share grows as the best one's shrinks.
        let q = max(1 / (1 + expf(-odds)), second / (rest + second))
        for k in p.indices { p[k] = k == best ? q : p[k] * (1 - q) / rest }
        return p
    }

    private static func softmax(_ logits: [Float]) -> [Float] {
        let top = logits.max() ?? 0
        let powers = logits.map { expf($0 - top) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}
