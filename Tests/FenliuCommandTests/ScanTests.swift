import Foundation
import Testing

@testable import FenliuCommand

/// What a scanner really made of invented letters (`Tests/Fixtures/scans`), judged with the shipped model.
struct ScanTests {
    private static let folder = CommandRunner.fixtures + "scans/"
    private static let shipped = ["model": "petition.fenliu", "lexicon": "lexicon.csv", "routing": "routing.csv"]
        .sorted { $0.key < $1.key }.flatMap { ["--\($0.key)", CommandRunner.checkout + "/Models/" + $0.value] }

    private func record(_ file: String, _ options: [String] = []) throws -> [String: Any] {
        let outcome = try CommandRunner.run(
            ["triage", Self.folder + file, "--format", "jsonl"] + options + Self.shipped)
        #expect(outcome.code == 0, "\(outcome.error)")
        return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    }

    @Test(arguments: ["clean.tsv", "clean.hocr", "clean.alto.xml", "skewed.txt", "photocopy.txt", "vertical.txt"])
    func readablePagesAreGood(file: String) throws { #expect(try record(file)["quality"] as? String == "good") }

    /// Half of the text is gone: the tier is never the lowest, and a person reads the page.
    @Test(arguments: ["ruled.txt", "phone.txt"]) func damagedPagesAreNeverHarmless(file: String) throws {
        let record = try record(file)
        #expect(record["quality"] as? String != "good")
        #expect(record["review"] as? Bool == true)
        #expect((record["risk"] as? [String: Any])?["label"] as? String != "低")
    }

    /// One page in three formats gives the same labels.
    @Test func formatsAgree() throws {
        func labels(_ file: String) throws -> [String?] {
            let record = try record(file)
            return ["track", "topic", "risk", "purpose"].map { (record[$0] as? [String: Any])?["label"] as? String }
        }
        let tsv = try labels("clean.tsv")
        #expect(try labels("clean.hocr") == tsv && labels("clean.alto.xml") == tsv)
    }
}
