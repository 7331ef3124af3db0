import FenliuPlatform
import Foundation
import Testing

/// Every folder in `Cases` is one run: `cmd` holds the arguments, one a line, `in` the standard input (if there is one),
/// `out`, `err` and `code` what must come back. `RECORD=1 swift test` writes them anew and fails, so that somebody reads
/// the difference. In `cmd`, {model}, {lexicon}, {routing}, {fixtures}, {case} and {checkout} stand for paths.
struct GoldenTests {
    static let root = CommandRunner.tests + "/FenliuCommandTests/Cases"

    static let cases: [String] = {
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix("/cmd") }.map { String($0.dropLast(4)) }.sorted()
    }()

    @Test(arguments: cases) func matches(name: String) throws {
        let folder = Self.root + "/" + name
        func path(_ file: String) -> String { folder + "/" + file }
        let places = [
            "{model}": CommandRunner.model, "{lexicon}": CommandRunner.fixtures + "lexicon.csv",
            "{routing}": CommandRunner.fixtures + "routing.csv", "{fixtures}": CommandRunner.fixtures, "{case}": folder,
            "{checkout}": CommandRunner.checkout,
        ]
        let command = String(decoding: try ByteSource.contents(of: path("cmd")) ?? [], as: UTF8.self)
        let arguments = command.split(separator: "\n").map { line in
            places.reduce(String(line)) { $0.replacing($1.key, with: $1.value) }
        }
        let input =
            FileManager.default.fileExists(atPath: path("in")) ? try ByteSource.contents(of: path("in")) ?? [] : []
        let outcome = try CommandRunner.run(arguments, input: input)
        // Paths of this machine are written as the places they stand for.
        func generic(_ text: String) -> String {
            places.sorted { $0.value.count > $1.value.count }.reduce(text) { $0.replacing($1.value, with: $1.key) }
        }
        let found = [
            "out": generic(String(decoding: outcome.output, as: UTF8.self)), "err": generic(outcome.error),
            "code": "\(outcome.code)\n",
        ]
        for (file, text) in found.sorted(by: { $0.key < $1.key }) {
            let expected =
                FileManager.default.fileExists(atPath: path(file))
                ? String(decoding: try ByteSource.contents(of: path(file)) ?? [], as: UTF8.self) : ""
            if ProcessInfo.processInfo.environment["RECORD"] == "1", text != expected {
                try Data(text.utf8).write(to: URL(filePath: path(file)))
            }
            #expect(text == expected, "\(name)/\(file)")
        }
    }

    @Test func thereAreCases() { #expect(Self.cases.count > 20) }
}
