import Fenliu
import Foundation

/// Writes labelled letters in any `AnnotationFormat`.
public struct AnnotationWriter {
    public let format: AnnotationFormat
    public let axes: [String]
    /// Where a format has one list of labels: write this axis's bare labels instead of `axis=label`.
    public let onlyAxis: String?

    public init(format: AnnotationFormat, axes: [String], onlyAxis: String?) {
        self.format = format
        self.axes = axes
        self.onlyAxis = onlyAxis
    }

    /// The whole file.
    public func file(_ rows: [AnnotatedRow]) -> [UInt8] {
        switch format {
        case .jsonl: lines(rows.map(own))
        case .doccano: lines(rows.map(doccano))
        case .prodigy: lines(rows.map(prodigy))
        case .labelStudio: JSONValue.array(rows.map(labelStudio)).line() + [0x0A]
        case .fastText: Array(rows.map(fastText).joined().utf8)
        case .csv: csv(rows)
        }
    }

    private func lines(_ values: [JSONValue]) -> [UInt8] { values.flatMap { $0.line() + [0x0A] } }

    private func own(_ row: AnnotatedRow) -> JSONValue {
        var object = row.extra.mapValues(JSONValue.string)
        object["id"] = row.id.map(JSONValue.string)
        object["title"] = .string(row.title)
        object["text"] = .string(row.text)
        for (axis, label) in row.labels { object[axis] = .string(label) }
        return .object(object)
    }

    /// Plain fields with id and title among them.
    private func meta(_ row: AnnotatedRow, without names: Set<String> = []) -> [String: JSONValue] {
        var object = row.extra.filter { !names.contains($0.key) }.mapValues(JSONValue.string)
        object["id"] = row.id.map(JSONValue.string)
        if !row.title.isEmpty { object["title"] = .string(row.title) }
        return object
    }

    private func doccano(_ row: AnnotatedRow) -> JSONValue {
        .object([
            "text": .string(row.text), "label": .array(row.list(onlyAxis: onlyAxis).map(JSONValue.string)),
            "meta": .object(meta(row)),
        ])
    }

    private func prodigy(_ row: AnnotatedRow) -> JSONValue {
        .object([
            "text": .string(row.text), "accept": .array(row.list(onlyAxis: onlyAxis).map(JSONValue.string)),
            "answer": .string(row.extra["answer"] ?? "accept"), "meta": .object(meta(row, without: ["answer"])),
        ])
    }

    private func labelStudio(_ row: AnnotatedRow) -> JSONValue {
        let results = row.labels.filter { onlyAxis == nil || $0.axis == onlyAxis }.map { axis, label in
            JSONValue.object([
                "from_name": .string(axis), "to_name": .string("text"), "type": .string("choices"),
                "value": .object(["choices": .array([.string(label)])]),
            ])
        }
        return .object([
            "data": .object(meta(row).merging(["text": .string(row.text)]) { $1 }),
            "annotations": .array([.object(["result": .array(results)])]),
        ])
    }

    /// A label with a space or a text with a line break would be read as something else.
    private func fastText(_ row: AnnotatedRow) -> String {
        let labels = row.list(onlyAxis: onlyAxis).map {
            "__label__" + $0.split(whereSeparator: \.isWhitespace).joined(separator: "_")
        }
        let words = (row.title + " " + row.text).split(whereSeparator: \.isWhitespace)
        return (labels + words.map(String.init)).joined(separator: " ") + "\n"
    }

    private func csv(_ rows: [AnnotatedRow]) -> [UInt8] {
        let extra = Set(rows.flatMap(\.extra.keys)).sorted()
        let used = axes.filter { axis in rows.contains { $0.labels.contains { $0.axis == axis } } }
        var text = "\u{FEFF}" + line(["id", "title", "text"] + used + extra)
        for row in rows {
            let labels = used.map { axis in row.labels.first { $0.axis == axis }?.label ?? "" }
            text += line([row.id ?? "", row.title, row.text] + labels + extra.map { row.extra[$0] ?? "" })
        }
        return Array(text.utf8)
    }

    private func line(_ cells: [String]) -> String {
        cells.map { SpreadsheetCell.cell($0) }.joined(separator: ",") + "\r\n"
    }
}
