/// A stretch of the letter's text that speaks for a label.
public struct Evidence: Sendable, Equatable {
    /// Where it was learnt that it does.
    public enum Source: String, Sendable { case model, lexicon }

    public let axis: String
    public let label: String
    /// The letter's own words.
    public let text: String
    /// Unicode scalars of the letter's text, or of its title when `isTitle`.
    public let range: Range<Int>
    public let isTitle: Bool
    /// How much it adds to the label's log-odds, against the mean of the axis's labels.
    public let weight: Float
    public let source: Source
}
