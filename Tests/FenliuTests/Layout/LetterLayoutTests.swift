import Testing

@testable import Fenliu

struct LetterLayoutTests {
    /// 工资|没发 on page 1, two lines; 请处理 on page 2; scalars 2 and 5 are line feeds.
    private let layout = LetterLayout(
        spans: [
            LayoutSpan(range: 0..<2, page: 1, box: LayoutBox(x0: 10, y0: 10, x1: 50, y1: 30)),
            LayoutSpan(range: 3..<4, page: 1, box: LayoutBox(x0: 5, y0: 40, x1: 25, y1: 60)),
            LayoutSpan(range: 4..<5, page: 1, box: LayoutBox(x0: 25, y0: 40, x1: 70, y1: 60)),
            LayoutSpan(range: 6..<9, page: 2, box: LayoutBox(x0: 10, y0: 10, x1: 90, y1: 30)),
        ], missingShare: 0)

    @Test(arguments: [
        (0..<1, "1 10,10,50,30"), (1..<4, "1 5,10,50,60"), (0..<5, "1 5,10,70,60"), (4..<9, "1 25,40,70,60"),
        (5..<7, "2 10,10,90,30"), (8..<9, "2 10,10,90,30"), (2..<3, "-"), (5..<6, "-"), (9..<20, "-"), (3..<3, "-"),
    ])
    func findsThePlace(range: Range<Int>, expected: String) {
        let found = layout.place(of: range).map { "\($0.page) \($0.box.x0),\($0.box.y0),\($0.box.x1),\($0.box.y1)" }
        #expect(found ?? "-" == expected)
    }
}
