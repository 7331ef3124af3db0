import FenliuPlatform
import Testing

@testable import Fenliu

struct LexiconTests {
    private static let header = "id,axis,label,pattern,weight,note\n"
    private static let space = LabelSpace([
        LabelAxis(name: "topic", classes: ["环境保护", "交通运输"]),
        LabelAxis(name: "risk", classes: ["低", "中", "高"], isTiered: true),
    ])

    private func read(_ rows: String) throws -> Lexicon {
        try Lexicon(Array((Self.header + rows).utf8), name: "l.csv", preparation: TextPreparation())
    }

    @Test(arguments: [
        ("R1,risk,高,不想活,raise", 2, "note", nil as TableError.Problem?),  // a missing note is an empty note
        ("R1,risk,高,不想活,", 2, "weight", .emptyCell),
        ("R1,risk,高,不想活,x,", 2, "weight", .badNumber("x")),
        ("R1,risk,高,不想活,inf,", 2, "weight", .badNumber("inf")),
        ("R1,risk,高,死,raise,", 2, "pattern", .badPattern("死")),
        ("A,risk,高,不想活,raise,\n# 注释\n\nA,risk,高,跳楼,raise,", 5, "id", .duplicateID("A", firstLine: 2)),
        ("R1,topic,环境保护,噪音,raise,", 2, "weight", .notTiered(axis: "topic")),
        ("R1,place,环境保护,噪音,1,", 2, "axis", .unknownAxis("place", known: ["topic", "risk"])),
        ("R1,topic,教育,学校,1,", 2, "label", .unknownLabel("教育", axis: "topic")),
    ])
    func reportsTheCell(rows: String, line: Int, column: String, problem: TableError.Problem?) throws {
        do {
            let lexicon = try read(rows)
            try lexicon.check(against: Self.space, name: "l.csv")
            #expect(problem == nil)
        } catch let error as TableError {
            #expect(error == problem.map { TableError(file: "l.csv", line: line, column: column, problem: $0) })
        }
    }

    @Test func survivesASpreadsheet() throws {
        let rows = "R1,risk,高,不想活,raise,\"轻生，须立即联系\"\r\nT1,topic,环境保护,噪音,1.5,\r\n"
        let plain = try read(rows)
        let content = Self.header.replacing("\n", with: "\r\n") + rows
        let marked = try Lexicon(
            [0xEF, 0xBB, 0xBF] + Array(content.utf8), name: "l.csv", preparation: TextPreparation())
        let gb = try Lexicon(
            try TextConverter("GB18030").encode(content), name: "l.csv", preparation: TextPreparation())
        #expect(plain == marked && plain == gb && plain.entries.count == 2)
        #expect(plain.entries[0].note == "轻生，须立即联系")
    }

    @Test func aHitInsideALongerOneCountsOnce() throws {
        let lexicon = try read("A,topic,环境保护,法院,1,\nB,topic,交通运输,人民法院,2,\n")
        let scorer = KeywordScorer(lexicon, space: Self.space, titleWeight: 2)
        let text = try TextPreparation().prepare("人民法院").units
        #expect(scorer.score(title: [], body: text).sums == [0, 2, 0, 0, 0])
        #expect(scorer.score(title: [], body: try TextPreparation().prepare("去法院").units).sums == [1, 0, 0, 0, 0])
    }
}
