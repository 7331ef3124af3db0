import Fenliu
import Testing

@testable import FenliuTraining

struct CorpusCheckTests {
    private func letter(
        _ n: Int, _ text: String, _ topic: String?, id: String? = nil, split: String? = "train"
    ) -> LabelledLetter {
        LabelledLetter(
            letter: Letter(id: id ?? "\(n)", text: text), labels: topic.map { ["topic": $0] } ?? [:], origin: "c:\(n)",
            split: split)
    }

    @Test func namesWhatIsWrong() throws {
        let text = "河湾新城二期交房两年，产权证一直办不下来，开发商和窗口各说各的。"
        let letters = [
            letter(1, text, "甲"), letter(2, text, "乙"), letter(3, text, "甲", split: "test"),
            letter(4, "路灯坏了一个月没有人来修，晚上很黑，打我电话13800000000。", nil),
            letter(5, "菜场门口天天堵车，请交警来管一管吧，谢谢了。", "丙", id: "1"),
        ]
        let check = CorpusCheck(axes: ["topic", "risk"], known: ["topic": ["甲", "乙"]], threads: 2)
        let kinds = try check.findings(letters).map(\.kind)
        #expect(kinds.contains(.duplicate(of: "c:1", similarity: 1, contradicts: "topic", crossesSplits: false)))
        #expect(kinds.contains(.duplicate(of: "c:1", similarity: 1, contradicts: nil, crossesSplits: true)))
        #expect(kinds.contains(.missingLabel(axis: "topic")) && !kinds.contains(.missingLabel(axis: "risk")))
        #expect(kinds.contains(.personalData(["电话"])))
        #expect(kinds.contains(.unknownLabel(axis: "topic", label: "丙")) && kinds.contains(.duplicateID(first: "c:1")))
        #expect(kinds.contains(.smallClass(axis: "topic", label: "乙", count: 1)))
        #expect(try check.findings(letters).count { $0.isError } == 4)
        #expect(try check.findings([letter(1, text, "甲")]).allSatisfy { !$0.isError })
    }

    /// A label turned round on purpose is among the surest findings.
    @Test func findsALabelTurnedRound() throws {
        var letters = try Fixtures.letters()
        let turned = try #require(letters.firstIndex { $0.labels["topic"] == "劳动" && $0.labels["track"] == "访" })
        letters[turned].labels["topic"] = "环保"
        var settings = Fixtures.settings
        settings.axes = ["topic"]
        let trainer = Trainer(settings: settings, threads: 2)
        let prepared = try trainer.prepare(letters, lexicon: Fixtures.lexicon(), lexiconDigest: nil)
        let found = try LabelErrors.find(trainer, prepared, folds: 4)
        #expect(found.prefix(3).contains { $0.origin == letters[turned].origin })
    }
}
