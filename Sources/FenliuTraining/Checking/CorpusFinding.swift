/// Something in a corpus that a person should look at.
public struct CorpusFinding: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// The letter has no label of an axis that others have.
        case missingLabel(axis: String)
        /// The label is none of the axis's known ones.
        case unknownLabel(axis: String, label: String)
        /// One id twice.
        case duplicateID(first: String)
        /// The text is that of another letter, or nearly. `contradicts` names an axis on which their labels differ.
        case duplicate(of: String, similarity: Double, contradicts: String?, crossesSplits: Bool)
        /// Identity numbers, phones and the like, by their names.
        case personalData([String])
        /// Learnt without this letter, the program is sure of another label.
        case likelyError(axis: String, label: String, p: Float, suggested: String, suggestedP: Float, because: [String])
        /// A label with few letters.
        case smallClass(axis: String, label: String, count: Int)
    }

    /// File and line; the file alone for what concerns the whole corpus.
    public let origin: String
    public let kind: Kind

    /// Whether training on the corpus as it is would be wrong; the others ask for a look only.
    public var isError: Bool {
        switch kind {
        case .unknownLabel, .duplicateID: true
        case .duplicate(_, let similarity, let contradicts, let crossesSplits):
            crossesSplits || (similarity == 1 && contradicts != nil)
        case .missingLabel, .personalData, .likelyError, .smallClass: false
        }
    }
}
