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

    /// Title and text with every character of a personal number hidden, so that offsets still hold.
    var redactedTitle: String { Self.hidingNumbers(letter.title, title.text) }
    var redactedText: String { Self.hidingNumbers(letter.text, body.text) }

    static func hidingNumbers(_ text: String, _ folded: FoldedText) -> String {
        var scalars = Array(text.unicodeScalars)
        for i in folded.units.indices where TokenClass(rawValue: folded.units[i])?.isPersonal == true {
            for place in folded.original(i..<i + 1) { scalars[place] = "＊" }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// The summary (概况): the sentence that asks, in one line of at most `Summarizer.limit` characters. Spaces are single, characters that
    /// show nothing are left out.
    func summary(isRedacted: Bool) -> String {
        guard let place = Summarizer.place(title: title.text, body: body.text) else { return "" }
        var line = self.line(place.range, isTitle: place.isTitle, isRedacted: isRedacted)
        if place.isCut || line.count > Summarizer.limit { line = line.prefix(Summarizer.limit - 1) + ["…"] }
        return String(String.UnicodeScalarView(line))
    }

    /// A range of folded units in the letter's own characters, as the joined line reads.
    private func line(_ range: Range<Int>, isTitle: Bool, isRedacted: Bool) -> [Unicode.Scalar] {
        let folded = isTitle ? title.text : body.text
        guard !range.isEmpty else { return [] }
        let original = folded.original(range)
        let scalars = Array(
            (isTitle ? letter.title : letter.text).unicodeScalars.dropFirst(original.lowerBound).prefix(original.count))
        var line: [Unicode.Scalar] = []
        var end = original.lowerBound
        for i in range where Int(folded.starts[i]) >= end {
            end = Int(folded.ends[i])
            if isSpaceUnit(folded.units[i]) {
                // Behind a mark a line end is no space.
                if line.last?.properties.isAlphabetic == true || line.last?.properties.numericType != nil {
                    line.append(" ")
                }
            } else if isRedacted, let token = TokenClass(rawValue: folded.units[i]), token.isPersonal {
                line += "〔\(token.name)〕".unicodeScalars
            } else {
                line += scalars[Int(folded.starts[i]) - original.lowerBound..<end - original.lowerBound]
            }
        }
        return line
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
