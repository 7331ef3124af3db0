/// Splits a stream of bytes into CSV or TSV rows (RFC 4180), and finds its way back after a damaged row.
///
/// Line ends are LF or CRLF, inside quotes too. A row whose quotes do not fit is reported with its first line, and
/// reading goes on at the next line, so one stray quote costs one row.
public struct CSVParser {
    /// A row's fields, or what is wrong with it.
    public struct Row: Sendable, Equatable {
        /// The line on which the row starts, from 1.
        public var line: Int
        public var fields: [[UInt8]]
        public var problem: RecordProblem?
    }

    private enum State { case fieldStart, plain, quoted, quoteInQuoted }

    private let separator: UInt8
    private let limit: Int
    private var pending: [UInt8] = []
    private var line = 1
    /// Whether the rest of an overlong line still has to be passed over.
    private var isSkipping = false

    /// - Parameters:
    ///   - separator: a comma or a tab.
    ///   - limit: longest row in bytes.
    public init(separator: UInt8, limit: Int) {
        self.separator = separator
        self.limit = limit
    }

    /// Takes bytes and gives the rows that are complete; `isLast` gives the rest too.
    ///
    /// - Complexity: O(n) for sound files; a stray quote costs one more look at the rows up to the next quote.
    public mutating func rows(_ bytes: [UInt8], isLast: Bool) -> [Row] {
        pending += bytes
        if isSkipping {
            guard let end = pending.firstIndex(of: 0x0A) else {
                pending = []
                return []
            }
            pending.removeFirst(end + 1)
            isSkipping = false
        }
        var rows: [Row] = []
        var start = 0
        while start < pending.count {
            guard let (row, next) = parse(from: start, isLast: isLast) else { break }
            start = next
            rows.append(row)
        }
        pending.removeFirst(start)
        return rows
    }

    /// One row and where the next starts, or `nil` when more bytes are needed.
    private mutating func parse(from start: Int, isLast: Bool) -> (Row, Int)? {
        var fields: [[UInt8]] = []
        var field: [UInt8] = []
        var state = State.fieldStart
        var lines = 1
        var i = start
        while i < pending.count {
            let byte = pending[i]
            if i - start >= limit { return damaged(from: start, .tooLong(limit: limit)) }
            i += 1
            switch state {
            case .quoted:
                if byte == 0x22 { state = .quoteInQuoted } else { field.append(byte) }
                if byte == 0x0A { lines += 1 }
                continue
            case .quoteInQuoted where byte == 0x22:
                field.append(byte)
                state = .quoted
                continue
            case .fieldStart where byte == 0x22:
                state = .quoted
                continue
            default: break
            }
            if byte == separator {
                fields.append(field)
                field = []
                state = .fieldStart
            } else if byte == 0x0A {
                if state != .quoteInQuoted, field.last == 0x0D { field.removeLast() }
                fields.append(field)
                defer { line += lines }
                return (Row(line: line, fields: fields, problem: nil), i)
            } else if state == .quoteInQuoted {
                if byte == 0x0D, i >= pending.count || pending[i] == 0x0A {
                    if i >= pending.count, !isLast { return nil }
                    continue
                }
                return damaged(from: start, .strayQuote)
            } else {
                // The plain bytes up to the next one that means something.
                let last = min(pending.count, start + limit)
                var end = i
                while end < last, pending[end] != separator, pending[end] != 0x0A { end += 1 }
                field += pending[i - 1..<end]
                i = end
                state = .plain
            }
        }
        guard isLast else { return nil }
        if state == .quoted { return damaged(from: start, .unterminatedQuote) }
        if state != .quoteInQuoted, field.last == 0x0D { field.removeLast() }
        fields.append(field)
        return (Row(line: line, fields: fields, problem: nil), i)
    }

    /// Gives up on the row and goes on behind the end of its first line.
    private mutating func damaged(from start: Int, _ problem: RecordProblem) -> (Row, Int)? {
        let end = pending[start...].firstIndex(of: 0x0A)
        isSkipping = end == nil
        defer { line += 1 }
        return (Row(line: line, fields: [], problem: problem), end.map { $0 + 1 } ?? pending.count)
    }
}
