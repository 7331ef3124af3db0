import Fenliu
import Foundation

/// Reads labelled letters of any `AnnotationFormat`.
public struct AnnotationReader {
    public let format: AnnotationFormat
    public let axes: [String]
    /// The axis of labels that name none.
    public let defaultAxis: String

    public init(format: AnnotationFormat, axes: [String], defaultAxis: String) {
        self.format = format
        self.axes = axes
        self.defaultAxis = defaultAxis
    }

    /// What was read, and what could not be.
    public struct Result: Sendable {
        public var rows: [AnnotatedRow] = []
        public var faults: [CorpusFault] = []
    }

    /// Fields that have a place of their own.
    private static let known = Set(FieldNames.id + FieldNames.title + FieldNames.text)

    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: its name, for messages.
    public func read(_ bytes: [UInt8], name: String) -> Result {
        var result = Result()
        func fault(_ line: Int, _ problem: RecordProblem) {
            result.faults.append(CorpusFault(origin: "\(name):\(line)", problem: .record(problem)))
        }
        switch format {
        case .csv:
            var reader = TableRecords(separator: 0x2C, limit: 1 << 24)
            for outcome in reader.records(bytes, isLast: true) {
                switch outcome {
                case .success(let record): take(record, &result, name)
                case .failure(let line, _, let problem, _): fault(line, problem)
                }
            }
        case .labelStudio:
            guard let tasks = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [[String: Any]] else {
                fault(1, .invalidJSON(.notAList))
                return result
            }
            for (i, task) in tasks.enumerated() {
                if let row = labelStudioRow(task) { result.rows.append(row) } else { fault(i + 1, .missingText) }
            }
        case .jsonl, .doccano, .prodigy, .fastText:
            var framer = LineFramer(limit: 1 << 24)
            for line in framer.lines(bytes, isLast: true) {
                switch format {
                case .fastText:
                    let text = String(decoding: line.bytes, as: UTF8.self)
                    if !text.allSatisfy(\.isWhitespace) { result.rows.append(fastTextRow(text)) }
                case .jsonl:
                    switch SourceRecord.read(line) {
                    case .success(let record): take(record, &result, name)
                    case .failure(_, _, .blank, _): break
                    case .failure(let number, _, let problem, _): fault(number, problem)
                    }
                default:
                    guard !line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) else { continue }
                    guard let object = (try? JSONSerialization.jsonObject(with: Data(line.bytes))) as? [String: Any]
                    else {
                        fault(line.number, .invalidJSON(.notAnObject))
                        continue
                    }
                    if let row = format == .doccano ? doccanoRow(object) : prodigyRow(object) {
                        result.rows.append(row)
                    } else {
                        fault(line.number, .missingText)
                    }
                }
            }
        }
        return result
    }

    private func take(_ record: SourceRecord, _ result: inout Result, _ name: String) {
        do throws(RecordProblem) {
            let letter = try record.letter()
            var row = AnnotatedRow(
                id: letter.id?.isEmpty == true ? nil : letter.id, title: letter.title, text: letter.text, labels: [],
                extra: [:])
            for axis in axes {
                if let label = try record.text([axis]), !label.isEmpty { row.labels.append((axis, label)) }
            }
            for (field, value) in record.fields where !Self.known.contains(field) && !axes.contains(field) {
                if case .text(let text) = value, !text.isEmpty { row.extra[field] = text }
            }
            result.rows.append(row)
        } catch {
            result.faults.append(CorpusFault(origin: "\(name):\(record.line)", problem: .record(error)))
        }
    }

    private func doccanoRow(_ object: [String: Any]) -> AnnotatedRow? {
        guard let text = (object["text"] ?? object["data"]) as? String else { return nil }
        let list = (object["label"] ?? object["labels"]) as? [String] ?? []
        let meta = object["meta"] as? [String: Any] ?? object
        return row(text, list, meta)
    }

    private func prodigyRow(_ object: [String: Any]) -> AnnotatedRow? {
        guard let text = object["text"] as? String else { return nil }
        let list = object["accept"] as? [String] ?? (object["label"] as? String).map { [$0] } ?? []
        var row = row(text, list, object["meta"] as? [String: Any] ?? [:])
        if let answer = object["answer"] as? String, answer != "accept" { row.extra["answer"] = answer }
        return row
    }

    private func labelStudioRow(_ task: [String: Any]) -> AnnotatedRow? {
        guard let data = task["data"] as? [String: Any], let text = data["text"] as? String else { return nil }
        let annotation = (task["annotations"] as? [[String: Any]])?.first { $0["was_cancelled"] as? Bool != true }
        var labels: [(axis: String, label: String)] = []
        for result in annotation?["result"] as? [[String: Any]] ?? [] {
            guard let axis = result["from_name"] as? String, let value = result["value"] as? [String: Any] else {
                continue
            }
            for label in value["choices"] as? [String] ?? [] { labels.append((axis, label)) }
        }
        var row = row(text, [], data)
        row.labels = inOrder(labels)
        return row
    }

    private func fastTextRow(_ line: String) -> AnnotatedRow {
        var words = line.split(separator: " ", omittingEmptySubsequences: true)[...]
        var list: [String] = []
        while let first = words.first, first.hasPrefix("__label__") {
            list.append(String(first.dropFirst("__label__".count)))
            words = words.dropFirst()
        }
        let text = words.joined(separator: " ").trimmingCharacters(in: .whitespacesAndNewlines)
        return AnnotatedRow(
            id: nil, title: "", text: text, labels: inOrder(AnnotatedRow.labels(list, axis: defaultAxis)), extra: [:])
    }

    /// A row from a text, a list of labels and plain fields, of which `id` and `title` have a place of their own.
    private func row(_ text: String, _ list: [String], _ fields: [String: Any]) -> AnnotatedRow {
        var extra: [String: String] = [:]
        for (name, value) in fields where !["id", "title", "text", "data"].contains(name) {
            if let value = value as? String { extra[name] = value }
        }
        return AnnotatedRow(
            id: fields["id"].flatMap(Self.text), title: fields["title"] as? String ?? "", text: text,
            labels: inOrder(AnnotatedRow.labels(list, axis: defaultAxis)), extra: extra)
    }

    private static func text(_ value: Any) -> String? { value as? String ?? (value as? NSNumber)?.stringValue }

    private func inOrder(_ labels: [(axis: String, label: String)]) -> [(axis: String, label: String)] {
        labels.enumerated().sorted {
            let (a, b) = (axes.firstIndex(of: $0.element.axis), axes.firstIndex(of: $1.element.axis))
            return (a ?? axes.count, $0.offset) < (b ?? axes.count, $1.offset)
        }.map(\.element)
    }
}
