import Testing

@testable import Fenliu

struct RowBuilderTests {
    private func lines(_ words: [(String, Int, Int, Int, Int)]) -> [String] {
        RowBuilder.lines(
            of: words.map { LayoutWord(text: $0.0, box: LayoutBox(x0: $0.1, y0: $0.2, x1: $0.3, y1: $0.4)) }
        )
        .map(\.text)
    }

    @Test func sortsRowsThenColumns() {
        #expect(lines([("没发", 90, 62, 170, 98), ("工资", 0, 60, 80, 100), ("关于", 0, 0, 80, 40)]) == ["关于", "工资没发"])
    }

    /// A page photographed askew: each piece is a third of a line lower than the one before.
    @Test func followsASlantingLine() {
        let words = [
            ("甲", 0, 0, 90, 40), ("乙", 100, 14, 190, 54), ("丙", 200, 28, 290, 68), ("丁", 300, 42, 390, 82),
            ("子", 0, 70, 90, 110), ("丑", 100, 84, 190, 124), ("寅", 200, 98, 290, 138), ("卯", 300, 112, 390, 152),
        ]
        #expect(lines(words.reversed()) == ["甲乙丙丁", "子丑寅卯"])
    }

    /// A seal over the signature shares its height, not its row.
    @Test func whatStandsOverTextIsARowOfItsOwn() {
        #expect(lines([("来信人", 100, 0, 300, 40), ("印", 180, 5, 280, 60)]) == ["来信人", "印"])
    }

    @Test func verticalColumnsRunFromTheRight() {
        #expect(
            lines([("没有发工资", 0, 0, 40, 200), ("关于请求", 100, 0, 140, 160), ("某公司欠薪", 50, 0, 90, 200)]) == [
                "关于请求", "某公司欠薪", "没有发工资",
            ])
    }

    @Test func wordsThatAreNowhereComeLast() {
        #expect(lines([("甲", 0, 0, 0, 0), ("乙", 0, 0, 9, 9)]) == ["乙", "甲"])
        #expect(lines([]) == [])
    }

    /// Made up to cost the square of its size.
    @Test func oneEndlessRowIsReadInTime() {
        let words = (0..<20_000).map { ("字", $0 * 10, 0, $0 * 10 + 9, 9) }
        #expect(lines(words).count == 1)
    }
}
