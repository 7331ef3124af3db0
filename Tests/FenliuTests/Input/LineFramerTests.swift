import Testing

@testable import Fenliu

struct LineFramerTests {
    private func lines(_ text: String, pieces: Int, limit: Int = 20) -> [String] {
        var framer = LineFramer(limit: limit)
        let bytes = Array(text.utf8)
        var lines: [LineFramer.Line] = []
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            lines += framer.lines(Array(bytes[start..<min(bytes.count, start + pieces)]), isLast: false)
        }
        lines += framer.lines([], isLast: true)
        return lines.map { "\($0.number):" + ($0.problem?.code ?? String(decoding: $0.bytes, as: UTF8.self)) }
    }

    @Test(arguments: [
        ("a\nb\n", ["1:a", "2:b"]), ("a\r\nb", ["1:a", "2:b"]), ("\n\na", ["1:", "2:", "3:a"]), ("", []),
        ("a\rb\u{2028}c\n", ["1:a\rb\u{2028}c"]),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nb\n", ["1:too-long", "2:b"]),
        ("b\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ["1:b", "2:too-long"]),
    ])
    func splits(text: String, expected: [String]) {
        for pieces in [1, 2, 3, 7, 100] { #expect(lines(text, pieces: pieces) == expected) }
    }
}
