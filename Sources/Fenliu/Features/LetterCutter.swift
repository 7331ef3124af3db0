import FenliuPlatform

/// Text, tokens and features in one step, the same for training and triage. One instance serves one thread.
public final class LetterCutter {
    let preparation: TextPreparation
    private let tokenizer: Tokenizer
    private let extractor: FeatureExtractor

    /// - Throws: `ICUError` when ICU's data are missing.
    public init(settings: TokenizerSettings) throws(ICUError) {
        preparation = try TextPreparation()
        tokenizer = try Tokenizer()
        extractor = FeatureExtractor(settings: settings)
    }

    /// The words of title and body; `occurrences` is filled with their n-grams.
    ///
    /// - Throws: `RecordProblem.blank`, or `.analysisFailed` when ICU fails.
    /// - Complexity: O(n).
    public func cut(
        title: String, text: String, into occurrences: inout FeatureOccurrences
    ) throws(RecordProblem) -> (title: Tokens, body: Tokens) {
        let cut: (title: Tokens, body: Tokens)
        do throws(ICUError) {
            cut = (
                try tokenizer.tokens(of: try preparation.prepare(title)),
                try tokenizer.tokens(of: try preparation.prepare(text))
            )
        } catch {
            throw .analysisFailed(reason: error.description)
        }
        let parts = [cut.title.text.units, cut.body.text.units]
        guard parts.contains(where: { !$0.allSatisfy(isSpaceUnit) }) else { throw .blank }
        extractor.extract(title: cut.title, body: cut.body, into: &occurrences)
        return cut
    }
}
