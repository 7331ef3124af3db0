import Testing

@testable import Fenliu

struct SummarizerTests {
    private func summary(_ text: String, title: String = "") throws -> String? {
        let preparation = try TextPreparation()
        let (head, body) = (try preparation.prepare(title), try preparation.prepare(text))
        guard let place = Summarizer.place(title: head, body: body) else { return nil }
        return String(decoding: (place.isTitle ? head : body).units[place.range], as: UTF16.self)
    }

    @Test(arguments: [
        (
            "局领导：您好！我住柳树巷七号院。门口的井盖坏了三个月，夜里有老人踩空。恳请市政部门尽快派人把井盖修好。谢谢！\n此致\n敬礼\n甲某",
            "门口的井盖坏了三个月,夜里有老人踩空。恳请市政部门尽快派人把井盖修好"
        ),
        ("请问灵活就业的人能不能在乡镇窗口交养老保险？盼复。", "请问灵活就业的人能不能在乡镇窗口交养老保险?"),
        // A request that says little takes what it is about with it.
        ("楼下洗车行从早上六点开水枪，吵得孩子没法睡。请有关部门尽快处理。", "楼下洗车行从早上六点开水枪,吵得孩子没法睡。请有关部门尽快处理"),
        // Earlier asking is not what is asked.
        ("去年我们多次向街道反映停水的事没有结果，今年夏天又停了二十天。希望自来水公司给三号楼换掉老水管。", "希望自来水公司给三号楼换掉老水管"),
        // Nobody asks: the first sentence that says more than who writes.
        ("我是河东村的。村口的桥面裂了一道手掌宽的缝，货车天天过。", "村口的桥面裂了一道手掌宽的缝,货车天天过"),
    ])
    func findsTheSentenceThatAsks(text: String, expected: String) throws {
        #expect(try summary(text) == expected)
    }

    @Test func theTitleStandsInWhereTheTextAsksForNothing() throws {
        #expect(try summary("请领导为老百姓做主！", title: "河湾新城二期办不了产权证") == "河湾新城二期办不了产权证")
        #expect(try summary("", title: "") == nil)
    }

    /// Never longer than the limit, and cut at a comma.
    @Test func staysWithinItsLimit() throws {
        let long = "恳请" + (1...12).map { "把第\($0)号楼的水管换成新的钢管" }.joined(separator: "，") + "。"
        let found = try #require(try summary(long))
        #expect(found.unicodeScalars.count < Summarizer.limit && found.hasSuffix("管"))
    }
}
