import Testing

@testable import Fenliu

struct PageFurnitureTests {
    private func prepared(_ text: String) throws -> String { try TextPreparation().prepare(text).string }

    @Test(arguments: [
        "当前位置：首页 > 市长信箱", "第 3 页 共 5 页", "- 3 -", "3/5", "浏览次数：1024 次", "打印", "|~_~|~~~", "———— 。————", "责任编辑：某某",
    ])
    func linesOfThePageAreNotScored(line: String) throws {
        #expect(try prepared("路灯不亮。\n\(line)\n请来修。") == "路灯不亮。\n\n请来修。")
    }

    @Test(arguments: [
        "发布日期那天我去窗口问过，工作人员说系统坏了，让我过两天再来，可我家离县城有四十多里路啊", "12345", "3月5日", "共5户", "大家都同意", "第3页的合同被换了",
    ])
    func wordsOfTheLetterStay(line: String) throws {
        #expect(try prepared("路灯不亮。\n\(line)\n请来修。").contains(line.prefix(4)))
    }

    @Test func readingsInBracketsGoAndUnitsStay() throws {
        #expect(try prepared("內(nèi)容與現(xiàn)場不符") == "内容与现场不符")
        #expect(try prepared("每袋50公斤(kg)左右，用手机(app)申请") == "每袋50公斤(kg)左右,用手机(app)申请")
    }

    @Test func smallLettersBetweenCharactersGoAndCapitalsStay() throws {
        #expect(try prepared("老板拖z欠工资，训ec他人") == "老板拖欠工资,训他人")
        #expect(try prepared("住A市B栋，卡拉OK厅，做B超，用app办") == "住a市b栋,卡拉ok厅,做b超,用app办")
    }

    @Test func whatIsPassedOverIsMarked() throws {
        let text = "第1页\n內(nèi)容拖z欠\n|~_~|~~~"
        let passages = try TextPreparation().prepare(text).passages
        #expect(passages.map(\.kind) == [.pageFurniture, .reading, .strayLatin, .ruling])
        #expect(passages.map(\.range) == [0..<3, 5..<10, 12..<13, 15..<23])
    }

    /// What stays keeps its place in the original.
    @Test func placesAreTheOriginals() throws {
        let text = "首页 > 信箱\n內(nèi)容"
        let folded = try TextPreparation().prepare(text)
        let scalars = Array(text.unicodeScalars)
        let last = folded.original(folded.count - 1..<folded.count)
        #expect(scalars[last.lowerBound] == "容")
    }
}
