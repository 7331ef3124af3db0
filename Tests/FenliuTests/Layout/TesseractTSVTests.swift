import Testing

@testable import Fenliu

struct TesseractTSVTests {
    private static let header =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

    @Test(arguments: [
        // No words, as on a blank page.
        ("1\t1\t0\t0\t0\t0\t0\t0\t9\t9\t-1\t\n", ""),
        // CRLF, and an editor that took the tab off the row without text.
        ("1\t1\t0\t0\t0\t0\t0\t0\t9\t9\t-1\r\n5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t90\t好\r\n", "好"),
        // A tab in the text, words without a line's row, and a new line by the numbers alone.
        ("5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t90\ta\tb\n5\t1\t1\t1\t2\t1\t0\t20\t9\t9\t90\t好\n", "a b\n好"),
        // Two blocks side by side are one row; not when the second stands below or stands over it.
        ("5\t1\t1\t1\t1\t1\t0\t0\t90\t40\t90\t工\n5\t1\t2\t1\t1\t1\t95\t4\t90\t40\t90\t资\n", "工资"),
        ("5\t1\t1\t1\t1\t1\t0\t0\t90\t40\t90\t工\n5\t1\t2\t1\t1\t1\t95\t24\t90\t40\t90\t资\n", "工\n资"),
        ("5\t1\t1\t1\t1\t1\t0\t0\t90\t40\t90\t工\n5\t1\t2\t1\t1\t1\t20\t4\t90\t40\t90\t资\n", "工\n资"),
        ("5\t1\t1\t1\t1\t1\t0\t0", "invalid-layout: line 2: columns(found: 8, expected: 12)"),
        ("5\t1\t1\t1\t1\t1\t0\tx\t9\t9\t90\t好\n", "invalid-layout: line 2: noBox"),
        ("7\t1\t1\t1\t1\t1\t0\t0\t9\t9\t90\t好\n", "invalid-layout: line 2: noBox"),
        (
            "5\t1\t1\t1\t1\t1\t0\t0\t99999999999999999999\t9\t90\t好\n",
            "invalid-layout: line 2: noBox"
        ),
    ])
    func reads(rows: String, expected: String) {
        #expect(LayoutSamples.outcome(.tesseract, Self.header + rows) == expected)
    }

    @Test func needsItsHeader() {
        let expected = "invalid-layout: line 1: missing(\"level, page_num …\")"
        #expect(LayoutSamples.outcome(.tesseract, "5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t90\t好\n") == expected)
    }

    /// Two files in one: both call their page 1.
    @Test func aSecondHeaderStartsAPage() throws {
        let file = Self.header + "5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t90\t好\n"
        let document = try LayoutSamples.document(.tesseract, file + file)
        #expect(document.spans.map(\.page) == [1, 2] && document.text == "好\n好")
    }
}
