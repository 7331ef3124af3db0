import FenliuPlatform

/// What folding does beyond Unicode's own mappings: which characters go, and which stand for each other.
enum FoldingTables {
    /// Characters without a shape of their own: format and bidi controls, zero-width characters, variation selectors.
    static func isDropped(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20...0x7E, 0x4E00...0x9FFF, 0x3000...0x3020: return false
        case 0xFE00...0xFE0F, 0xE0000...0xE0FFF, 0x034F, 0x115F, 0x1160, 0x180B...0x180F, 0x3164, 0xFFA0: return true
        default: return UnicodeData.category(scalar) == formatCategory
        }
    }

    /// The one unit that stands for a punctuation mark, line end, space or private-use character, if it is folded.
    static func replacement(_ scalar: UInt32) -> UInt16? {
        switch scalar {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: 0x0A
        case 0x00...0x09, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0x20, 0xA0, 0x3000: 0x20
        case 0x201C...0x201F, 0x300C...0x300F, 0x301D...0x301F, 0xAB, 0xBB: 0x22  // quotation marks
        case 0x2018...0x201B, 0x2032: 0x27
        case 0x2010...0x2015, 0x2212, 0x2500, 0x2501: 0x2D  // dashes and hyphens
        case 0x3010, 0x3014, 0x3016, 0x3018: 0x5B
        case 0x3011, 0x3015, 0x3017, 0x3019: 0x5D
        case 0x2022, 0x2027, 0x30FB, 0xB7: 0xB7
        case 0x301C, 0x223C: 0x7E
        case 0xFF61: 0x3002
        case 0xFF64: 0x3001
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF: 0xFFFD  // so that text cannot forge a class token
        default: nil
        }
    }

    /// Characters of written Cantonese that GB 2312 lacks and no mapping changes. They are known here because asking opens
    /// ICU's transliterator, which takes 27 ms: as long as all else on the way to one letter's answer.
    static let cantonese = Set("佢冇咁咗哋啱啲喐喺嗰嘅嘢噉嚟攞瞓".utf16)

    /// ICU's number of the general category Cf.
    private static let formatCategory: Int32 = 16
}
