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

    /// The title with personal numbers named instead of shown.
    var redactedTitle: String {
        var scalars = Array(letter.title.unicodeScalars)
        for i in title.text.units.indices.reversed() {
            guard let token = TokenClass(rawValue: title.text.units[i]), token.isPersonal else { continue }
            scalars.replaceSubrange(title.text.original(i..<i + 1), with: Array("〔\(token.name)〕".unicodeScalars))
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// The letter's own words behind a range of folded units; personal numbers are named instead when `isRedacted`.
    public func words(_ range: Range<Int>, isTitle: Bool, isRedacted: Bool) -> String {
        let folded = isTitle ? title.text : body.text
        if isRedacted,
            let token = folded.units[range].lazy.compactMap(TokenClass.init(rawValue:)).first(where: \.isPersonal)
        {
            return "〔\(token.name)〕"
        }
        let original = folded.original(range)
        let scalars = (isTitle ? letter.title : letter.text).unicodeScalars
        return String(String.UnicodeScalarView(scalars.dropFirst(original.lowerBound).prefix(original.count)))
    }
}
