import Foundation

/// A JSON value whose encoding is the same bytes every time.
public enum JSONValue: Sendable, Encodable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// A probability or weight, rounded to six decimals.
    public static func rounded(_ value: Float) -> JSONValue { .decimal(Double(value)) }

    /// A measured figure, rounded to six decimals; null when it is no finite number, which JSON cannot write.
    public static func decimal(_ value: Double) -> JSONValue {
        guard value.isFinite else { return .null }
        // What is so large has no decimals, and times a million it might be no number.
        return .number(abs(value) < 1e9 ? (value * 1e6).rounded() / 1e6 : value)
    }

    /// A string, or null.
    public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let values): try container.encode(values)
        case .object(let values): try container.encode(values)
        }
    }

    /// One line of UTF-8 with sorted keys, without the line end. What a terminal could act on or hide is escaped:
    /// DEL, C1 controls, line and paragraph separators, bidi controls, zero-width characters, the byte order mark.
    ///
    /// - Complexity: O(n).
    public func line() -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { return Array("null".utf8) }
        return VisibleText.escapeJSON([UInt8](data))
    }
}
