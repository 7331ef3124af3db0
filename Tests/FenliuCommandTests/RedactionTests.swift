import FenliuPlatform
import Foundation
import Testing

@testable import Fenliu

/// A thousand numbers planted in letters, on their way through every output of the command.
struct RedactionTests {
    private static let common = [
        "--model", CommandRunner.model, "--lexicon", CommandRunner.fixtures + "lexicon.csv", "--routing",
        CommandRunner.fixtures + "routing.csv",
    ]

    private static func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }

    /// What stands before the number, the number, and what stands behind it.
    private static func planted(_ i: Int) -> (before: String, number: String, after: String) {
        switch i % 7 {
        case 0:
            let day = "19\(50 + i % 50)\(two(i % 12 + 1))\(two(i % 28 + 1))"
            return ("本人身份证号", "43\(1000 + i)\(day)\(two(i % 100))\(i % 10)\(i % 5 == 0 ? "X" : "7")", "，请核实")
        case 1: return ("联系电话", "1\(3 + i % 7)\(100_000_000 + i * 7919)", "，谢谢")
        case 2: return ("打到卡号", "62\(21_002_000_000 + i)\(100_000 + i * 31)", "上")
        case 3: return ("车牌是湘", "\(["A", "B", "C", "D"][i % 4])\(10_000 + i * 13)", "的货车")
        case 4: return ("家住桂花路", "\(100 + i % 900)", "号")
        case 5: return ("座机", "0731-8\(1_000_000 + i * 911)", "没人接")
        default: return ("来信请寄", "li.mou\(i)@example.com", "，多谢")
        }
    }

    private static func fullWidth(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
    }

    /// The number as a letter, a scanner or a program may have it.
    private static func written(_ number: String, _ i: Int) -> String {
        switch (i / 7) % 4 {
        case 1: return fullWidth(number)
        case 2 where ![3, 4, 6].contains(i % 7): return number.prefix(4) + " " + number.dropFirst(4)
        case 3 where ![3, 4, 6].contains(i % 7): return number.prefix(5) + "\n" + number.dropFirst(5)
        default: return number
        }
    }

    /// Ten numbers in each letter, one of them in its title and in a column of its own, one in a column's name. Every ninth was garbled.
    private static let letters: String = {
        (0..<100).map { j in
            let isGarbled = j % 9 == 4
            let sentences = (10 * j..<10 * j + 10).map { i in
                let (before, number, after) = planted(i)
                return before + (isGarbled ? number : written(number, i)) + after
            }
            var text = "老板拖欠工资，不给就不想活了。\(sentences.joined(separator: "。"))。恳请领导尽快处理。"
            if isGarbled { text = (try? DecodedText(Array(text.utf8), as: .gb18030).text) ?? text }
            let letter: [String: JSONValue] = [
                "id": .string("r\(j)"), "title": .string("请求处理，\(sentences[j % 10])"), "text": .string(text),
                "备注": .string(sentences[j % 7]), j < 7 ? sentences[j] : "另": .string("无"),
            ]
            return String(decoding: JSONValue.object(letter).line(), as: UTF8.self)
        }.joined(separator: "\n")
    }()

    /// Texts with width folded, and without what may stand in a number.
    private static func bare(_ text: String) throws -> String {
        var bare = String.UnicodeScalarView()
        for unit in try Folder().fold(text.replacing("\\n", with: "")).string.unicodeScalars
        where unit != " " && unit != "\n" && unit != "-" { bare.append(unit) }
        return String(bare)
    }

    @Test func noNumberReachesAnyOutput() throws {
        let folder = try CommandRunner.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (input, records, page) = (folder + "/in.jsonl", folder + "/r.jsonl", folder + "/p.html")
        try Data(Self.letters.utf8).write(to: URL(filePath: input))
        func run(_ arguments: [String]) throws -> String {
            let outcome = try CommandRunner.run(arguments)
            #expect(outcome.code == 0, "\(arguments[0]) \(outcome.error.prefix(200))")
            return outcome.text + outcome.error
        }
        let redacted = ["--redact", input] + Self.common
        var outputs = [
            "jsonl": try run(["triage", "--include-text"] + redacted),
            "csv": try run(["triage", "--format", "csv", "--keep-columns"] + redacted),
            "card": try run(["triage", "--format", "card"] + redacted),
            "explain": try run(["explain", "--redact", "--top", "20", input] + Self.common.prefix(4)),
        ]
        try Data((outputs["jsonl"] ?? "").utf8).write(to: URL(filePath: records))
        let model = Array(Self.common.prefix(2))
        for format in ["md", "text"] {
            outputs["notice \(format)"] = try run(["notice", "--format", format, records] + model)
        }
        outputs["summary"] = try run(["report", "--summary", "--format", "md", records] + model)
        outputs["report"] = try run(["report", "--summary", records, "-o", page] + model)
        outputs["page"] = String(decoding: try ByteSource.contents(of: page) ?? [], as: UTF8.self)
        let streets = (0..<1000).filter { $0 % 7 == 4 }.map { "桂花路\(Self.planted($0).number)" }
        let numbers = Set(try (0..<1000).filter { $0 % 7 != 4 }.map { try Self.bare(Self.planted($0).number) })
        #expect(numbers.count == 857)
        // What looks for the numbers finds them where nothing is hidden.
        let plain = try Self.bare(try run(["triage", "--include-text", "--no-evidence", input] + Self.common))
        #expect(Set(Self.runs(of: plain, among: numbers)).count > 700)
        for (name, text) in outputs.sorted(by: { $0.key < $1.key }) {
            let text = try Self.bare(text)
            #expect(text.utf8.count > 100 || name == "report", "\(name)")
            let shown =
                Self.runs(of: text, among: numbers) + (text.contains("桂花路") ? streets.filter { text.contains($0) } : [])
            #expect(shown.isEmpty, "\(name): \(shown.count) \(shown.prefix(3))")
        }
        let table = try #require(outputs["jsonl"]).split(separator: "\n")
        #expect(table.count == 100)
        // One letter, one thread more or less: the same bytes.
        for threads in ["1", "2", "8"] {
            #expect(
                try run(["triage", "--include-text", "--threads", threads] + redacted)
                    == outputs["jsonl"])
        }
    }

    /// The numbers that stand somewhere in a run of digits, letters, @ and dots.
    private static func runs(of text: String, among numbers: Set<String>) -> [String] {
        let lengths = Set(numbers.map(\.utf8.count))
        var found: [String] = []
        for run in text.utf8.split(whereSeparator: {
            !($0 == 0x2E || (0x30...0x39).contains($0) || (0x40...0x7A).contains($0))
        })
        where run.count >= 5 {
            let run = Array(run)
            guard run.count(where: { (0x30...0x39).contains($0) }) >= 3 else { continue }
            for length in lengths where length <= run.count {
                for start in 0...run.count - length {
                    let part = String(decoding: run[start..<start + length], as: UTF8.self)
                    if numbers.contains(part) { found.append(part) }
                }
            }
        }
        return found
    }

    /// What is hidden stays hidden, and nothing more: redacting a redacted text changes nothing.
    @Test func redactingTwiceIsRedactingOnce() throws {
        let redactor = try Redactor()
        for i in 0..<1000 {
            let (before, number, after) = Self.planted(i)
            let once = try redactor.redact(before + Self.written(number, i) + after)
            #expect(try redactor.redact(once) == once)
        }
    }
}
