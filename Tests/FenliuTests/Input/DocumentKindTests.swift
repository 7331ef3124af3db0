import Testing

@testable import Fenliu

struct DocumentKindTests {
    @Test(arguments: [
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00], DocumentKind.image),
        ([0xFF, 0xD8, 0xFF, 0xE0], .image),
        ([0x49, 0x49, 0x2A, 0x00, 0x08], .image), (Array("RIFF\u{01}\u{01}\u{01}\u{01}WEBPVP8 ".utf8), .image),
        (Array("%PDF-1.7\n".utf8), .pdf), ([0x50, 0x4B, 0x03, 0x04, 0x14], .office),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .office),
    ])
    func knowsWhatIsNoText(_ start: [UInt8], _ kind: DocumentKind) {
        #expect(DocumentKind(start: start) == kind)
        #expect(DocumentKind(start: start.dropLast(start.count - 2)) == nil)
    }

    @Test(arguments: ["", "请修路灯。", "PK 赛的场地太吵", "RIFF1234WAVE", "{\"text\":\"路灯坏了\"}", "\u{FEFF}编号,内容"])
    func letsTextThrough(_ text: String) {
        #expect(DocumentKind(start: Array(text.utf8)) == nil)
        // UTF-16 with its mark, both ways round.
        for mark: [UInt8] in [[0xFF, 0xFE], [0xFE, 0xFF]] {
            let units = text.utf16.flatMap { unit -> [UInt8] in
                let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
                return mark[0] == 0xFE ? [high, low] : [low, high]
            }
            #expect(DocumentKind(start: mark + units) == nil)
        }
    }
}
