import FenliuPlatform
import Foundation

@testable import FenliuCommand

/// Runs the whole command in this process and keeps what it wrote.
enum CommandRunner {
    struct Outcome: Equatable {
        var code: Int32
        var output: [UInt8]
        var error: String

        var text: String { String(decoding: output, as: UTF8.self) }
        var lines: [String] { text.split(separator: "\n").map(String.init) }
    }

    static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path
    static let checkout = URL(filePath: tests).deletingLastPathComponent().path
    static let fixtures = tests + "/Fixtures/"

    /// A fresh folder for one test.
    static func folder() throws -> String {
        let path = NSTemporaryDirectory() + "fenliu-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    static func run(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = ["LANG": "en"]
    ) throws -> Outcome {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let files = ["in", "out", "err"].map { folder + "/" + $0 }
        try Data(input).write(to: URL(filePath: files[0]))
        let output = try ByteSink(path: files[1])
        let error = try ByteSink(path: files[2])
        let console = Console(
            input: ByteSource(descriptor: open(files[0], O_RDONLY), name: "-", owned: true), output: output,
            error: error,
            environment: environment, executableFolder: nil, isInputTerminal: false)
        let code = FenliuCommand.run(arguments, console)
        try output.flush()
        try error.flush()
        return Outcome(
            code: code.rawValue, output: try ByteSource.contents(of: files[1]) ?? [],
            error: String(decoding: try ByteSource.contents(of: files[2]) ?? [], as: UTF8.self))
    }

    /// The fixture's model, trained once for all tests.
    static let model: String = {
        do {
            let path = try folder() + "/tiny.fenliu"
            let outcome = try run(["train", fixtures + "tiny.jsonl", "--lexicon", fixtures + "lexicon.csv", "-o", path])
            return outcome.code == 0 ? path : "training failed: \(outcome.error)"
        } catch {
            return "training failed: \(error)"
        }
    }()
}
