import Fenliu
import FenliuPlatform
import Testing

@testable import FenliuTraining

struct CorrectionsTests {
    private static let axes = ["track", "topic"]

    private func letter(_ origin: String, _ id: String, _ labels: [String: String], _ text: String) -> LabelledLetter {
        LabelledLetter(letter: Letter(id: id, text: text), labels: labels, origin: origin)
    }

    private var corpus: [LabelledLetter] {
        [
            letter("c:1", "a", ["track": "访", "topic": "甲"], "甲信"),
            letter("c:2", "b", ["track": "访", "topic": "乙"], "乙信"),
            letter("c:3", "c", ["track": "诉", "topic": "丙"], "丙信"),
        ]
    }

    /// Reads files, `name` and lines, and puts them into the corpus.
    private func apply(
        _ files: (name: String, lines: [String])...
    ) throws -> (letters: [LabelledLetter], outcome: Corrections.Outcome) {
        var read = CorrectionReader.Result()
        for file in files {
            try CorrectionReader(axes: Self.axes)
                .read(Array(file.lines.joined(separator: "\n").utf8), name: file.name, into: &read)
        }
        var letters = corpus
        var outcome = Corrections(read.corrections, axes: Self.axes).apply(to: &letters)
        outcome.faults = read.faults + outcome.faults
        return (letters, outcome)
    }

