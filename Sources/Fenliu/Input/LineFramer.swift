/// Splits a stream of bytes into lines at LF; a CR before it goes too. Nothing else ends a line.
public struct LineFramer {
    /// A line, or the news that it was too long and was passed over.
    public struct Line: Sendable, Equatable {
        /// Counted from 1.
        public var number: Int
        public var bytes: [UInt8]
        public var problem: RecordProblem?
    }

    private let limit: Int
    private var pending: [UInt8] = []
    private var number = 1
    private var isSkipping = false

    /// - Parameter limit: longest line in bytes; memory stays within it.
    public init(limit: Int) { self.limit = limit }

    /// Takes bytes and gives the lines that are complete; `isLast` gives an unended one too.
    ///
    /// - Complexity: O(n).
    public mutating func lines(_ bytes: [UInt8], isLast: Bool) -> [Line] {
        var lines: [Line] = []
        var start = 0
        while let end = bytes[start...].firstIndex(of: 0x0A) {
            finish(bytes[start..<end], &lines)
            start = end + 1
        }
        hold(bytes[start...])
        if isLast, !pending.isEmpty || isSkipping { finish([], &lines) }
        return lines
    }

    private mutating func hold(_ piece: ArraySlice<UInt8>) {
        guard !isSkipping else { return }
        if pending.count + piece.count > limit {
            isSkipping = true
            pending = []
        } else {
            pending += piece
        }
    }

    private mutating func finish(_ piece: ArraySlice<UInt8>, _ lines: inout [Line]) {
        hold(piece)
        if isSkipping {
            lines.append(Line(number: number, bytes: [], problem: .tooLong(limit: limit)))
        } else {
            if pending.last == 0x0D { pending.removeLast() }
            lines.append(Line(number: number, bytes: pending, problem: nil))
        }
        pending = []
        isSkipping = false
        number += 1
    }
}
