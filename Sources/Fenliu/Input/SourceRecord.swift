import Foundation

/// The fields of one JSON object or table row, by name, before anybody asks what they mean.
public struct SourceRecord: Sendable {
    /// A field's value.
    public enum Value: Sendable, Equatable {
        /// Text, or a number as the file writes it.
        case text(String)
        /// Something that is no text: "array", "object", "boolean".
        case other(String)
    }

    public let line: Int
    public let fields: [String: Value]
    /// Damaged byte sequences in the record, and where the first is.
    public let damage: (count: Int, offset: Int?)
    /// The record as a row: a table's own columns; of a JSON object its texts and numbers by key.
    public var columns: (names: [String], cells: [String]) { row ?? texts }
    private let row: (names: [String], cells: [String])?

    public init(
        line: Int, fields: [String: Value], damage: (count: Int, offset: Int?) = (0, nil),
        columns: (names: [String], cells: [String])? = nil
    ) {
        self.line = line
        self.fields = fields
        self.damage = damage
        row = columns
    }

    private var texts: (names: [String], cells: [String]) {
        var columns: (names: [String], cells: [String]) = ([], [])
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            guard case .text(let text) = value else { continue }
            columns.names.append(name)
            columns.cells.append(text)
        }
        return columns
    }

    /// Reads one JSON object. A field that is null is absent.
    ///
    /// - Throws: `RecordProblem.invalidJSON`.
    public init(json bytes: [UInt8], line: Int) throws(RecordProblem) {
        let repaired = RepairedText(bytes)
        guard SourceRecord.depth(bytes) <= 32 else { throw .invalidJSON(.tooDeep) }
        let parsed: Any
        do {
            parsed = try JSONSerialization.jsonObject(with: Data(repaired.text.utf8))
        } catch {
            let debug = (error as NSError).userInfo["NSDebugDescription"] as? String
            throw .invalidJSON(.syntax(debug ?? ""))
        }
        guard let object = parsed as? [String: Any] else { throw .invalidJSON(.notAnObject) }
        var fields: [String: Value] = [:]
        fields.reserveCapacity(object.count)
        for (name, value) in object {
            switch value {
            case let text as String: fields[FieldNames.normalized(name)] = .text(text)
            case is NSNull: break
            case let number as NSNumber where SourceRecord.isBoolean(number):
                fields[FieldNames.normalized(name)] = .other("boolean")
            case let number as NSNumber: fields[FieldNames.normalized(name)] = .text(number.stringValue)
            case is [Any]: fields[FieldNames.normalized(name)] = .other("array")
            default: fields[FieldNames.normalized(name)] = .other("object")
            }
        }
        self.init(line: line, fields: fields, damage: (repaired.damaged, repaired.firstDamage))
    }

    /// The text of the first of `names` that is there.
    ///
    /// - Throws: `RecordProblem.wrongType` when it is not text.
    public func text(_ names: [String]) throws(RecordProblem) -> String? {
        guard let (name, value) = FieldNames.value(names, in: fields) else { return nil }
        switch value {
        case .text(let text): return text
        case .other(let kind): throw .wrongType(field: name, found: kind)
        }
    }

    /// The letter in this record.
    ///
    /// - Throws: `RecordProblem` when there is no text, or a field has a wrong type.
    public func letter() throws(RecordProblem) -> Letter {
        guard let text = try text(FieldNames.text) else { throw .missingText }
        let title = try self.text(FieldNames.title) ?? ""
        let received = try self.text(FieldNames.received).flatMap(CalendarDate.init(prefixOf:))
        return Letter(
            id: try id(), title: title, text: text, received: received, line: line, damaged: damage.count)
    }

    /// The record's number.
    public func id() throws(RecordProblem) -> String? { try text(FieldNames.id) }

    private static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }

    /// How deep brackets nest, so that the parser's stack is never in danger.
    static func depth(_ bytes: [UInt8]) -> Int {
        var depth = 0
        var deepest = 0
        var isString = false
        var isEscape = false
        for byte in bytes {
            if isString {
                if isEscape {
                    isEscape = false
                } else if byte == 0x5C {
                    isEscape = true
                } else if byte == 0x22 {
                    isString = false
                }
                continue
            }
            switch byte {
            case 0x22: isString = true
            case 0x5B, 0x7B:
                depth += 1
                deepest = max(deepest, depth)
            case 0x5D, 0x7D: depth -= 1
            default: break
            }
        }
        return deepest
    }
}
