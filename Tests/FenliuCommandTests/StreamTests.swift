import FenliuPlatform
import Foundation
import Testing

@testable import FenliuCommand

/// How the filter treats pipes, disks and large inputs.
struct StreamTests {
    private static let common = ["--model", CommandRunner.model, "--lexicon", CommandRunner.fixtures + "lexicon.csv"]

    private func letter(_ i: Int) -> String { #"{"id":"n\#(i)","text":"第\#(i)封：老板拖欠工资，请求处理。"}"# }

    @Test func manyThreadsWriteTheSameBytes() throws {
        let input = Array((0..<700).map(letter).joined(separator: "\n").utf8)
        let one = try CommandRunner.run(["triage", "--threads", "1"] + Self.common, input: input)
        let four = try CommandRunner.run(["triage", "--threads", "4"] + Self.common, input: input)
        #expect(one == four && one.code == 0)
        #expect(one.lines.count == 700)
        for (i, line) in one.lines.enumerated() { #expect(line.contains(#""id":"n\#(i)""#)) }
    }

    /// A writer that waits for each answer gets it before it writes the next line.
    @Test func lineBufferedAnswersEachLineAtOnce() throws {
        let folder = try CommandRunner.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in ["to", "from"] { #expect(mkfifo(folder + "/" + name, 0o600) == 0) }
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            defer { done.signal() }
            let input = open(folder + "/to", O_RDONLY)
            let output = open(folder + "/from", O_WRONLY)
            let console = Console(
                input: ByteSource(descriptor: input, name: "-", owned: true),
                output: ByteSink(descriptor: output, name: "-", owned: true), error: ByteSink(descriptor: 2, name: "-"),
                environment: [:], executableFolder: nil, isInputTerminal: false)
            _ = FenliuCommand.run(["triage", "--line-buffered", "--input", "jsonl"] + Self.common, console)
        }
        let to = open(folder + "/to", O_WRONLY)
        let from = ByteSource(descriptor: open(folder + "/from", O_RDONLY), name: "answers", owned: true)
        for i in 0..<3 {
            let line = Array((letter(i) + "\n").utf8)
            #expect(write(to, line, line.count) == line.count)
            var answer: [UInt8] = []
            while answer.last != 0x0A {
                let piece = try from.read()
                try #require(!piece.isEmpty)
                answer += piece
            }
            #expect(String(decoding: answer, as: UTF8.self).contains(#""id":"n\#(i)""#))
        }
        close(to)
        #expect(done.wait(timeout: .now() + 20) == .success)
    }

    @Test func aFullDiskIsExitThree() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let console = Console(
            input: try ByteSource(path: CommandRunner.fixtures + "tiny.jsonl"), output: try ByteSink(path: "/dev/full"),
            error: ByteSink(descriptor: open("/dev/null", O_WRONLY), name: "-", owned: true), environment: [:],
            executableFolder: nil, isInputTerminal: false)
        #expect(FenliuCommand.run(["triage"] + Self.common, console) == .outputFailed)
    }

    @Test func aClosedPipeIsQuiet() throws {
        signal(SIGPIPE, SIG_IGN)
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        close(ends[0])
        let folder = try CommandRunner.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let console = Console(
            input: try ByteSource(path: CommandRunner.fixtures + "tiny.jsonl"),
            output: ByteSink(descriptor: ends[1], name: "-", owned: true), error: try ByteSink(path: folder + "/err"),
            environment: [:], executableFolder: nil, isInputTerminal: false)
        _ = FenliuCommand.run(["triage"] + Self.common, console)
        #expect(try ByteSource.contents(of: folder + "/err") == [])
    }

    @Test func sameLabelsInEveryEncodingAndFormat() throws {
        let texts = ["老板拖欠工资半年不给。", "楼下烧烤店油烟很大，睡不着。", "请问身份证丢了怎么补办？"]
        let json = texts.enumerated().map { #"{"id":"\#($0.offset + 1)","text":"\#($0.element)"}"# }.joined(
            separator: "\n")
        let csv = "编号,反映内容\r\n" + texts.enumerated().map { "\($0.offset + 1),\"\($0.element)\"\r\n" }.joined()
        let lines = texts.joined(separator: "\r\n")
        func labels(_ arguments: [String], _ bytes: [UInt8]) throws -> [String] {
            let outcome = try CommandRunner.run(["triage", "--no-evidence"] + arguments + Self.common, input: bytes)
            #expect(outcome.code == 0, "\(outcome.error)")
            return outcome.lines
        }
        let expected = try labels([], Array(json.utf8))
        #expect(expected.count == 3)
        #expect(try labels([], [0xEF, 0xBB, 0xBF] + Array(csv.utf8)) == expected)
        #expect(try labels([], TextConverter("GB18030").encode(csv)) == expected)
        #expect(
            try labels(["--input", "csv", "--encoding", "utf-16"], TextConverter("UTF-16").encode(csv)) == expected)
        #expect(try labels(["--input", "lines"], Array(lines.utf8)) == expected)
        #expect(try labels(["--input", "lines"], TextConverter("GB18030").encode(lines)) == expected)
    }

    @Test func anOverlongRecordCostsOnlyItself() throws {
        let long = #"{"id":"long","text":""# + String(repeating: "长", count: 4000) + #""}"#
        let input = Array([letter(1), long, letter(2)].joined(separator: "\n").utf8)
        let outcome = try CommandRunner.run(["triage", "--max-record", "1024"] + Self.common, input: input)
        #expect(outcome.code == 1 && outcome.lines.count == 3)
        #expect(outcome.lines[1].contains(#""code":"too-long""#) && outcome.lines[1].contains(#""line":2"#))
    }

    @Test func aModelIsReplacedWholeAndALinkStaysALink() throws {
        let folder = try CommandRunner.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data("old".utf8).write(to: URL(filePath: folder + "/real"))
        try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/real")
        try AtomicFile.write(Array("new".utf8), to: folder + "/link")
        #expect(try ByteSource.contents(of: folder + "/real") == Array("new".utf8))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == folder + "/real")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["link", "real"])
    }

    /// A mistake on the command line leaves an old output file, and the input, as they were.
    @Test func aMistakeEmptiesNoFile() throws {
        let folder = try CommandRunner.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let old = folder + "/old.jsonl"
        try Data("old".utf8).write(to: URL(filePath: old))
        for arguments in [
            [folder + "/missing.txt"], [old], ["--format", "xml", CommandRunner.fixtures + "letter.txt"],
        ] {
            let outcome = try CommandRunner.run(["triage", "-o", old] + arguments + Self.common)
            #expect(outcome.code == 2)
            #expect(try ByteSource.contents(of: old) == Array("old".utf8))
        }
        let nowhere = try CommandRunner.run(
            ["triage", "-o", folder + "/no/such/folder.jsonl", CommandRunner.fixtures + "letter.txt"] + Self.common)
        #expect(nowhere.code == 3)
    }

    @Test func redactionCoversTheTitle() throws {
        let letter = #"{"id":"1","title":"请回电13800001234谢谢","text":"老板拖欠工资，电话13800001234。"}"#
        for format in ["card", "csv", "jsonl"] {
            let outcome = try CommandRunner.run(
                ["triage", "--redact", "--format", format] + Self.common, input: Array(letter.utf8))
            #expect(outcome.code == 0 && !outcome.text.contains("13800001234"))
        }
    }
}
