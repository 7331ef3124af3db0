import FenliuPlatform
import Testing

@testable import Fenliu

struct EncodingDetectorTests {
    private static let letter = "尊敬的领导：我们村的路坏了两年，一直没有人来修，请问什么时候能修好？"

    private func bytes(_ text: String, _ name: String) throws -> [UInt8] { try TextConverter(name).encode(text) }

    @Test func decidesByContent() throws {
        #expect(try EncodingDetector.decide(bytes(Self.letter, "UTF-8"), isWhole: true).encoding == .utf8)
        #expect(try EncodingDetector.decide(bytes(Self.letter, "GB18030"), isWhole: true).encoding == .gb18030)
        #expect(try EncodingDetector.decide(bytes("农药", "GB18030"), isWhole: true).encoding == .gb18030)
        #expect(try EncodingDetector.decide(bytes("维权", "GB18030"), isWhole: true).encoding == .gb18030)
        #expect(try EncodingDetector.decide(bytes("农药", "UTF-8"), isWhole: true).encoding == .utf8)
        #expect(try EncodingDetector.decide([], isWhole: true).encoding == .utf8)
        #expect(try EncodingDetector.decide(Array("plain".utf8), isWhole: true).encoding == .utf8)
    }

    @Test func honoursByteOrderMarks() throws {
        #expect(
            try EncodingDetector.decide([0xEF, 0xBB, 0xBF, 0x41], isWhole: true)
                == .init(encoding: .utf8, markLength: 3))
        #expect(try EncodingDetector.decide([0xFF, 0xFE, 0x41, 0], isWhole: true).encoding == .utf16LittleEndian)
        #expect(try EncodingDetector.decide([0xFE, 0xFF, 0, 0x41], isWhole: true).encoding == .utf16BigEndian)
        #expect(try EncodingDetector.decide([0x84, 0x31, 0x95, 0x33], isWhole: true).encoding == .gb18030)
    }

    @Test func damageDoesNotTurnUTF8IntoGB18030() throws {
        var damaged = try bytes(Self.letter, "UTF-8")
        damaged[9] = 0xFF
        damaged.remove(at: 30)
        #expect(try EncodingDetector.decide(damaged, isWhole: true).encoding == .utf8)
        var gb = try bytes(Self.letter, "GB18030")
        gb[4] = 0xFF
        #expect(try EncodingDetector.decide(gb, isWhole: true).encoding == .gb18030)
    }

    /// A prefix may be cut anywhere.
    @Test func aCutPrefixIsNoDamage() throws {
        let lines = try bytes(Self.letter + "\n" + Self.letter, "UTF-8")
        for length in 110..<lines.count {
            #expect(try EncodingDetector.decide(Array(lines[..<length]), isWhole: false).encoding == .utf8)
        }
    }
}
