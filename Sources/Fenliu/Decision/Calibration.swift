import Foundation

/// Turns one axis's scores into probabilities: softmax(scale · model + keywordScale · lexicon + bias).
///
/// Fitted at training on out-of-fold scores by minimising the negative log-likelihood; a temperature in the sense of
/// Guo et al. 2017 (the inverse of `scale`) with one more scale for the lexicon and a bias a class.
public struct Calibration: Sendable, Equatable, Codable {
    public var scale: Float
    public var keywordScale: Float
    /// One for each class, in log-odds.
    public var bias: [Float]

    public init(scale: Float, keywordScale: Float, bias: [Float]) {
        self.scale = scale
        self.keywordScale = keywordScale
        self.bias = bias
    }

    /// The log-odds of each class: prior plus the sum of the parts.
    public func logits(model: ArraySlice<Float>, keywords: ArraySlice<Float>) -> [Float] {
        zip(zip(model, keywords), bias).map { scale * $0.0.0 + keywordScale * $0.0.1 + $0.1 }
    }

    /// Probabilities that sum to 1.
    public static func softmax(_ logits: [Float]) -> [Float] {
        let top = logits.max() ?? 0
        let powers = logits.map { expf($0 - top) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}
