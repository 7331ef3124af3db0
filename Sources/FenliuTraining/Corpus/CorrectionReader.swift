import Fenliu
import FenliuPlatform

/// Reads corrections in both forms: a line for each decision, as the review page saves them (`field`, `chosen`, `answer`),
/// and rows with a label under each axis's name, as a corpus has.
public struct CorrectionReader {
    public struct Result: Sendable {
        public var corrections: [Correction] = []
        public var faults: [CorpusFault] = []
        /// Lines whose `answer` is `ignore` or `reject`.
        public var setAside = 0
    }

    public let axes: [String]
    /// Whether rows that a model labelled are taken like any other.
    public let takesModelLabels: Bool

    public init(axes: [String], takesModelLabels: Bool = false) {
        self.axes = axes
        self.takesModelLabels = takesModelLabels
    }

    /// Reads files; of a folder, its `.jsonl`, `.csv` and `.tsv` files by name.
    ///
    /// - Throws: `SystemError` for a file that cannot be read.
    public func read(paths: [String]) throws -> Result {
        var result = Result()
        for path in paths {
            for file in try CorpusReader.files(at: path) {
                try read(try ByteSource.contents(of: file) ?? [], name: file, into: &result)
            }
        }
        return result
    }

    func read(_ bytes: [UInt8], name: String, into result: inout Result) throws(ICUError) {
        for outcome in try CorpusReader.records(bytes, name: name) {
            switch outcome {
            case .failure(_, _, .blank, _): break
            case .failure(let line, _, let problem, _):
                result.faults.append(CorpusFault(origin: "\(name):\(line)", problem: .record(problem)))
            case .success(let record):
                do throws(RecordProblem) {
                    try take(record, name, &result)
                } catch {
                    result.faults.append(CorpusFault(origin: "\(name):\(record.line)", problem: .record(error)))
                }
            }
        }
    }

    private func take(_ record: SourceRecord, _ name: String, _ result: inout Result) throws(RecordProblem) {
        func fault(_ problem: CorpusFault.Problem) {
            result.faults.append(CorpusFault(origin: "\(name):\(record.line)", problem: problem))
        }
        if !takesModelLabels, let source = try record.text(["source"]), CorpusReader.isModel(source) {
            return fault(.modelLabels(source: source))
        }
        let answer = try record.text(["answer"])
        if let answer, !["accept", "correct", "ignore", "reject"].contains(answer) {
            return fault(.unknownAnswer(answer))
        }
        let isSetAside = answer == "ignore" || answer == "reject"
        if isSetAside { result.setAside += 1 }
        var choices: [String: String?] = [:]
        if let field = try record.text(["field"]) {
            guard axes.contains(field) else { return fault(.unknownAxis(field)) }
            var label = try record.text(["chosen"])
            if answer == "accept", label == nil { label = try record.text(["suggested"]) }
            guard isSetAside || label?.isEmpty == false else { return fault(.noLabel) }
            choices[field] = .some(isSetAside ? nil : label)
        } else if !isSetAside {
            for axis in axes {
                if let label = try record.text([FieldNames.normalized(axis)]), !label.isEmpty { choices[axis] = label }
            }
        }
        result.corrections.append(
            Correction(
                letter: try letter(of: record), choices: choices,
                reviewer: try record.text(["reviewer"]).flatMap { $0.isEmpty ? nil : $0 },
                time: try record.text(["at"]), textDigest: try record.text(["text_sha256"])?.lowercased(),
                file: name, line: record.line))
    }

    private func letter(of record: SourceRecord) throws(RecordProblem) -> Letter {
        do throws(RecordProblem) {
            return try record.letter()
        } catch .missingText {
            return Letter(id: try record.id(), text: "", line: record.line)
        }
    }
}
