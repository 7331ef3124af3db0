/// A passage of a letter that is not scored as it stands: put right, or passed over. It stays in the text.
public struct Passage: Sendable, Equatable {
    public enum Kind: String, Sendable {
        /// A page number, a web page's navigation or button.
        case pageFurniture = "page furniture"
        /// What a scanner makes of ruled lines, borders and stains.
        case ruling
        /// A reading in brackets behind a character: 内(nèi)容.
        case reading
        /// A small Latin letter or two between Chinese characters, which no writer put there.
        case strayLatin = "stray latin"
        /// Text decoded with the wrong character set before it came here (乱码), read as what it was.
        case utf8ReadAsGB = "utf-8 read as gb18030"
        case gbReadAsUTF8 = "gb18030 read as utf-8"
        case utf8ReadAsLatin = "utf-8 read as latin-1"
        case gbReadAsLatin = "gb18030 read as latin-1"

        /// Whether the passage is read, as the text that it was before it was garbled.
        public var isRepaired: Bool {
            switch self {
            case .utf8ReadAsGB, .gbReadAsUTF8, .utf8ReadAsLatin, .gbReadAsLatin: true
            case .pageFurniture, .ruling, .reading, .strayLatin: false
            }
        }
    }

    public let kind: Kind
    /// Unicode scalars of the letter's text.
    public internal(set) var range: Range<Int>
}
