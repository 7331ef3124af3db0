/// One row of the lexicon (词表): a term that speaks for a label, or a rule that raises a tier.
public struct LexiconEntry: Sendable, Equatable {
    /// What a match does.
    public enum Effect: Sendable, Equatable {
        /// Adds to the label's score, in units of log-odds before scaling; negative speaks against it.
        case weight(Float)
        /// Raises a tiered axis to the label at least. Never lowers it.
        case raise
        /// Sets a mark of the register, on the axis `flag`.
        case mark(Mark)
    }

    /// What a mark asks for besides being written down.
    public enum Mark: String, Sendable, CaseIterable {
        case mark
        /// The number of people is read from the text.
        case count
        /// A person reads the letter at once.
        case alert
    }

    var mark: Mark? { if case .mark(let mark) = effect { mark } else { nil } }

    /// The axis of rows that mark instead of scoring.
    public static let flagAxis = "flag"

    public let id: String
    public let axis: String
    public let label: String
    /// The pattern as the file writes it.
    public let patternText: String
    public let pattern: TermPattern
    /// What voids a match nearby: negation, the past, quotation.
    public let unless: TermPattern?
    public let effect: Effect
    /// Why the row is there.
    public let note: String
    /// The line of the file.
    public let line: Int
}
