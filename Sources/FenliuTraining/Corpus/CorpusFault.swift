import Fenliu

/// A row of labelled letters that cannot be used, and why.
public struct CorpusFault: Sendable, Equatable {
    public enum Problem: Sendable, Equatable {
        case record(RecordProblem)
        /// The row's labels come from a model: learning from them would teach the model its own mistakes.
        case modelLabels(source: String)
        /// A correction without text, of a letter that the corpus does not hold.
        case unknownLetter(id: String?)
        /// Two corrections of one letter that contradict each other; neither is used on that axis.
        case conflict(id: String, axis: String, first: String, second: String)
    }

    /// File and line.
    public let origin: String
    public let problem: Problem
}
