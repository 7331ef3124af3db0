/// Text that a page shows in one place: one or two characters from Tesseract, a whole line from PaddleOCR.
public struct LayoutWord: Sendable, Equatable {
    public let text: String
    /// `LayoutBox.nowhere` when the file does not say.
    public let box: LayoutBox

    public init(text: String, box: LayoutBox) {
        self.text = text
        self.box = box
    }

    /// A word as it stands in a file, or `nil` when it is only white space, which Tesseract reports for ruled lines.
    init?(raw text: String, box: LayoutBox) {
        let parts = text.unicodeScalars.split {
            $0.properties.isWhitespace || $0.properties.generalCategory == .control
        }
        guard !parts.isEmpty else { return nil }
        self.init(text: parts.map { String($0) }.joined(separator: " "), box: box)
    }

    /// Whether the next word of the line stands behind a space: between words of Latin letters and digits only.
    func needsSpace(before next: LayoutWord) -> Bool {
        guard let left = text.unicodeScalars.last, let right = next.text.unicodeScalars.first else { return false }
        return !Self.isChinese(left) && !Self.isChinese(right)
    }

    /// Han, and the punctuation that Chinese text shares with no alphabet's spaces.
    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        // 、。《》「」〇, vertical forms, and the full-width forms
        case 0x3000...0x303F, 0xFE10...0xFE1F, 0xFE30...0xFE4F, 0xFF00...0xFFEF: true
        // · — ‘ ’ “ ” …, which stand without spaces in Chinese print
        case 0xB7, 0x2014, 0x2018...0x201D, 0x2026: true
        default: false
        }
    }
}
