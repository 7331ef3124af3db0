import Testing

@testable import Fenliu

struct LayoutDocumentTests {
    @Test(arguments: [
        (["工", "资"], "工资"), (["AB", "12"], "AB 12"), (["3", "月"], "3月"), (["好", ","], "好,"), (["said", "“"], "said“"),
        (["（", "A"], "（A"), ([], ""), (["Wang", "Wu", "，"], "Wang Wu，"),
    ])
    func joinsTheWordsOfALine(words: [String], expected: String) {
        let line = LayoutLine(words: words.map { LayoutWord(text: $0, box: .nowhere) })
        #expect(line.text == expected)
        #expect(LayoutDocument(pages: [LayoutPage(lines: [line])]).text == expected)
    }

    /// The scalars of each span are its word's.
    @Test(arguments: LayoutSamples.all) func spansCoverTheirWords(format: LayoutFormat, file: String) throws {
        let document = try LayoutSamples.document(format, file)
        let scalars = Array(document.text.unicodeScalars)
        let words = document.pages.flatMap(\.lines).flatMap(\.words)
        #expect(
            zip(document.spans, words).allSatisfy { span, word in
                String(String.UnicodeScalarView(scalars[span.range])) == word.text && span.box == word.box
            })
        #expect(document.spans.count == words.count)
    }

    /// Ranges count scalars, not characters: one character here is three.
    @Test func rangesCountScalars() {
        let box = LayoutBox(x0: 0, y0: 0, x1: 9, y1: 9)
        let words = ["信\u{FE00}\u{0301}", "访", "𠮷"].map { LayoutWord(text: $0, box: box) }
        let document = LayoutDocument(pages: [LayoutPage(lines: [LayoutLine(words: words)])], firstPage: 4)
        #expect(document.spans.map(\.range) == [0..<3, 3..<4, 4..<5])
        #expect(document.spans.allSatisfy { $0.page == 4 })
    }

    @Test func plainPagesJoinWithoutBlankLines() {
        let pages = ["关于\n欠薪\r\n\n\u{0C}", "", "的信"].map(LayoutPage.init(text:))
        let document = LayoutDocument(pages: pages)
        #expect(document.text == "关于\n欠薪\r\n的信" && document.letterLayout == nil)
    }
}
