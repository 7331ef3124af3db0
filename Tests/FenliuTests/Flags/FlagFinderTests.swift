import FenliuPlatform
import Foundation
import Testing

@testable import Fenliu

struct FlagFinderTests {
    private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    private static func shipped() throws -> (FlagFinder, TextPreparation) {
        let preparation = try TextPreparation()
        let bytes = try ByteSource.contents(of: checkout + "/Models/lexicon.csv") ?? []
        return (FlagFinder(try Lexicon(bytes, name: "lexicon.csv", preparation: preparation)), preparation)
    }

    /// Each mark of the shipped lexicon has texts that call for it and texts that only look so: negation, the past, quotation.
    @Test func marksWhatItMustAndLeavesTheRest() throws {
        let (finder, preparation) = try Self.shipped()
        let rows = try ByteSource.contents(of: Self.checkout + "/Tests/Fixtures/flags.csv") ?? []
        let table = try Table(rows, name: "flags.csv", columns: ["flag", "expected", "text"])
        var tested: [String: Int] = [:]
        for row in table.rows {
            let hits = try finder.hits(title: [], body: preparation.prepare(row["text"]).units)
            let isMarked = hits.contains { $0.flag == row["flag"] }
            #expect(isMarked == (row["expected"] == "yes"), "\(row["flag"]), line \(row.line)")
            tested[row["flag"], default: 0] += 1
        }
        #expect(tested.keys.sorted() == ["匿名", "扬言", "涉法涉诉", "涉黑涉恶线索", "重复", "集体"].sorted())
        #expect(tested.values.allSatisfy { $0 >= 30 })
    }

    @Test(
        arguments: [
            ("我们43户业主请求退还维修基金", 43), ("我们全体二百零六名村民联名反映", 206), ("联名人：我们小区共计1,200户", 1200), ("我们3个月没拿到钱", nil),
            ("安平县 陈大河等十七人", 17), ("等12人受伤", nil), ("等了20天", nil), ("王五等三人", nil),
            ("我们三十余名工人被欠薪", 30), ("我们12个木工干了半年", 12), ("我们俩住三楼", nil), ("我们家4口人", nil),
            ("我们一家五口人没饭吃", nil), ("事故中死亡12人，我们要求赔偿", nil), ("我们十五户住户签名在后", 15),
        ] as [(String, Int?)])
    func readsHowManyWrite(text: String, count: Int?) throws {
        let (finder, preparation) = try Self.shipped()
        let hits = try finder.hits(title: [], body: preparation.prepare(text).units)
        #expect(hits.first { $0.flag == "集体" }?.count == count)
    }

    @Test(arguments: [
        ("二百零六", 206), ("三十", 30), ("十五", 15), ("两千零六", 2006), ("一万二千", 12000), ("17", 17), ("1,200", 1200), ("七", 7),
    ])
    func readsNumerals(text: String, value: Int) {
        #expect(PeopleCount.number(Array(text.utf16), at: 0)?.count == value)
        #expect(PeopleCount.number(Array(text.utf16), at: 0)?.end == text.utf16.count)
    }

    @Test func aMarkPointsIntoTheLetterAndAlertsAskForAPerson() throws {
        let (finder, preparation) = try Self.shipped()
        let text = try preparation.prepare("第二次写信了。再不解决我就从楼顶跳下去！")
        let hits = finder.hits(title: [], body: text.units)
        #expect(hits.map(\.flag) == ["重复", "扬言"] && hits.map(\.isAlert) == [false, true])
        #expect(finder.hits(title: [], body: []).isEmpty)
    }
}
