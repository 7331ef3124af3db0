/// The words of a folded text. Law: the segments tile the text, so concatenated they give it back.
public struct Tokens: Sendable, Equatable {
    /// What a segment is.
    public enum Kind: UInt8, Sendable {
        case space, punctuation, word
        /// A class token such as `TokenClass.phone`.
        case classToken
    }

    /// The folded text that was cut.
    public internal(set) var text: FoldedText
    /// The end of each segment, in units of `text`.
    public internal(set) var ends: [Int32] = []
    public internal(set) var kinds: [Kind] = []

    public var count: Int { ends.count }

    /// The units of segment `i`.
    public func range(_ i: Int) -> Range<Int> { (i == 0 ? 0 : Int(ends[i - 1]))..<Int(ends[i]) }
}
