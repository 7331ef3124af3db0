import Fenliu
import FenliuPlatform
import Foundation

/// Reads labelled letters from JSON Lines and CSV files, and folders of them.
public struct CorpusReader {
    /// What was read.
    public struct Result: Sendable {
        public var letters: [LabelledLetter] = []
        public var faults: [CorpusFault] = []
        /// Rows of another split than the wished one.
        public var otherSplit = 0
        /// Rows that a person set aside: `answer` is `ignore` or `reject`.
        public var setAside = 0
    }

    /// The axes whose labels are read.
    public let axes: [String]
    /// Rows whose `split` differs are left out; `nil` takes all. A row without `split` is always taken.
    public let split: String?
    /// Whether rows that a model labelled are taken like any other.
    public let takesModelLabels: Bool

    public init(axes: [String], split: String? = nil, takesModelLabels: Bool = false) {
        self.axes = axes
        self.split = split
        self.takesModelLabels = takesModelLabels
    }

    /// Reads files; of a folder, its `.jsonl`, `.csv` and `.tsv` files by name.
    ///
    /// - Throws: `SystemError` for a file that cannot be read.
    public func read(paths: [String]) throws -> Result {
        var result = Result()
        for path in paths {
            for file in try CorpusReader.files(at: path) {
                guard let bytes = try ByteSource.contents(of: file) else { continue }
                try read(bytes, name: file, into: &result)
            }
        }
        return result
    }

    /// The data files at a path: itself, or those in the folder, by name.
    public static func files(at path: String) throws -> [String] {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue else {
            return [path]
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        return names.filter { name in [".jsonl", ".csv", ".tsv"].contains { name.hasSuffix($0) } }
            .map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
    }

    /// A whole file as UTF-8 without a byte order mark, whatever it is written in.
    public static func utf8(_ bytes: [UInt8]) throws(ICUError) -> [UInt8] {
        let decision = try EncodingDetector.decide(bytes, isWhole: true)
        let content = Array(bytes.dropFirst(decision.markLength))
        return decision.encoding == .utf8 ? content : Array(try DecodedText(content, as: decision.encoding).text.utf8)
    }

    func read(_ bytes: [UInt8], name: String, into result: inout Result) throws(ICUError) {
        for record in try CorpusReader.records(bytes, name: name) { take(record, name, &result) }
    }

    /// The records of a file, a table or JSON Lines by its name's ending.
    static func records(_ bytes: [UInt8], name: String) throws(ICUError) -> [SourceRecord.Outcome] {
        let content = try utf8(bytes)
        if name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
            var reader = TableRecords(separator: name.hasSuffix(".tsv") ? 0x09 : 0x2C, limit: 1 << 24)
            return reader.records(content, isLast: true)
        }
        var framer = LineFramer(limit: 1 << 24)
        return framer.lines(content, isLast: true).map(SourceRecord.read)
    }

    private func take(_ outcome: SourceRecord.Outcome, _ name: String, _ result: inout Result) {
        switch outcome {
        case .failure(_, _, .blank, _): break  // an empty line at the end of a file is no letter
        case .failure(let line, _, let problem, _):
            result.faults.append(CorpusFault(origin: "\(name):\(line)", problem: .record(problem)))
        case .success(let record):
            do throws(RecordProblem) {
                let rowSplit = try record.text(["split"])
                if let split, let rowSplit, !rowSplit.isEmpty, rowSplit != split {
                    result.otherSplit += 1
                    return
                }
                if let answer = try record.text(["answer"]), ["ignore", "reject"].contains(answer) {
                    result.setAside += 1
                    return
                }
                let origin = "\(name):\(record.line)"
                let source = try record.text(["source"])
                if !takesModelLabels, let source, Self.isModel(source) {
                    result.faults.append(CorpusFault(origin: origin, problem: .modelLabels(source: source)))
                    return
                }
                var labels: [String: String] = [:]
                for axis in axes {
                    if let label = try record.text([FieldNames.normalized(axis)]), !label.isEmpty {
                        labels[axis] = label
                    }
                }
                result.letters.append(
                    LabelledLetter(
                        letter: try record.letter(), labels: labels, origin: origin, source: source,
                        split: rowSplit))
            } catch {
                result.faults.append(CorpusFault(origin: "\(name):\(record.line)", problem: .record(error)))
            }
        }
    }

    /// `model`, `fenliu`, or either with a version behind it.
    static func isModel(_ source: String) -> Bool {
        let name = source.lowercased().split { !$0.isLetter }.first
        return name == "model" || name == "fenliu"
    }
}
