import Testing

@testable import Fenliu

/// Pages are drawn: each string is a row of the paper, each character a cell; an empty string is a row that the scan
/// lost or the writer left free.
struct LostTextTests {
    private static let heading = "　　　　关于欠薪的信"
    private static let salutation = "市信访局领导："
    private static let signature = "　　　　　　　　　　某甲"
    private static let opening = "　　我们在工地做工已满九个月一"
    private static let full = "我们在工地做工已满九个月一分钱"

    private static func page(_ rows: [String], isVertical: Bool = false) -> LayoutPage {
        let lines = rows.enumerated().compactMap { number, row -> LayoutLine? in
            let indent = row.prefix { $0 == "　" }.count
            let text = String(row.dropFirst(indent))
            guard !text.isEmpty else { return nil }
            let (x0, y0) = (100 + 40 * indent, 100 + 64 * number)
            let (x1, y1) = (x0 + 40 * text.count, y0 + 40)
            let box =
                isVertical
                ? LayoutBox(x0: 2000 - y1, y0: x0, x1: 2000 - y0, y1: x1) : LayoutBox(x0: x0, y0: y0, x1: x1, y1: y1)
            return LayoutLine(words: [LayoutWord(text: text, box: box)])
        }
        return LayoutPage(width: 2000, height: 2000, lines: lines)
    }

    private static let drawings: [(name: String, rows: [String], lost: Double)] = [
        ("whole", [heading, salutation, opening, full, full, "没有发。", signature, signature], 0),
        ("one line lost", [salutation, opening, full, "", full, full, "没有发。"], 1),
        ("two together, one alone", [full, full, full, "", "", full, full, full, "", full, full], 3),
        ("free row below the heading", [heading, "", "", salutation, full, full, full, "没有发。"], 0),
        ("free above the signature", [full, full, full, full, "没有发。", "", "", "", signature, signature], 0),
        ("one free place only", [full, full, full, full, "", full, "没有发。", "", "", signature, signature], 1),
        ("lost above a last short row", [full, full, full, full, "", "", "我们。", signature, signature], 2),
        ("lost above the signature", [full, full, full, full, "", "", signature, signature], 2),
        ("free row between paragraphs", [opening, full, "没有发。", "", opening, full, full], 0),
        ("the same inside a sentence", [opening, full, full, "", full, full, full], 1),
        ("right ends cut off", [full, full, full, "我们在工地做工已满九个", full, full, "没有发。"], 4.0 / 15),
        ("a short last line of a paragraph", [full, full, "没有发。", opening, full, full], 0),
        ("its full stop lost", [full, full, "没有发", opening, full, full], 0),
        ("left end cut off", [full, full, full, "　　　　　工已满九个月一分钱", full, full, full], 5.0 / 15),
        ("a page number at the foot", [full, full, full, full, full, "", "", "", "　　　　　　　－ 3 －"], 0),
        ("too short to tell", [full, "", "", full], 0),
        ("nothing", [], 0),
    ]

    @Test(arguments: drawings)
    func countsLostLines(name: String, rows: [String], expected: Double) {
        for isVertical in [false, true] {
            let found = LostText(page: Self.page(rows, isVertical: isVertical)).lost
            #expect(abs(found - expected) < 1e-9, "\(name): \(found), vertical: \(isVertical)")
        }
    }

    @Test func theShareIsOfWhatWasThere() {
        let rows = [Self.full, Self.full, Self.full, "", Self.full]
        #expect(LayoutDocument(pages: [Self.page(rows)]).missingShare == 0.2)
        let clean = Self.page(Array(repeating: Self.full, count: 6))
        #expect(LayoutDocument(pages: [Self.page(rows), clean]).missingShare == 1.0 / 11)
        #expect(LayoutDocument(pages: []).missingShare == 0)
        #expect(LayoutDocument(pages: [LayoutPage(text: "只有文字")]).missingShare == 0)
    }

    /// A row in two pieces, as Tesseract cuts it at a stroke of a ruled line, is one row.
    @Test func piecesOfARowAreOneRow() {
        var lines = Self.page(Array(repeating: Self.full, count: 5)).lines
        let box = lines[2].box
        let halves = [(box.x0, box.x0 + 200), (box.x0 + 240, box.x1)].map { x0, x1 in
            LayoutLine(words: [LayoutWord(text: "我们在工地", box: LayoutBox(x0: x0, y0: box.y0 + 3, x1: x1, y1: box.y1))])
        }
        lines.replaceSubrange(2...2, with: halves)
        #expect(LostText(page: LayoutPage(lines: lines)).lost == 0)
    }

    @Test func everyPageHasAShareBetweenZeroAndOne() {
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<300 {
            let lines = (0..<random(30)).map { _ in
                let (x, y) = (random(900), random(900))
                let box = LayoutBox(x0: x, y0: y, x1: x + random(900), y1: y + random(90))
                return LayoutLine(words: [LayoutWord(text: "字样", box: box)])
            }
            #expect((0...1).contains(LayoutDocument(pages: [LayoutPage(lines: lines)]).missingShare))
        }
    }
}
