import Foundation
import Testing

@testable import Fenliu

/// The law of offsets, over letters of the corpus: what a record says stands at a place stands there. `start` and `end` count Unicode scalars of the
/// text, or of the title; only where a garbled passage was put right the record shows what it was before.
struct OffsetTests {
    private static let common = [
        "--model", CommandRunner.model, "--lexicon", CommandRunner.fixtures + "lexicon.csv", "--include-text",
    ]
    /// Every fortieth letter of each file.
    private static let step = 40

    enum Shape: CaseIterable {
        case plain, brokenLines, spaced, garbled, decomposed

        func apply(_ text: String) throws -> String {
            let scalars = Array(text.unicodeScalars)
            switch self {
            case .plain: return text
            case .brokenLines:
                return scalars.indices.map { String(scalars[$0]) + ($0 % 11 == 10 ? "\r\n" : "") }.joined()
            case .spaced: return scalars.map { String($0) }.joined(separator: " ")
            case .decomposed:
                return "㍿ﷺe\u{301}\u{1F3F3}\u{FE0F}" + scalars.map { String($0) }.joined(separator: "\u{200B}")
            case .garbled:
                // Every other sentence.
                return try text.split(separator: "。").enumerated().map { i, part in
                    i.isMultiple(of: 2)
                        ? String(part) + "。" : try DecodedText(Array("\(part)。".utf8), as: .gb18030).text
                }.joined(separator: "\n")
            }
        }
    }

    private static let letters: [(title: String, text: String)] = {
        let folder = CommandRunner.checkout + "/Corpus"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
        return names.filter { $0.hasSuffix(".jsonl") }.flatMap { name in
            ((try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? "").split(separator: "\n")
                .enumerated()
                .filter { $0.offset.isMultiple(of: step) }
                .compactMap { try? JSONSerialization.jsonObject(with: Data($0.element.utf8)) as? [String: Any] }
                .map { ($0["title"] as? String ?? "", $0["text"] as? String ?? "") }
        }
    }()

    @Test(arguments: Shape.allCases) func whatARecordPointsAtStandsThere(shape: Shape) throws {
        #expect(Self.letters.count > 60)
        let input = try Self.letters.map { letter in
            let object: [String: JSONValue] = [
                "title": .string(try shape.apply(letter.title)), "text": .string(try shape.apply(letter.text)),
            ]
            return String(decoding: JSONValue.object(object).line(), as: UTF8.self)
        }.joined(separator: "\n")
        let outcome = try CommandRunner.run(["triage", "--input", "jsonl"] + Self.common, input: Array(input.utf8))
        #expect(outcome.lines.count == Self.letters.count)
        var (checked, repaired) = (0, 0)
        for line in outcome.lines {
            let record = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let fields = ["title", "text"].reduce(into: [:]) {
                $0[$1] = Array((record[$1] as? String ?? "").unicodeScalars)
            }
            func range(_ item: [String: Any]) throws -> (field: String, range: Range<Int>) {
                let field = item["field"] as? String ?? "text"
                let (start, end) = (item["start"] as? Int ?? -1, item["end"] as? Int ?? -1)
                try #require(0 <= start && start < end && end <= fields[field]?.count ?? 0)
                return (field, start..<end)
            }
            func items(_ key: String, _ object: [String: Any]) -> [[String: Any]] {
                object[key] as? [[String: Any]] ?? []
            }
            let garbled = try items("passages", record).map {
                (kind: $0["kind"] as? String ?? "", place: try range($0))
            }
            .filter { Passage.Kind(rawValue: $0.kind)?.isRepaired == true }.map(\.place)
            let rules = record.values.flatMap { items("rules", $0 as? [String: Any] ?? [:]) }
            for item in items("evidence", record) + items("flags", record) + rules {
                let (field, place) = try range(item)
                if garbled.contains(where: { $0.field == field && $0.range.overlaps(place) }) {
                    repaired += 1
                    continue
                }
                let said = item["flag"] == nil ? item["text"] : item["evidence"]
                #expect(String(String.UnicodeScalarView(fields[field]?[place] ?? [])) == said as? String)
                checked += 1
            }
        }
        #expect(checked > 200 && (repaired > 0) == (shape == .garbled))
    }
}
