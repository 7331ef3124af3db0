import FenliuPlatform

/// Cuts folded text into words with ICU's dictionary. One instance serves one thread.
public final class Tokenizer {
    private let breaker: WordBreaker
    private var statuses: [Int16] = []

    /// - Throws: `ICUError` when ICU's break data are missing.
    public init() throws(ICUError) { breaker = try WordBreaker() }

    /// The words of `text`.
    ///
    /// - Complexity: O(n), about 8 MB of UTF-8 a second and core: the slowest step of the whole way.
    public func tokens(of text: FoldedText) throws(ICUError) -> Tokens {
        var tokens = Tokens(text: text)
        guard !text.units.isEmpty else { return tokens }
        try breaker.segments(of: text.units, ends: &tokens.ends, statuses: &statuses)
        tokens.kinds.reserveCapacity(tokens.ends.count)
        var start = 0
        for (end, status) in zip(tokens.ends, statuses) {
            tokens.kinds.append(kind(text.units[start], status))
            start = Int(end)
        }
        return tokens
    }

    private func kind(_ first: UInt16, _ status: Int16) -> Tokens.Kind {
        if isSpaceUnit(first) { return .space }
        if (0xE000...0xF8FF).contains(first) { return .classToken }
        return status == 0 ? .punctuation : .word
    }
}
