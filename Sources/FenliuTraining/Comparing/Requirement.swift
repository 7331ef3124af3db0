import Fenliu

/// A bar that a new model must clear before it replaces the old one: `topic.macro_f1=0.8`.
public struct Requirement: Sendable, Equatable {
    /// A figure on held-out letters.
    public enum Figure: Sendable, Equatable {
        case accuracy
        case macroF1
        /// The share of a label's letters that are found.
        case recall(label: String)
    }

    public let axis: String
    public let figure: Figure
    public let least: Double

    /// Reads `AXIS.accuracy=P`, `AXIS.macro_f1=P` or `AXIS.recall.LABEL=P`; `nil` when it is none of these.
    public init?(_ text: String) {
        let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2, let least = Double(sides[1]), (0...1).contains(least) else { return nil }
        let parts = sides[0].split(separator: ".", maxSplits: 2).map(String.init)
        switch (parts.count, parts.count > 1 ? parts[1] : "") {
        case (2, "accuracy"): figure = .accuracy
        case (2, "macro_f1"): figure = .macroF1
        case (3, "recall"): figure = .recall(label: parts[2])
        default: return nil
        }
        axis = parts[0]
        self.least = least
    }

    /// The figure's value for a model, or `nil` when the model has no such axis, label or figure.
    public func value(of model: Model) -> Double? {
        guard let axis = model.metadata.axes.first(where: { $0.axis.name == axis }), let heldOut = axis.heldOut
        else { return nil }
        switch figure {
        case .accuracy: return heldOut.accuracy
        case .macroF1: return heldOut.macroF1
        case .recall(let label): return axis.axis.classes.firstIndex(of: label).map { heldOut.recalls[$0] }
        }
    }
}
