import Testing

@testable import Fenliu

struct HOCRTests {
    @Test(arguments: [
        ("<html/>", "invalid-layout: missing(\"ocr_page\")"),
        ("<div class='ocr_page'/>", ""),
        ("<div class='ocr_page'>目录</div>", ""),
        // No page element, no line element, other classes beside; words by their boxes.
        (
            "<p><i class='x ocrx_word' title='bbox 50 0 90 40'>资</i><i class='ocrx_word y' title='bbox 0 0 40 40'>工</i></p>",
            "工资"
        ),
        // A word without a box still counts as text.
        ("<p class='ocr_line'><i class='ocrx_word'>工资</i></p>", "工资"),
        ("<p class='ocr_line' title='bbox 1 2 3'>工&amp;资</p>", "工&资"),
        ("<p class='ocr_line'><![CDATA[工<资]]></p>", "工<资"),
        ("<p class='ocr_line'>工资", "invalid-layout: line 1: notWellFormedXML"),
        ("<p class='ocr_line'>工资</p>\n<p>", "invalid-layout: line 2: notWellFormedXML"),
        ("no markup", "invalid-layout: line 1: notWellFormedXML"),
    ])
    func reads(file: String, expected: String) { #expect(LayoutSamples.outcome(.hocr, file) == expected) }

    @Test func aWordWithoutABoxIsNowhere() throws {
        let document = try LayoutSamples.document(.hocr, "<p class='ocr_line'><i class='ocrx_word'>工资</i></p>")
        #expect(document.spans.isEmpty && document.letterLayout == nil)
    }

    @Test func readsTheHTMLOfABrowser() throws {
        let saved = """
            <!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN">
            <HTML><head><META charset="utf-8"><link rel=stylesheet href="a.css?x=1&y=2"></head>
            <body><div class='ocr_page' title='bbox 0 0 100 100'><span class='ocr_line' title='bbox 1 2 30 4'>拖欠<br>工资 &copy; A&B</span>
            <hr></div></body></HTML>
            """.replacing("rel=stylesheet", with: "rel='stylesheet'")
        let document = try LayoutSamples.document(.hocr, saved)
        #expect(document.text.hasPrefix("拖欠工资"))
    }
}
