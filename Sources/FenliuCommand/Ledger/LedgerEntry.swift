import Fenliu

/// All that a row of the ledger is written from.
struct LedgerEntry {
    let id: String?
    /// `nil` for a record that could not be read.
    let suggestion: Suggestion?
    /// What is wrong with the record; empty when nothing is.
    let problem: String
    /// The earlier letter that its text nearly equals.
    let duplicate: DuplicateGroups.Duplicate?
    let words: SuggestionWords
}