    @Test func aCorrectionWinsAndKeepsTheLetter() throws {
        let (letters, outcome) = try apply(("x", [#"{"id":"b","topic":"甲"}"#, #"{"id":"a","track":"访"}"#]))
        #expect(letters[1].labels == ["track": "访", "topic": "甲"] && letters[1].letter.text == "乙信")
        #expect((outcome.corrected, outcome.confirmed, outcome.added) == (1, 1, 0))
        #expect(outcome.faults.isEmpty && letters.count == 3)
    }

    /// Two files of one corpus number their letters from 1: the digest says which letter a clerk saw, also one with its numbers hidden.
    @Test func aNumberThatTwoLettersShareIsToldApartByTheText() throws {
        var letters = corpus + [letter("d:1", "a", ["track": "访", "topic": "甲"], "丁信，电话13800001234")]
        let digest = SHA256.hexadecimal(Array("丁信，电话＊＊＊＊＊＊＊＊＊＊＊".utf8))
        var read = CorrectionReader.Result()
        try CorrectionReader(axes: Self.axes).read(
            Array(#"{"id":"a","field":"topic","chosen":"乙","text_sha256":"\#(digest)"}"#.utf8), name: "x", into: &read)
        let outcome = Corrections(read.corrections, axes: Self.axes).apply(to: &letters)
        #expect(outcome.corrected == 1 && outcome.faults.isEmpty)
        #expect(letters[0].labels["topic"] == "甲" && letters[3].labels["topic"] == "乙")
    }

    @Test func aLetterOfItsOwnIsAdded() throws {
        let (letters, outcome) = try apply(
            (
                "x",
                [#"{"id":"n","field":"topic","chosen":"丙","text":"新信"}"#, #"{"id":"n","field":"track","chosen":"诉"}"#]
            ))
        #expect(letters.count == 4 && letters[3].letter.text == "新信" && outcome.added == 1)
        #expect(letters[3].labels == ["topic": "丙", "track": "诉"])
    }

    /// One reviewer's lines: each row is her decisions on topic of letter a, and what becomes of it.
    @Test(arguments: [
        ([#""chosen":"乙""#, #""chosen":"丙""#], "丙"),
        ([#""chosen":"乙","at":"2026-11-02T09:00:00.000Z""#, #""chosen":"丙","at":"2026-11-01T09:00:00.000Z""#], "乙"),
        ([#""chosen":"乙""#, #""answer":"ignore""#], "甲"),
        ([#""answer":"ignore""#, #""chosen":"乙","answer":"correct""#], "乙"),
        ([#""answer":"accept","suggested":"乙""#], "乙"),
        ([#""answer":"accept","suggested":"甲","chosen":"乙""#], "乙"),
        ([#""answer":"reject","chosen":"乙""#], "甲"),
    ])
    func theLatestWordOfAReviewerCounts(decisions: [String], topic: String) throws {
        for names in [["x", "x"], ["x", "y"]] {
            let files = zip(names, decisions).map { name, decision in
                (name, [#"{"id":"a","field":"topic","reviewer":"李",\#(decision)}"#])
            }
            let (letters, outcome) = files.count == 1 ? try apply(files[0]) : try apply(files[0], files[1])
            #expect(letters[0].labels["topic"] == topic && outcome.faults.isEmpty)
        }
    }

    @Test func twoClerksWhoDisagreeCancelAndAreNamed() throws {
        let li = #"{"id":"a","field":"topic","chosen":"乙","reviewer":"李"}"#
        let wang = #"{"id":"a","field":"topic","chosen":"丙","reviewer":"王"}"#
        let track = #"{"id":"a","field":"track","chosen":"诉","reviewer":"李"}"#
        let (letters, outcome) = try apply(("x", [li, track]), ("y", ["", wang]))
        #expect(letters[0].labels == ["topic": "甲", "track": "诉"])
        let conflict = CorpusFault.Problem.conflict(id: "a", axis: "topic", choices: ["x:1 李 乙", "y:2 王 丙"])
        #expect(outcome.faults == [CorpusFault(origin: "y:2", problem: conflict)])
        // In one file, too; and a third who agrees with one of them changes nothing.
        let third = wang.replacing("王", with: "赵")
        let (again, listed) = try apply(("x", [li, wang, third]))
        #expect(again[0].labels["topic"] == "甲" && listed.faults.count == 1)
        // Who is not sure does not contradict.
        let unsure = #"{"id":"a","field":"topic","answer":"ignore","reviewer":"王"}"#
        let (sure, none) = try apply(("x", [li, unsure]))
        #expect(sure[0].labels["topic"] == "乙" && none.faults.isEmpty)
    }

    @Test func unsignedFilesSpeakForThemselves() throws {
        let (later, none) = try apply(("x", [#"{"id":"a","topic":"乙"}"#, #"{"id":"a","topic":"丙"}"#]))
        #expect(later[0].labels["topic"] == "丙" && none.faults.isEmpty)
        let (both, one) = try apply(("x", [#"{"id":"a","topic":"乙"}"#]), ("y", [#"{"id":"a","topic":"丙"}"#]))
        #expect(both[0].labels["topic"] == "甲")
        #expect(
            one.faults.map(\.problem) == [.conflict(id: "a", axis: "topic", choices: ["x:1 乙", "y:1 丙"])])
    }

    @Test func takingInTheSameLinesAgainChangesNothing() throws {
        let lines = [
            #"{"id":"a","field":"topic","chosen":"乙","reviewer":"李"}"#,
            #"{"id":"a","field":"topic","chosen":"丙","reviewer":"李"}"#, #"{"id":"b","topic":"丙"}"#,
        ]
        let once = try apply(("x", lines))
        let twice = try apply(("x", lines), ("x", lines))
        let copied = try apply(("x", lines), ("copy of x", lines))
        #expect(once.letters == twice.letters && once.letters == copied.letters)
        #expect(once.outcome == twice.outcome && once.outcome == copied.outcome && once.outcome.corrected == 2)
    }

    @Test func rowsThatCannotBeUsedAreNamedAndTheRestIsUsed() throws {
        let right = SHA256.hexadecimal(Array("甲信".utf8))
        let (letters, outcome) = try apply(
            (
                "x",
                [
                    #"{"topic":"乙","text":"文"}"#, #"{"id":"z","field":"topic","chosen":"乙"}"#,
                    #"{"id":"z","field":"track","chosen":"诉"}"#, #"{"id":"b","field":"topic","chosen":"丁"}"#,
                    #"{"id":"b","field":"mood","chosen":"甲"}"#, #"{"id":"b","field":"topic","answer":"maybe"}"#,
                    #"{"id":"b","field":"topic","answer":"correct","chosen":null}"#, "no JSON",
                    #"{"id":"a","field":"topic","chosen":"乙","text_sha256":"00"}"#,
                    #"{"id":"a","field":"track","chosen":"诉","text_sha256":"\#(right)"}"#,
                ]
            ))
        #expect(letters[0].labels == ["track": "诉", "topic": "甲"] && letters[1].labels == corpus[1].labels)
        #expect(outcome.faults.map(\.origin) == [5, 6, 7, 8, 1, 2, 4, 9].map { "x:\($0)" })
        #expect(
            outcome.faults.map(\.problem).filter { if case .record = $0 { false } else { true } } == [
                .unknownAxis("mood"), .unknownAnswer("maybe"), .noLabel, .unknownLetter(id: nil),
                .unknownLetter(id: "z"), .unknownLabel(axis: "topic", label: "丁"), .changedText(id: "a"),
            ])
    }

    @Test func setAsideAndModelRowsDoNotTrain() throws {
        let lines = [
            #"{"id":"1","text":"路灯不亮","topic":"甲","answer":"ignore"}"#,
            #"{"id":"2","text":"路灯不亮","topic":"甲","source":"model 3f2a"}"#,
            #"{"id":"3","text":"路灯不亮","topic":"甲","source":"modelled by hand","answer":"accept"}"#,
            #"{"id":"4","topic":"乙","source":"clerk"}"#,
        ].joined(separator: "\n")
        var strict = CorrectionReader.Result()
        try CorrectionReader(axes: ["topic"]).read(Array(lines.utf8), name: "x", into: &strict)
        #expect(strict.corrections.map(\.letter.id) == ["1", "3", "4"] && strict.setAside == 1)
        #expect(strict.corrections[0].choices.isEmpty)
        #expect(strict.faults == [CorpusFault(origin: "x:2", problem: .modelLabels(source: "model 3f2a"))])
        var corpus = CorpusReader.Result()
        try CorpusReader(axes: ["topic"], takesModelLabels: true).read(Array(lines.utf8), name: "x", into: &corpus)
        #expect(corpus.letters.map(\.letter.id) == ["2", "3"] && corpus.setAside == 1)
        #expect(corpus.faults == [CorpusFault(origin: "x:4", problem: .record(.missingText))])
    }
}
