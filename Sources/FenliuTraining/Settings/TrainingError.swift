/// Why a model cannot be trained.
public enum TrainingError: Error, Sendable, Equatable {
    case noLetters
    /// No letter has a label of any wished axis.
    case noLabels(axes: [String])
    case unknownAxis(String)
    case oneClass(axis: String, label: String)
    /// Classes with fewer letters than can be held out in turn.
    case tooFewLetters(axis: String, label: String, count: Int, origin: String)
    /// One id with two different labels.
    case contradiction(id: String, axis: String, first: String, second: String)
    /// A label of a tiered axis that is none of the tiers.
    case unknownTier(axis: String, label: String, origin: String)
}
