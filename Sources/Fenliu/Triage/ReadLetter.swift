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

    /// The summary (概况): the sentence that asks, in one line of at most `Summarizer.limit` characters, as it may be shown. Spaces are
    /// single, characters that show nothing are left out.
    var summary: String {
        guard let place = Summarizer.place(title: title.text, body: body.text) else { return "" }
        var line = self.line(place.range, isTitle: place.isTitle)
        if place.isCut || line.count > Summarizer.limit { line = line.prefix(Summarizer.limit - 1) + ["…"] }
        return String(String.UnicodeScalarView(line))
    }

    /// A range of folded units in the letter's own characters, as the joined line reads.
    private func line(_ range: Range<Int>, isTitle: Bool) -> [Unicode.Scalar] {
        let folded = isTitle ? title.text : body.text
        guard !range.isEmpty else { return [] }
        if folded.isRepaired(range) { return Array(words(range, isTitle: isTitle).unicodeScalars) }
        let original = folded.original(range)
        let scalars = Array(
            (isTitle ? shownTitle : shownText).unicodeScalars.dropFirst(original.lowerBound).prefix(original.count))
        var line: [Unicode.Scalar] = []
        var end = original.lowerBound
        for i in range where Int(folded.starts[i]) >= end {
            end = Int(folded.ends[i])
            if isSpaceUnit(folded.units[i]) {
                // Behind a mark a line end is no space.
                if line.last?.properties.isAlphabetic == true || line.last?.properties.numericType != nil {
                    line.append(" ")
                }
            } else {
                line += scalars[Int(folded.starts[i]) - original.lowerBound..<end - original.lowerBound]
            }
        }
        return line
    }

    /// The letter's own words behind a range of folded units, as they may be shown.
    ///
    /// - Complexity: O(letter).
    public func words(_ range: Range<Int>, isTitle: Bool) -> String {
        words(range, isTitle: isTitle, in: (isTitle ? letter.title : letter.text).unicodeScalars)
    }

    /// The same, out of the title's or the text's scalars; from an array without walking through the letter to the place.
    func words(_ range: Range<Int>, isTitle: Bool, in original: some Collection<Unicode.Scalar>) -> String {
        let folded = isTitle ? title.text : body.text
        let place = folded.original(range)
        let words = String(String.UnicodeScalarView(original.dropFirst(place.lowerBound).prefix(place.count)))
        if let hidden, (isTitle ? hidden.title : hidden.text)[place].contains(true) {
            return Redactor.redacted(words, Array((isTitle ? hidden.title : hidden.text)[place]))
        }
        return folded.isRepaired(range) ? Self.shown(folded.units[range]) : words
    }

    /// Folded units for people; a number that was masked is named.
    private static func shown(_ units: ArraySlice<UInt16>) -> String {
        var shown: [UInt16] = []
        for unit in units {
            if let token = TokenClass(rawValue: unit) { shown += "〔\(token.name)〕".utf16 } else { shown.append(unit) }
        }
        return String(decoding: shown, as: UTF16.self)
    }
}
