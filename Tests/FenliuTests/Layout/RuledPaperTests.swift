import Testing

@testable import Fenliu

/// The same page in the three forms that tell of ruled lines; the words are invented.
struct RuledPaperTests {
    private static let head =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

    private static func tesseract(rules: Int) -> String {
        let lines = (0..<rules).map { i in
            "4\t1\t\(i + 2)\t1\t1\t0\t250\t\(300 + 112 * i)\t1980\t6\t-1\t\n5\t1\t\(i + 2)\t1\t1\t1\t250\t\(300 + 112 * i)\t1980\t6\t95\t \n"
        }
        return head + "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n4\t1\t1\t1\t1\t0\t300\t200\t900\t60\t-1\t\n"
            + "5\t1\t1\t1\t1\t1\t300\t200\t900\t60\t90\t请求查清拖欠我们工资的事情\n" + lines.joined()
    }

    @Test(arguments: [(0, false), (2, false), (5, false), (6, true), (24, true)])
    func manyRulesMakeAPageDoubtful(rules: Int, isRuled: Bool) throws {
        let document = try TesseractTSV.read(Array(Self.tesseract(rules: rules).utf8))
        let layout = try #require(document.letterLayout)
        #expect(layout.ruleCount == rules)
        let quality = TextQuality(
            title: FoldedText(), body: try TextPreparation().prepare(document.text), text: document.text,
            ruleCount: layout.ruleCount)
        #expect(quality.reasons.contains(.ruledPaper) == isRuled)
        #expect((quality.level == .good) == !isRuled)
    }

    @Test func hOCRAndALTOTellOfRulesToo() throws {
        let separators = (0..<7).map {
            "<div class='ocr_separator' title='bbox 250 \(300 + $0 * 112) 2230 \(306 + $0 * 112)'/>"
        }
        let hocr =
            "<div class='ocr_page' title='bbox 0 0 2480 3508'>" + separators.joined()
            + "<span class='ocr_line' title='bbox 300 200 1200 260'>拖欠工资</span></div>"
        #expect(try HOCR.read(Array(hocr.utf8)).letterLayout?.ruleCount == 7)
        let graphics = (0..<7).map {
            "<GraphicalElement HPOS='250' VPOS='\(300 + $0 * 112)' WIDTH='1980' HEIGHT='6'/>"
        }
        let alto =
            "<alto><Layout><Page WIDTH='2480' HEIGHT='3508'>" + graphics.joined()
            + "<TextLine HPOS='300' VPOS='200' WIDTH='900' HEIGHT='60'><String CONTENT='拖欠工资' HPOS='300' VPOS='200' WIDTH='900' HEIGHT='60'/></TextLine>"
            + "<GraphicalElement HPOS='0' VPOS='0' WIDTH='300' HEIGHT='300'/></Page></Layout></alto>"
        #expect(try ALTO.read(Array(alto.utf8)).letterLayout?.ruleCount == 7)
    }
}
