import Testing

@testable import Fenliu

struct ReadingOrderTests {
    /// Lines as (text, x, y) of characters 40 pixels wide, in the file's order.
    private func read(_ pieces: [(String, Int, Int)]) -> [String] {
        let lines = pieces.map { text, x, y in
            let box = LayoutBox(x0: x, y0: y, x1: x + 40 * text.count, y1: y + 40)
            return LayoutLine(words: [LayoutWord(text: text, box: box)])
        }
        return ReadingOrder.lines(lines).map(\.text)
    }

    /// Tesseract took commas one below the other for a gutter.
    @Test func halvesOfRowsAreReadThrough() {
        let found = read([
            ("关于请求发工资的信", 200, 0), ("二期工地做抹灰，", 100, 60), ("说公司没有拨款，", 100, 120),
            ("包工头口头答应", 440, 62), ("后来电话不通了", 440, 121), ("请领导帮助我们。", 180, 180),
        ])
        #expect(found == ["关于请求发工资的信", "二期工地做抹灰，包工头口头答应", "说公司没有拨款，后来电话不通了", "请领导帮助我们。"])
    }

    @Test func columnsKeepTheFilesOrder() {
        let pieces = [
            ("第一栏的第一行", 100, 0), ("第一栏的第二行", 100, 60), ("第一栏的第三行", 100, 120),
            ("第二栏的第一行", 600, 0), ("第二栏的第二行", 600, 60), ("第二栏的第三行", 600, 120),
        ]
        #expect(read(pieces) == pieces.map(\.0))
    }

    /// One row of a name and a telephone number far apart makes no columns.
    @Test func oneDividedRowIsNoColumn() {
        let found = read([
            ("请领导帮助我们。", 100, 0), ("谢谢各位领导了。", 100, 60), ("我们等候答复呢。", 100, 120), ("某甲", 100, 180),
            ("电话见登记表", 500, 182),
        ])
        #expect(found.last == "某甲电话见登记表")
    }

    /// Lines that run in order, each in its row, are left as they are.
    @Test func rowsInOrderStay() { #expect(read([("工", 0, 0), ("资", 0, 60)]) == ["工", "资"]) }
}
