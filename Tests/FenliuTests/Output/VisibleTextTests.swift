import Testing

@testable import Fenliu

struct VisibleTextTests {
    @Test func nothingActsOnATerminal() {
        for value in Array(UInt32(0)...0x2FF) + Array(0x2000...0x206F) + [0xFEFF, 0x180E, 0xE0041] {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let shown = VisibleText.escapeTerminal("前\(scalar)后")
            let isSafe = shown.unicodeScalars.allSatisfy { s in
                s.value >= 0x20 && !(0x7F...0x9F).contains(s.value) && !VisibleText.isInvisible(s)
            }
            #expect(isSafe, "U+\(String(value, radix: 16))")
        }
    }

    @Test func jsonEscapesWhatATerminalWouldActOn() throws {
        let line = JSONValue.object(["b": .string("x\u{9B}31m\u{202E}\u{7F}\u{2028}é中</script>"), "a": .number(0.5)])
            .line()
        #expect(
            String(decoding: line, as: UTF8.self)
                == "{\"a\":0.5,\"b\":\"x\\u009b31m\\u202e\\u007f\\u2028é中</script>\"}")
    }

    @Test func aCarriageReturnAloneWritesOverNothing() {
        #expect(VisibleText.escapeLines("a\r\nb\rc\u{1B}") == "a\r\nb\nc\\u{1B}")
    }

    @Test(arguments: [
        (1e305, "1e+305"), (.infinity, "null"), (-.nan, "null"), (0.1234567, "0.123457"), (-2e9, "-2000000000"),
    ])
    func everyFigureIsJSON(value: Double, text: String) {
        #expect(String(decoding: JSONValue.decimal(value).line(), as: UTF8.self) == text)
    }

    @Test func jsonIsTheSameBytesEveryTime() {
        let value = JSONValue.object(
            Dictionary(uniqueKeysWithValues: (0..<50).map { ("key\($0)", JSONValue.rounded(Float($0) / 7)) }))
        let first = value.line()
        for _ in 0..<20 { #expect(value.line() == first) }
    }
}
