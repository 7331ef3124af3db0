import Testing

@testable import Fenliu

struct CSVParserTests {
    private func rows(_ text: String, pieces: Int = .max, limit: Int = 1000) -> [String] {
        var parser = CSVParser(separator: 0x2C, limit: limit)
        let bytes = Array(text.utf8)
        var rows: [CSVParser.Row] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + min(pieces, bytes.count))
            rows += parser.rows(Array(bytes[start..<end]), isLast: false)
            start = end
        }
        rows += parser.rows([], isLast: true)
        return rows.map { row in
            "\(row.line):"
                + (row.problem?.code ?? row.fields.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|"))
        }
    }

    private static let table: [(String, [String])] = [
        ("a,b\n1,2\n", ["1:a|b", "2:1|2"]),
        ("a,b\r\n1,2", ["1:a|b", "2:1|2"]),
        ("a,\n,b\n", ["1:a|", "2:|b"]),
        ("\"x,\"\"y\"\"\",2\n", ["1:x,\"y\"|2"]),
        ("\"两\n行\",2\n3,4\n", ["1:两\n行|2", "3:3|4"]),
        ("\"x\"\r\ny\r\n", ["1:x", "2:y"]),
        ("a\n\nb\n", ["1:a", "2:", "3:b"]),
        ("1,\"开\n2,好\n3,好\n", ["1:unterminated-quote", "2:2|好", "3:3|好"]),
        ("1,\"开\n2,\"好\"x\n3,好\n", ["1:stray-quote", "2:stray-quote", "3:3|好"]),
        ("", []),
    ]

    @Test(arguments: table) func splits(text: String, expected: [String]) { #expect(rows(text) == expected) }

    /// However the stream is cut, the rows are the same.
    @Test(arguments: table) func piecesDoNotMatter(text: String, expected: [String]) {
        for size in 1...5 { #expect(rows(text, pieces: size) == expected, "pieces of \(size)") }
    }

    @Test func anOverlongRowIsPassedOver() {
        let long = "a," + String(repeating: "x", count: 300)
        #expect(rows("1,2\n\(long)\n3,4\n", pieces: 7, limit: 64) == ["1:1|2", "2:too-long", "3:3|4"])
    }
}
