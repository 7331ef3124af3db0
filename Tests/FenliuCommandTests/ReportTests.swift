import FenliuPlatform
import Foundation
import Testing

@testable import FenliuCommand

/// From letters to a review page, and from what was decided on it to a model.
struct ReportTests {
    private static let tiny = CommandRunner.fixtures + "tiny.jsonl"
    private static let lexicon = ["--lexicon", CommandRunner.fixtures + "lexicon.csv"]

    private func write(_ lines: [String], _ path: String) throws {
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
    }

    private func results(_ folder: String, _ options: String...) throws -> String {
        let path = folder + "/results.jsonl"
        let outcome = try CommandRunner.run(
            ["triage", "--model", CommandRunner.model, Self.tiny, "-o", path] + options + Self.lexicon)
        #expect(outcome.code == 0)
        return path
    }

    /// The data that a page was made with.
    private func data(_ path: String) throws -> [String: Any] {
        let page = String(decoding: try ByteSource.contents(of: path) ?? [], as: UTF8.self)
        let json = try #require(page.components(separatedBy: "id=\"data\">").last).components(separatedBy: "</script>")[
            0]
        return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }

    private func letters(_ path: String) throws -> [[String: Any]] {
        try #require(try data(path)["letters"] as? [[String: Any]])
    }

    @Test func textsComeFromTheRecordsOrFromTheLetters() throws {
        let folder = try CommandRunner.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let page = folder + "/review.html"
        let bare = try results(folder)
        let without = try CommandRunner.run(["report", bare, "-o", page])
        #expect(without.code == 0 && without.error.contains("36 records hold no text: triage with --include-text"))
        #expect(try letters(page).allSatisfy { $0["text"] is NSNull && $0["text_sha256"] is NSNull })
        #expect(try CommandRunner.run(["report", bare, "--letters", Self.tiny, "--quiet", "-o", page]).error == "")
        let supplied = try letters(page)
        #expect(supplied.count == 36 && supplied.allSatisfy { ($0["text"] as? String)?.isEmpty == false })

        // Another letter under the same number is not shown for it.
        try write([#"{"id":"w1","text":"别的信"}"#], folder + "/other.jsonl")
        let other = try CommandRunner.run(["report", bare, "--letters", folder + "/other.jsonl", "-o", page])
        #expect(other.code == 0 && other.error.contains("36 letters have no text in the files of --letters"))

        let full = try results(folder, "--include-text")
        #expect(try CommandRunner.run(["report", full, "-o", page]).error == "fenliu: \(page): 36 letters\n")
        #expect(try letters(page).count == 36)
        let first = try ByteSource.contents(of: page)
        let piped = try CommandRunner.run(["report", "-o", page], input: try ByteSource.contents(of: full) ?? [])
        #expect(piped.code == 0)
        #expect(try ByteSource.contents(of: page) == first)
    }

    @Test func aLargeBatchIsPagedAndInputIsNeverOverwritten() throws {
        let folder = try CommandRunner.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let records = try results(folder, "--include-text")
        let outcome = try CommandRunner.run(["report", records, "--per-page", "20", "-o", folder + "/审阅.html"])
        #expect(outcome.code == 0 && outcome.error.contains("36 letters in 2 files"))
        #expect(try letters(folder + "/审阅-1.html").count == 20)
        #expect(try letters(folder + "/审阅-2.html").count == 16)
        #expect(try data(folder + "/审阅-2.html")["part"] as? Int == 2)
        let before = try ByteSource.contents(of: records)
        #expect(try CommandRunner.run(["report", records, "-o", records]).code == 2)
        #expect(try ByteSource.contents(of: records) == before)
        #expect(try CommandRunner.run(["report", records, "-o", folder + "/none/review.html"]).code == 3)
    }

    /// What the page saves trains, and what cannot be used is named.
    @Test func decisionsOfThePageTrain() throws {
        let folder = try CommandRunner.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let page = folder + "/review.html"
        let records = try results(folder, "--include-text")
        _ = try CommandRunner.run(["report", records, "-o", page])
        let shown = try letters(page)
        func line(_ id: String, _ chosen: String?, _ answer: String, _ reviewer: String, _ digest: String? = nil)
            -> String
        {
            let letter = shown.first { $0["id"] as? String == id }
            let sha = digest ?? letter?["text_sha256"] as? String
            let label = chosen.map { "\"\($0)\"" } ?? "null"
            return
                #"{"id":"\#(id)","text_sha256":"\#(sha ?? "")","model":"x","field":"topic","suggested":"劳动","chosen":\#(label),"#
                + #""answer":"\#(answer)","reviewer":"\#(reviewer)","at":"2026-11-22T01:02:03.004Z","reason":null}"#
        }
        try write(
            [
                line("w1", "环保", "correct", "李"), line("w2", "劳动", "accept", "李"), line("w3", nil, "ignore", "李"),
                line("w4", "环保", "correct", "李"), line("w4", "劳动", "accept", "王"), line("w5", "外星", "correct", "李"),
                line("nobody", "环保", "correct", "李"), line("w6", "环保", "correct", "李", "00"),
            ], folder + "/corrections-20261122-0102.jsonl")
        let outcome = try CommandRunner.run(
            ["train", Self.tiny, "--add", folder + "/corrections-20261122-0102.jsonl", "-o", folder + "/new.fenliu"]
                + Self.lexicon)
        #expect(outcome.code == 1)
        #expect(outcome.error.contains("corrections: 1 letters relabelled, 1 confirmed, 0 added"), "\(outcome.error)")
        for told in [
            "jsonl:6: no letter of the corpus has the label 外星 of topic", "jsonl:7: no letter has the id nobody",
            "jsonl:8: the text of id w6 is not the one that was reviewed", "jsonl:4 李 环保", "jsonl:5 王 劳动",
            "1 rows were set aside",
        ] {
            #expect(outcome.error.contains(told), "\(told)")
        }
    }
}
