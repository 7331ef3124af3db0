import Testing

@testable import Fenliu

struct LostCharactersTests {
    @Test(arguments: [
        ("我们??村的路", 1), ("锟斤拷锟斤拷来信", 4), ("锟斤锟斤拷", 2), ("这样合理吗??我们不服", 0), ("怎么办？？请回复", 0), ("为什么????", 0),
        ("李?村", 0), ("高位安排??h级领导", 1), ("", 0),
    ]) func countsHolesAndGarbage(text: String, lost: Int) {
        #expect(LostCharacters(text).count == lost)
    }

    @Test func lostCharactersMakeATextDoubtful() throws {
        let body = try TextPreparation().prepare("锟斤拷锟斤拷村民反映村里的路坏了三年没有人修")
        let quality = TextQuality(title: FoldedText(), body: body, text: "锟斤拷锟斤拷村民反映村里的路坏了三年没有人修")
        #expect(quality.lost == 4 && quality.reasons.contains(.damaged) && quality.level != .good)
    }
}
