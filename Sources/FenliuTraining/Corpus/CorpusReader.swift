import Fenliu
import FenliuPlatform
import Foundation

/// Reads labelled letters from JSON Lines and CSV files, and folders of them.
public struct CorpusReader {
    /// A row that cannot be used, and why.
    public struct Fault: Sendable, Equatable {
        public let origin: String
        public let problem: RecordProblem
    }

    /// What was read.
    public struct Result: Sendable {
        public var letters: [LabelledLetter] = []
        public var faults: [Fault] = []
        /// Rows of another split than the wished one.
        public var otherSplit = 0
    }

    /// The axes whose labels are read.
    public let axes: [String]
    /// Rows whose `split` differs are left out; `nil` takes all. A row without `split` is always taken.
    public let split: String?

    public init(axes: [String], split: String? = nil) {
        self.axes = axes
        self.split = split
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

    func read(_ bytes: [UInt8], name: String, into result: inout Result) throws(ICUError) {
        let decision = try EncodingDetector.decide(bytes, isWhole: true)
        var content = Array(bytes.dropFirst(decision.markLength))
        if decision.encoding != .utf8 { content = Array(try DecodedText(content, as: decision.encoding).text.utf8) }
        if name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
            var reader = TableRecords(separator: name.hasSuffix(".tsv") ? 0x09 : 0x2C, limit: 1 << 24)
            for record in reader.records(content, isLast: true) { take(record, name, &result) }
        } else {
            var framer = LineFramer(limit: 1 << 24)
            for line in framer.lines(content, isLast: true) { take(SourceRecord.read(line), name, &result) }
        }
    }

    private func take(_ outcome: SourceRecord.Outcome, _ name: String, _ result: inout Result) {
        switch outcome {
        case .failure(_, _, .blank): break  // an empty line at the end of a file is no letter
        case .failure(let line, _, let problem):
            result.faults.append(Fault(origin: "\(name):\(line)", problem: problem))
        case .success(let record):
            do throws(RecordProblem) {
                let rowSplit = try record.text(["split"])
                if let split, let rowSplit, !rowSplit.isEmpty, rowSplit != split {
                    result.otherSplit += 1
                    return
                }
                var labels: [String: String] = [:]
                for axis in axes {
                    if let label = try record.text([FieldNames.normalized(axis)]), !label.isEmpty {
                        labels[axis] = label
                    }
                }
                result.letters.append(
                    LabelledLetter(letter: try record.letter(), labels: labels, origin: "\(name):\(record.line)"))
            } catch {
                result.faults.append(Fault(origin: "\(name):\(record.line)", problem: error))
            }
        }
    }
}
