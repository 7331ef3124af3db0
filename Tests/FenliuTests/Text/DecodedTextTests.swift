import FenliuPlatform
import Testing

@testable import Fenliu

struct DecodedTextTests {
    @Test(arguments: TextEncoding.allCases)
    func mapsEveryScalarBackToItsBytes(encoding: TextEncoding) throws {
        let text = "信访a局\n來訪"
        let bytes = try TextConverter(encoding.converterName).encode(encoding == .big5 ? "信a局\n來訪" : text)
        let mark = encoding == .utf16 ? 2 : 0
        let decoded = try DecodedText(bytes, as: encoding)
        #expect(decoded.text == (encoding == .big5 ? "信a局\n來訪" : text))
        #expect(decoded.damaged == 0)
        #expect(decoded.byteOffsets.count == decoded.text.unicodeScalars.count)
        #expect(decoded.byteOffsets.first == mark)
        #expect(decoded.byteOffsets == decoded.byteOffsets.sorted())
    }

    @Test func countsDamageAndKeepsTheRest() throws {
        let decoded = try DecodedText(Array("工资".utf8) + [0xFF, 0xC0] + Array("未发".utf8), as: .utf8)
        #expect(decoded.text.hasPrefix("工资") && decoded.text.hasSuffix("未发"))
        #expect(decoded.damaged == 2)
        #expect(decoded.firstDamage == 6)
    }

    @Test func aTruncatedEndIsDamage() throws {
        let decoded = try DecodedText(Array("工资".utf8.dropLast()), as: .utf8)
        #expect(decoded.text == "工\u{FFFD}")
        #expect(decoded.damaged == 1)
    }
}
