import Fenliu

/// A row of labelled letters that cannot be used, and why.
public struct CorpusFault: Sendable, Equatable {
    public enum Problem: Sendable, Equatable {
        case record(RecordProblem)
        /// The row's labels come from a model: learning from them would teach the model its own mistakes.
        case modelLabels(source: String)
        /// A correction without text, of a letter that the corpus does not hold.
        case unknownLetter(id: String?)
        /// A correction of an axis that is not learnt.
        case unknownAxis(String)
        /// A correction to a label that no letter of the corpus has.
        case unknownLabel(axis: String, label: String)
        /// A correction whose `answer` is none of accept, correct, ignore, reject.
        case unknownAnswer(String)
        /// A correction that chooses nothing.
        case noLabel
        /// A correction of a letter whose text is not the one that the clerk saw.
        case changedText(id: String)
        /// Corrections of one letter by different reviewers that contradict each other; none is used on that axis. Each choice
        /// is told with its file, line, reviewer and label.
        case conflict(id: String, axis: String, choices: [String])
    }

    /// File and line.
    public let origin: String
    public let problem: Problem
}
