import Testing

@testable import Fenliu

struct SourceRecordTests {
    private func outcome(_ json: String) -> String {
        do throws(RecordProblem) {
            let letter = try SourceRecord(json: Array(json.utf8), line: 1).letter()
            return "\(letter.id ?? "-")|\(letter.title)|\(letter.text)|\(letter.received?.description ?? "-")"
        } catch {
            return error.code
        }
    }

    @Test(arguments: [
        (#"{"id":"a","title":"t","text":"x"}"#, "a|t|x|-"),
        (#"{"id":12,"text":"x"}"#, "12||x|-"),
        (#"{"信访件编号":"b","反映内容":"y","留言主题":"z","来信日期":"2026/1/2"}"#, "b|z|y|2026-01-02"),
        (#"{"Content":"y"}"#, "-||y|-"),
        (#"{"id":null,"text":"x"}"#, "-||x|-"),
        (#"{"id":"a"}"#, "missing-text"),
        (#"{"text":null}"#, "missing-text"),
        (#"{"text":["x"]}"#, "wrong-type"),
        (#"{"text":true}"#, "wrong-type"),
        (#"{"id":{"a":1},"text":"x"}"#, "wrong-type"),
        (#"[1,2]"#, "invalid-json"),
        (#"{"text":"x""#, "invalid-json"),
        (#"{"text":"\ud800"}"#, "invalid-json"),
        ("", "invalid-json"),
    ])
    func reads(json: String, expected: String) { #expect(outcome(json) == expected) }

    @Test func deepNestingIsRefused() {
        #expect(outcome(String(repeating: "[", count: 100_000)) == "invalid-json")
    }

    @Test func damagedBytesAreCounted() throws {
        let record = try SourceRecord(json: Array("{\"text\":\"工".utf8) + [0xFF] + Array("资\"}".utf8), line: 1)
        #expect(try record.letter().text == "工\u{FFFD}资")
        #expect(try record.letter().damaged == 1)
    }
}
