import FenliuReport
import Testing

struct ResultReaderTests {
    private static let good =
        #"{"format":1,"id":"甲","received":"2026-11-02","flags":[],"review":false,"review_reasons":[],"quality":"good","route":null,"evidence":[],"model":"abc","topic":{"label":null,"p":0,"alternatives":[{"label":"民政","p":0.4}]}}"#

    @Test(arguments: [
        (#""summary":"请求退费","duplicate":{"group":"3","of":"乙","similarity":0.97}"#, "3"),
        (#""summary":"请求退费","duplicate":{"group":3,"of":"乙","similarity":0.97}"#, "3"),
    ])
    func readsSummaryAndDuplicateWhereTheyAre(keys: String, group: String) {
        let line = Self.good.replacing(#""format":1"#, with: #""format":1,"# + keys)
        let record = ResultReader.read(Array(line.utf8)).records.first
        #expect(record?.summary == "请求退费")
        #expect(record?.duplicate == .init(group: group, of: "乙", similarity: 0.97))
        #expect(ResultReader.read(Array(Self.good.utf8)).records.first?.duplicate == nil)
    }

    @Test func readsWhatItCanAndNamesTheRest() {
        let lines = [
            Self.good, "", "no JSON", #"{"format":2,"id":"乙"}"#, #"{"id":"乙"}"#,
            #"{"format":1,"id":"丙","line":6,"error":{"code":"blank","message":"blank letter"}}"#,
            Self.good.replacing(#""review":false"#, with: #""review":7"#), #"{"format":1,"id":"丁"}"#, "[1]",
        ]
        let result = ResultReader.read(Array(("\u{FEFF}" + lines.joined(separator: "\n")).utf8))
        #expect(result.records.map(\.id) == ["甲", "丙"])
        #expect(result.records.map(\.line) == [1, 6])
        #expect(result.records[0].answers["topic"]?.alternatives.first?.label == "民政")
        #expect(result.records[0].received?.description == "2026-11-02")
        #expect(!result.records[1].isAnswered && result.records[1].error?.code == "blank")
        #expect(
            result.faults == [
                ResultFault(line: 3, problem: .invalidJSON),
                ResultFault(line: 4, problem: .version(found: 2, supported: 1)),
                ResultFault(line: 5, problem: .version(found: nil, supported: 1)),
                ResultFault(line: 7, problem: .wrongShape(key: "review")),
                ResultFault(line: 8, problem: .wrongShape(key: "flags")),
                ResultFault(line: 9, problem: .invalidJSON),
            ])
    }
}
