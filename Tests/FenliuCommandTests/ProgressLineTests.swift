import Testing

@testable import FenliuCommand

/// The progress line in figures and in width.
struct ProgressLineTests {
    private func line(_ width: Int, _ language: Language = .english) -> ProgressLine {
        ProgressLine(task: Message("信件", "letters"), language: language, width: width)
    }

    @Test func tellsCountShareRateAndTimeLeft() {
        #expect(
            line(79).text(items: 500, share: 0.25, seconds: 2)
                == "letters 500  [#######.......................]  25%  250/s  0:06 left")
        #expect(
            line(79, .chinese).text(items: 500, share: 0.25, seconds: 900)
                == "信件 500  [#######.......................]  25%  每秒 0  剩余 45:00")
        #expect(
            line(79).text(items: nil, share: 0.5, seconds: 7200)
                == "letters  [###############...............]  50%  2:00:00 left")
    }

    /// From a pipe nobody knows the end: no bar, no time left.
    @Test func aPipeHasNoBar() { #expect(line(79).text(items: 500, share: nil, seconds: 2) == "letters 500  250/s") }

    @Test func nothingIsDividedByNothing() {
        #expect(line(40).text(items: 0, share: 0, seconds: 0) == "letters 0  [.......................]  0%")
        #expect(line(40).text(items: 9, share: 7, seconds: 1).contains("100%  9/s  0:00 left"))
    }

    @Test(arguments: 0..<90) func fitsEveryWidth(width: Int) {
        for language in Language.allCases {
            for share in [nil, 0, 0.5, 1] {
                let text = line(width, language).text(items: 123_456, share: share, seconds: 61)
                #expect(Columns.count(text) <= width)
            }
        }
    }
}
