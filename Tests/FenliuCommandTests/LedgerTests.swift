import FenliuPlatform
import Foundation
import Testing

@testable import Fenliu
@testable import FenliuCommand

/// The ledger as a file: its bytes, and what reading it back gives.
struct LedgerTests {
    private static let common = [
        "--model", CommandRunner.model, "--lexicon", CommandRunner.fixtures + "lexicon.csv", "--routing",
        CommandRunner.fixtures + "routing.csv", "--lang", "zh",
    ]
    private static let letters = """
        {"id":"0012","title":"=1+1","text":"楼下烧烤店油烟很大，夏天不敢开窗，请环保部门来看看。"}
        {"id":"110101199003074518","text":"老板拖欠工资半年不给，我们九个人在河东工地绑钢筋，请劳动监察帮我们要回来。"}
        {"id":"3-4","text":"老板拖欠工资半年不给，我们九个人在河东工地绑钢筋，请劳动监察帮我们要回来！"}
        {"id":"𠮷-5","text":"楼下烧烤店油烟很大，夏天不敢开窗，请环保部门派人来看看。"}
        """

    /// Writes a ledger of `letters` into a fresh file and gives its bytes.
    private func ledger(_ arguments: [String] = [], input: String = letters) throws -> (bytes: [UInt8], path: String) {
        let path = try CommandRunner.folder() + "/ledger.csv"
        let outcome = try CommandRunner.run(
            ["triage", "-o", path] + arguments + Self.common, input: Array(input.utf8))
        #expect(outcome.code == 0 && outcome.error == "" && outcome.output == [])
        return (try ByteSource.contents(of: path) ?? [], path)
    }

    private func rows(_ bytes: [UInt8]) throws -> [SourceRecord] {
        var table = TableRecords(separator: 0x2C, limit: 1 << 20)
        return table.records(Array(bytes.dropFirst(3)), isLast: true).compactMap {
            if case .success(let record) = $0 { record } else { nil }
        }
    }

    @Test func aFileHasAMarkAndCarriageReturns() throws {
        let (bytes, path) = try ledger()
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(bytes.count { $0 == 0x0A } == 5 && bytes.count { $0 == 0x0D } == 5)
        let records = try rows(bytes)
        // The guards are gone again, and the ids are what they were.
        #expect(try records.map { try $0.id() } == ["0012", "110101199003074518", "3-4", "𠮷-5"])
        #expect(try records[0].text(FieldNames.title) == "=1+1")
        // The first letter of a group carries it, too.
        #expect(
            try records.map { try $0.text(["重复件组"]) } == ["0012", "110101199003074518", "110101199003074518", "0012"])
    }

    @Test(arguments: [["--output-encoding", "gb18030"], ["--encoding", "gb18030"]])
    func oldProgramsGetGB18030(arguments: [String]) throws {
        let (bytes, path) = try ledger(arguments)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let text = try DecodedText(bytes, as: .gb18030)
        let (utf8, other) = try ledger()
        defer { try? FileManager.default.removeItem(atPath: other) }
        #expect(text.damaged == 0 && text.text == String(decoding: utf8.dropFirst(3), as: UTF8.self))
    }

    /// Its own ledger is a file of known letters: all four are found in it, by their fingerprints alone.
    @Test func aLedgerKnowsItsLetters() throws {
        for encoding in ["utf-8", "gb18030"] {
            let (_, path) = try ledger(["--output-encoding", encoding])
            defer { try? FileManager.default.removeItem(atPath: path) }
            let outcome = try CommandRunner.run(
                ["triage", "--known", path, "--no-evidence"] + Self.common, input: Array(Self.letters.utf8))
            #expect(outcome.code == 0)
            #expect(outcome.lines.count == 4)
            for line in outcome.lines {
                #expect(
                    line.contains(#""duplicate":{"estimated":true,"group":""#)
                        && line.contains(#""known":"ledger.csv""#))
            }
        }
    }

    @Test func everyThreadCountFindsTheSameGroups() throws {
        let many = (0..<600).map { i in
            #"{"id":"n\#(i)","text":"第\#(i % 40)网格的路灯坏了\#(i % 7)个月，晚上接孩子看不清台阶，\#(i % 40 * 97)号楼前尤其黑，请派人修一修。"}"#
        }.joined(separator: "\n")
        let (one, first) = try ledger(["--threads", "1"], input: many)
        let (four, second) = try ledger(["--threads", "4"], input: many)
        defer { for path in [first, second] { try? FileManager.default.removeItem(atPath: path) } }
        #expect(one == four && one.count > 10_000)
    }

    /// Names of columns are as foreign as cells, and a table without a header has a letter's cells for names.
    @Test func namesOfKeptColumnsDoNothing() throws {
        let input = #"{"id":"1","text":"老板拖欠工资，请处理。","=1+1\u001b[31m":"=2\rx","电话13800001234":"有"}"#
        let (bytes, path) = try ledger(["--keep-columns", "--redact"], input: input)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains(#"'=1+1\u{1B}[31m,"#) && text.contains("\"'=2\nx\"") && !text.contains("1380000"))
    }

    /// Its input may reach it by a link or as standard input: what is read is never written over.
    @Test func whatIsReadIsNotWrittenOver() throws {
        let folder = try CommandRunner.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (path, link) = (folder + "/in.jsonl", folder + "/link.jsonl")
        try Data(Self.letters.utf8).write(to: URL(filePath: path))
        try FileManager.default.linkItem(atPath: path, toPath: link)
        let lexicon = folder + "/lexicon.csv"
        try FileManager.default.copyItem(atPath: CommandRunner.fixtures + "lexicon.csv", toPath: lexicon)
        let model = ["--model", CommandRunner.model]
        let records = folder + "/r.jsonl"
        #expect(try CommandRunner.run(["triage", path, "-o", records] + model).code == 0)
        for arguments in [
            ["triage", path, "-o", link], ["triage", path, "-o", lexicon, "--lexicon", lexicon],
            ["notice", records, "-o", records], ["corpus", "convert", path, "--to", "csv", "-o", link],
        ] {
            let before = try ByteSource.contents(
                of: arguments.contains(lexicon) ? lexicon : arguments.contains(link) ? link : records)
            let outcome = try CommandRunner.run(arguments + (arguments[0] == "corpus" ? [] : model))
            #expect(outcome.code == 2 && outcome.error.contains("--output"), "\(arguments) \(outcome.error)")
            let after = try ByteSource.contents(
                of: arguments.contains(lexicon) ? lexicon : arguments.contains(link) ? link : records)
            #expect(before == after)
        }
    }

    /// An old ledger stays until the new one is ready; then nothing of it is left.
    @Test func anOldLedgerStaysUntilThereIsANewOne() throws {
        let folder = try CommandRunner.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/ledger.csv"
        let old = [UInt8](repeating: 0x61, count: 1 << 17)
        try Data(old).write(to: URL(filePath: path))
        let sink = try ByteSink(path: path)
        try sink.write("new")
        #expect(try ByteSource.contents(of: path) == old)
        try sink.finish()
        #expect(try ByteSource.contents(of: path) == Array("new".utf8))
    }

    /// The files that letters are compared with, and the ledger of a year, are never written over.
    @Test func aKnownFileIsNotWrittenOver() throws {
        let (bytes, path) = try ledger()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let outcome = try CommandRunner.run(
            ["triage", "--known", path, "-o", path] + Self.common, input: Array(Self.letters.utf8))
        #expect(outcome.code == 2)
        #expect(try ByteSource.contents(of: path) == bytes)
    }
}
