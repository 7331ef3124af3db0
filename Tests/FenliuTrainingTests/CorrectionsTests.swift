import Fenliu
import Testing

@testable import FenliuTraining

struct CorrectionsTests {
    private static let axes = ["track", "topic"]

    private func row(_ origin: String, _ id: String?, _ labels: [String: String], _ text: String = "") -> LabelledLetter
    {
        LabelledLetter(letter: Letter(id: id, text: text), labels: labels, origin: origin)
    }

    private var corpus: [LabelledLetter] {
        [
            row("c:1", "a", ["track": "访", "topic": "甲"], "甲信"),
            row("c:2", "b", ["track": "访", "topic": "乙"], "乙信"),
        ]
    }

    private func apply(_ rows: [LabelledLetter]) -> (letters: [LabelledLetter], outcome: Corrections.Outcome) {
        var letters = corpus
        let outcome = Corrections(rows, axes: Self.axes).apply(to: &letters)
        return (letters, outcome)
    }

    @Test func aCorrectionWinsAndKeepsTheLetter() {
        let (letters, outcome) = apply([row("x:1", "b", ["topic": "甲"]), row("x:2", "a", ["track": "访"])])
        #expect(letters[1].labels == ["track": "访", "topic": "甲"] && letters[1].letter.text == "乙信")
        #expect((outcome.corrected, outcome.confirmed, outcome.added) == (1, 1, 0))
        #expect(outcome.faults.isEmpty && letters.count == 2)
    }

    @Test func aLetterOfItsOwnIsAdded() {
        let (letters, outcome) = apply([row("x:1", "n", ["topic": "丙"], "新信")])
        #expect(letters.count == 3 && letters[2].letter.text == "新信" && outcome.added == 1)
    }

    @Test func withinOneFileTheLaterRowWins() {
        let (letters, outcome) = apply([row("x:1", "a", ["topic": "乙"]), row("x:2", "a", ["topic": "丙"])])
        #expect(letters[0].labels["topic"] == "丙" && outcome.faults.isEmpty)
    }

    @Test func twoClerksWhoDisagreeCancelAndAreNamed() {
        let (letters, outcome) = apply([
            row("x:1", "a", ["topic": "乙", "track": "诉"]), row("y:7", "a", ["topic": "丙"]),
        ])
        #expect(letters[0].labels == ["topic": "甲", "track": "诉"])
        #expect(
            outcome.faults == [
                CorpusFault(origin: "y:7", problem: .conflict(id: "a", axis: "topic", first: "x:1 乙", second: "y:7 丙"))
            ])
    }

    @Test func rowsThatNameNoLetterAreFaults() {
        let (letters, outcome) = apply([row("x:1", nil, ["topic": "乙"], "文"), row("x:2", "z", ["topic": "乙"])])
        #expect(letters == corpus)
        #expect(
            outcome.faults == [
                CorpusFault(origin: "x:1", problem: .unknownLetter(id: nil)),
                CorpusFault(origin: "x:2", problem: .unknownLetter(id: "z")),
            ])
    }

    @Test func setAsideAndModelRowsDoNotTrain() throws {
        let lines = [
            #"{"id":"1","text":"路灯不亮","topic":"甲","answer":"ignore"}"#,
            #"{"id":"2","text":"路灯不亮","topic":"甲","source":"model 3f2a"}"#,
            #"{"id":"3","text":"路灯不亮","topic":"甲","source":"modelled by hand","answer":"accept"}"#,
            #"{"id":"4","topic":"乙","source":"clerk"}"#,
        ].joined(separator: "\n")
        func read(_ reader: CorpusReader) throws -> CorpusReader.Result {
            var result = CorpusReader.Result()
            try reader.read(Array(lines.utf8), name: "x", into: &result)
            return result
        }
        let strict = try read(CorpusReader(axes: ["topic"], takesBareIDs: true))
        #expect(strict.letters.map(\.letter.id) == ["3", "4"] && strict.setAside == 1)
        #expect(strict.faults == [CorpusFault(origin: "x:2", problem: .modelLabels(source: "model 3f2a"))])
        let forced = try read(CorpusReader(axes: ["topic"], takesModelLabels: true))
        #expect(forced.letters.map(\.letter.id) == ["2", "3"])
        #expect(forced.faults == [CorpusFault(origin: "x:4", problem: .record(.missingText))])
    }
}
