import Fenliu
import Foundation

/// Reads triage's JSON Lines. A line that cannot be used is named, the others are read all the same.
public enum ResultReader {
    public struct Result: Sendable {
        public var records: [ResultRecord] = []
        public var faults: [ResultFault] = []
    }

    /// - Parameter bytes: UTF-8, with or without a byte order mark; empty lines are passed over.
    /// - Complexity: O(n).
    public static func read(_ bytes: [UInt8]) -> Result {
        var result = Result()
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let decoder = JSONDecoder()
        for (i, line) in body.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do throws(ResultFault) {
                result.records.append(try record(line, number: i + 1, decoder))
            } catch {
                result.faults.append(error)
            }
        }
        return result
    }

    private static func record(
        _ line: ArraySlice<UInt8>, number: Int, _ decoder: JSONDecoder
    ) throws(ResultFault) -> ResultRecord {
        let data = Data(line)
        do {
            let format = try decoder.decode(Header.self, from: data).format
            guard format == JSONLinesRecord.format else {
                throw ResultFault(line: number, problem: .version(found: format, supported: JSONLinesRecord.format))
            }
            var record = try decoder.decode(Row.self, from: data).record
            if record.line == 0 { record.line = number }
            return record
        } catch let fault as ResultFault {
            throw fault
        } catch DecodingError.keyNotFound(let key, _) {
            throw ResultFault(line: number, problem: .wrongShape(key: key.stringValue))
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            guard let key = context.codingPath.last else { throw ResultFault(line: number, problem: .invalidJSON) }
            throw ResultFault(line: number, problem: .wrongShape(key: key.stringValue))
        } catch {
            throw ResultFault(line: number, problem: .invalidJSON)
        }
    }

    private struct Header: Decodable { var format: Int? }

    /// A record as it stands in the file. The axes are a model's own, so every key that is not one of the form's is an axis.
    private struct Row: Decodable {
        private struct Key: CodingKey, Hashable {
            let stringValue: String
            var intValue: Int? { nil }
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
            init(_ name: String) { stringValue = name }
        }

        private static let ownKeys: Set<String> = [
            "format", "id", "title", "text", "received", "flags", "review", "review_reasons", "quality",
            "quality_reasons", "route", "evidence", "model", "error", "damaged", "line", "summary", "duplicate",
            "passages", "fingerprint",
        ]

        var record: ResultRecord

        init(from decoder: any Decoder) throws {
            let row = try decoder.container(keyedBy: Key.self)
            record = ResultRecord(line: 0)
            record.id = try row.decodeIfPresent(String.self, forKey: Key("id"))
            record.error = try row.decodeIfPresent(ResultRecord.Failure.self, forKey: Key("error"))
            if record.error != nil, !row.contains(Key("model")) { return }
            record.title = try row.decodeIfPresent(String.self, forKey: Key("title"))
            record.text = try row.decodeIfPresent(String.self, forKey: Key("text"))
            record.received = try row.decodeIfPresent(String.self, forKey: Key("received")).flatMap {
                CalendarDate($0)
            }
            record.flags = try row.decode([ResultRecord.Flag].self, forKey: Key("flags"))
            record.review = try row.decode(Bool.self, forKey: Key("review"))
            record.reviewReasons = try row.decode([String].self, forKey: Key("review_reasons"))
            record.quality = try row.decode(String.self, forKey: Key("quality"))
            record.qualityReasons = try row.decodeIfPresent([String].self, forKey: Key("quality_reasons")) ?? []
            record.route = try row.decodeIfPresent(ResultRecord.Route.self, forKey: Key("route"))
            record.evidence = try row.decode([ResultRecord.Evidence].self, forKey: Key("evidence"))
            record.summary = try row.decodeIfPresent(String.self, forKey: Key("summary"))
            record.duplicate = try row.decodeIfPresent(ResultRecord.Duplicate.self, forKey: Key("duplicate"))
            record.model = try row.decode(String.self, forKey: Key("model"))
            for key in row.allKeys where !Self.ownKeys.contains(key.stringValue) {
                record.answers[key.stringValue] = try row.decode(ResultRecord.Answer.self, forKey: key)
            }
        }
    }
}
