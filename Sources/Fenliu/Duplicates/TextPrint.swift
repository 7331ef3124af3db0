/// What of a letter's text is compared with others: its runs of characters, where the text is at hand, and its fingerprint.
///
/// Made from the folded and masked text, so that names of files, layout and the numbers of persons do not count: texts are compared, not people.
public struct TextPrint: Sendable {
    /// `nil` of a letter of which only the fingerprint is known; then likeness is estimated.
    let shingles: ShingleSet?
    public let sketch: TextSketch

    /// A body shorter than this many units is compared together with its title: 如题 alone says nothing.
    private static let shortBody = 20
    /// Fewer runs than this (nine characters) are too little to call two texts the same.
    private static let fewestRuns = 5

    /// `nil` when there is too little text to compare.
    ///
    /// - Complexity: O(n log n).
    public init?(title: FoldedText, body: FoldedText) {
        self.init(ShingleSet(body.count < Self.shortBody ? title.units + body.units : body.units))
    }

    init?(_ shingles: ShingleSet) {
        guard shingles.hashes.count >= Self.fewestRuns else { return nil }
        self.shingles = shingles
        sketch = TextSketch(shingles)
    }

    /// A letter of which the fingerprint alone was kept.
    public init(_ sketch: TextSketch) {
        shingles = nil
        self.sketch = sketch
    }
}
