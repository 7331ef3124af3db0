import FenliuPlatform
import Foundation
import Testing

@testable import FenliuCommand

/// Retraining as an office does it: corrections in, a bar to clear, the previous model kept.
struct RetrainingTests {
    private static let tiny = CommandRunner.fixtures + "tiny.jsonl"
    private static let lexicon = ["--lexicon", CommandRunner.fixtures + "lexicon.csv"]

    private func bytes(_ path: String) throws -> [UInt8] { try ByteSource.contents(of: path) ?? [] }

    @Test func correctionsAreLearntAndThePreviousModelIsKept() throws {
        let folder = try CommandRunner.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let model = folder + "/office.fenliu"
        try FileManager.default.copyItem(atPath: CommandRunner.model, toPath: model)
        let old = try bytes(model)
        let corrections =
            #"{"id":"w2","topic":"环保","source":"clerk","answer":"accept"}"# + "\n"
            + #"{"id":"w9","topic":"环保","answer":"ignore"}"# + "\n" + #"{"id":"nobody","topic":"环保"}"# + "\n"
        try Data(corrections.utf8).write(to: URL(filePath: folder + "/c.jsonl"))
        let run = ["train", Self.tiny, "--add", folder + "/c.jsonl", "-o", model] + Self.lexicon
        let outcome = try CommandRunner.run(run)
        #expect(outcome.code == 1, "\(outcome.error)")
        #expect(outcome.error.contains("corrections: 1 letters relabelled, 0 confirmed, 0 added"))
        #expect(outcome.error.contains("c.jsonl:3: no letter has the id nobody"))
        #expect(outcome.text.contains("against the previous model"))
        #expect(try bytes(model + ".previous") == old)
        #expect(try bytes(model) != old)

        let diff = try CommandRunner.run(["model", "diff", model + ".previous", model, Self.tiny] + Self.lexicon)
        #expect(diff.code == 0 && diff.text.contains("held-out accuracy") && diff.text.contains("劳动"))

        // The same model again replaces nothing, so the one kept is still the older.
        _ = try CommandRunner.run(run)
        #expect(try bytes(model + ".previous") == old)
    }

    @Test func aMissedBarLeavesTheOldModel() throws {
        let folder = try CommandRunner.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let model = folder + "/office.fenliu"
        try Data("old".utf8).write(to: URL(filePath: model))
        let train = ["train", Self.tiny, "--quiet", "-o", model] + Self.lexicon
        let missed = try CommandRunner.run(train + ["--require", "topic.macro_f1=1", "--require", "mood.accuracy=0"])
        #expect(missed.code == 1)
        #expect(missed.error.contains("topic.macro_f1=1 is missed: 0."))
        #expect(missed.error.contains("mood.accuracy=0 is missed: no such figure"))
        #expect(try bytes(model) == Array("old".utf8))
        let cleared = try CommandRunner.run(train + ["--require", "topic.macro_f1=0.1"])
        #expect(cleared.code == 0)
        #expect(try bytes(model + ".previous") == Array("old".utf8))
        #expect(try CommandRunner.run(train + ["--require", "topic=0.1"]).code == 2)
    }

    @Test func pictureFilesAreDrawn() throws {
        let folder = try CommandRunner.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let plots = folder + "/a/b"
        let outcome = try CommandRunner.run(
            ["evaluate", Self.tiny, "--model", CommandRunner.model, "--plots", plots] + Self.lexicon)
        #expect(outcome.code == 0)
        for axis in ["track", "topic", "risk", "purpose"] {
            for kind in ["reliability", "confusion"] {
                let data = Data(try bytes("\(plots)/\(axis)-\(kind).svg"))
                let parser = XMLShape(data)
                #expect(parser.root == "svg" && parser.isWellFormed, "\(axis)-\(kind)")
            }
        }
    }

    /// Open answers below the wished confidence; a tier that a rule raised stays.
    @Test func answersBelowTheWishedConfidenceAreOpen() throws {
        let letter = Array("老板拖欠工资，请求处理。不给就跳楼！".utf8)
        let common = ["--model", CommandRunner.model] + Self.lexicon
        let all = try CommandRunner.run(["triage", "--min-confidence", "1"] + common, input: letter)
        #expect(all.text.contains(#""label":null"#) && all.text.contains("topic: not answered"))
        #expect(all.text.contains(#""label":"高""#))
        let one = try CommandRunner.run(["triage", "--min-confidence", "purpose=1"] + common, input: letter)
        #expect(one.text.contains("purpose: not answered") && !one.text.contains("topic: not answered"))
        for bad in ["2", "x", "mood=0.5", "topic="] {
            #expect(try CommandRunner.run(["triage", "--min-confidence", bad] + common, input: letter).code == 2)
        }
    }

    @Test func lessLettersAClassMakeALearningCurve() throws {
        let outcome = try CommandRunner.run([
            "evaluate", "--folds", "2", "--axis", "topic", "--letters-per-class", "3", "--no-lexicon", Self.tiny,
        ])
        #expect(outcome.code == 0 && outcome.text.contains("accuracy="))
    }
}
