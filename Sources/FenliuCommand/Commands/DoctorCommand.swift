import Fenliu
import FenliuPlatform
import Foundation

/// `fenliu doctor`: checks what the program stands on, one line a check.
struct DoctorCommand {
    let context: Context

    init(_ context: Context) { self.context = context }

    func run() throws -> ExitCode {
        var isHealthy = true
        func check(_ zh: String, _ en: String, _ body: () throws -> String) throws {
            let name = Message(zh, en).text(context.language)
            do {
                try context.console.output.write("✓ \(name)\t\(VisibleLines.escape(try body()))\n")
            } catch let error as SystemError where error.call == "write" && error.path == "-" {
                throw error
            } catch {
                isHealthy = false
                try context.console.output.write("✗ \(name)\t\(VisibleLines.escape(context.messages.text(error)))\n")
            }
        }
        let resources = Resources(context: context)
        try check("系统 ICU", "system ICU") { "ICU \(ICUVersion.icu), Unicode \(ICUVersion.unicode)" }
        try check("分词", "words") {
            let tokens = try Tokenizer().tokens(of: try TextPreparation().prepare("拖欠农民工工资"))
            return (0..<tokens.count).map { String(decoding: tokens.text.units[tokens.range($0)], as: UTF16.self) }
                .joined(separator: "/")
        }
        try check("繁简转换", "traditional script") {
            try expect(try TextPreparation().prepare("請求解決醫療糾紛").string, "请求解决医疗纠纷")
        }
        for (encoding, bytes) in Self.samples {
            try check("编码 \(encoding.rawValue)", "encoding \(encoding.rawValue)") {
                try expect(try DecodedText(bytes, as: encoding).text, "农药")
            }
        }
        if let home = context.console.environment["FENLIU_HOME"], !home.isEmpty {
            // A mistyped folder would be passed over in silence, and the tables beside the executable taken.
            try check("环境变量 FENLIU_HOME", "FENLIU_HOME") {
                var isFolder: ObjCBool = false
                let exists = FileManager.default.fileExists(atPath: home, isDirectory: &isFolder)
                guard exists else { throw SystemError(call: "open", path: home, code: ENOENT) }
                guard isFolder.boolValue else { throw SystemError(call: "open", path: home, code: ENOTDIR) }
                return home
            }
        }
        try check("模型", "model") {
            let (model, path) = try resources.model()
            return "\(path) \(model.digest)"
        }
        try check("词表", "lexicon") {
            let (model, _) = try resources.model()
            let lexicon = try resources.lexicon(for: model)
            return
                "\(context.arguments.value("lexicon") ?? resources.find("lexicon.csv") ?? "") \(lexicon.entries.count)"
        }
        try check("分送表", "routing") {
            let (model, _) = try resources.model()
            guard try resources.routing(for: model) != nil else {
                throw UsageError.notFound("routing.csv", option: "--routing")
            }
            return context.arguments.value("routing") ?? resources.find("routing.csv") ?? ""
        }
        try check("临时文件可写", "temporary files") {
            let path = NSTemporaryDirectory() + "fenliu-doctor-\(getpid())"
            try AtomicFile.write(Array("ok".utf8), to: path)
            try FileManager.default.removeItem(atPath: path)
            return NSTemporaryDirectory()
        }
        return isHealthy ? .success : .usage
    }

    /// 农药 in each character set.
    private static let samples: [(TextEncoding, [UInt8])] = [
        (.utf8, [0xE5, 0x86, 0x9C, 0xE8, 0x8D, 0xAF]), (.gb18030, [0xC5, 0xA9, 0xD2, 0xA9]),
        (.utf16, [0xFE, 0xFF, 0x51, 0x9C, 0x83, 0x6F]),
    ]

    private func expect(_ found: String, _ expected: String) throws -> String {
        guard found == expected else { throw SelfTestFailure(found: found, expected: expected) }
        return found
    }
}

/// A self-test gave something else than it should.
struct SelfTestFailure: Error, CustomStringConvertible {
    let found: String
    let expected: String
    var description: String { "\(found) ≠ \(expected)" }
}
