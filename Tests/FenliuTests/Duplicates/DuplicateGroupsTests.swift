import Testing

@testable import Fenliu

struct DuplicateGroupsTests {
    private func print(_ text: String) -> TextPrint? { TextPrint(ShingleSet(Array(text.utf16))) }

    private static let well = "柳树巷七号院门口的井盖坏了三个月，夜里有老人踩空摔伤，物业和街道都说不归自己管，请派人来修。"
    private static let wage = "我们九个人在河东工地绑钢筋，干到腊月工钱还欠着一半，老板电话不接，请劳动监察帮我们要回来。"

    @Test func aGroupIsNamedAfterItsEarliestLetter() {
        var groups = DuplicateGroups()
        #expect(groups.add(id: "a", print(Self.well)) == nil)
        #expect(groups.add(id: "b", print(Self.wage)) == nil)
        let near = groups.add(id: "c", print(Self.well.replacing("三个月", with: "四个月")))
        #expect(near?.group == "a" && near?.of == "a" && near?.known == nil)
        let same = groups.add(id: "d", print(Self.well.replacing("三个月", with: "四个月")))
        #expect(same?.group == "a" && same?.of == "c" && same?.similarity == 1)
        #expect(groups.group(ledBy: 0) == "a" && groups.group(ledBy: 1) == nil && groups.group(ledBy: 2) == nil)
    }

    @Test func twoGroupsNeverShareAName() {
        var groups = DuplicateGroups()
        _ = groups.add(id: "1", print(Self.well))
        _ = groups.add(id: "1", print(Self.wage))
        #expect(groups.add(id: "2", print(Self.well))?.group == "1")
        #expect(groups.add(id: "3", print(Self.wage))?.group == "1 (2)")
    }

    @Test func saysInWhichFileAKnownLetterStands() {
        var groups = DuplicateGroups()
        _ = groups.add(id: "7", print(Self.well))
        groups.endKnown(file: "old.csv")
        _ = groups.add(id: "8", print(Self.wage))
        groups.endKnown(file: "older.csv")
        #expect(groups.add(id: "1", print(Self.wage))?.known == "older.csv")
        #expect(groups.add(id: "2", print(Self.well))?.known == "old.csv")
        #expect(groups.add(id: "3", nil) == nil && groups.count == 5)
    }
}
