import Foundation

/// Turns one axis's scores into probabilities: softmax(model + keywordScale · lexicon + bias).
///
/// The model's weights hold their own scale. All are fitted at training on out-of-fold scores.
public struct Calibration: Sendable, Equatable, Codable {
    public var keywordScale: Float
    /// One for each class, in log-odds.
    public var bias: [Float]

    public init(keywordScale: Float, bias: [Float]) {
        self.keywordScale = keywordScale
        self.bias = bias
    }

    /// The log-odds of each class: prior plus the sum of the parts.
    public func logits(model: ArraySlice<Float>, keywords: ArraySlice<Float>) -> [Float] {
        zip(zip(model, keywords), bias).map { $0.0 + keywordScale * $0.1 + $1 }
    }

    /// Probabilities that sum to 1.
    public static func softmax(_ logits: [Float]) -> [Float] {
        let top = logits.max() ?? 0
        let powers = logits.map { expf($0 - top) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}
