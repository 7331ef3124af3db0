/// A letter after text, tokens, features and scores: all that decisions and explanations are made from.
public struct ReadLetter: Sendable {
    public let letter: Letter
    public let title: Tokens
    public let body: Tokens
    public let occurrences: FeatureOccurrences
    /// For each occurrence its place in `vector`, or -1.
    public let places: [Int32]
    public let vector: FeatureVector
    /// The model's score of each column.
    public let scores: [Float]
    public let keywords: KeywordScorer.Score
    public let quality: TextQuality

    /// For each scalar of title and text whether it must not be shown; `nil` when everything may be.
    let hidden: (title: [Bool], text: [Bool])?

    /// Title and text as they may be shown; offsets hold.
    var shownTitle: String { hidden.map { Redactor.redacted(letter.title, $0.title) } ?? letter.title }
    var shownText: String { hidden.map { Redactor.redacted(letter.text, $0.text) } ?? letter.text }

    /// The letter's own words behind a range of folded units, as they may be shown.
    public func words(_ range: Range<Int>, isTitle: Bool) -> String {
        let folded = isTitle ? title.text : body.text
        let place = folded.original(range)
        let original = (isTitle ? letter.title : letter.text).unicodeScalars
        let words = String(original.dropFirst(place.lowerBound).prefix(place.count))
        if let hidden, (isTitle ? hidden.title : hidden.text)[place].contains(true) {
            return Redactor.redacted(words, Array((isTitle ? hidden.title : hidden.text)[place]))
        }
        return folded.isRepaired(range) ? String(decoding: folded.units[range], as: UTF16.self) : words
    }
}
