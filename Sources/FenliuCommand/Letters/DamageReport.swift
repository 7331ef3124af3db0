import FenliuPlatform

/// Where in a file bytes are damaged: the first few places by line and byte, and how many there are in all.
struct DamageReport {
    struct Place: Equatable {
        /// The line, from 1.
        let line: Int
        /// The offset of the sequence's first byte in the file, from 0.
        let byte: Int
    }

    private static let mostPlaces = 5

    private(set) var places: [Place] = []
    private(set) var count = 0
    private var line = 1
    private var offset: Int
    /// The bytes of a UTF-8 sequence that the last piece cut.
    private var cut: [UInt8] = []

    /// - Parameter skipped: bytes in front of the text, such as a byte order mark.
    init(skipped: Int) { offset = skipped }

    /// Takes note of what the next `length` bytes were decoded to.
    mutating func add(_ decoded: TextConverter.Decoded, length: Int) {
        if decoded.damaged > 0 {
            count += decoded.damaged
            for (unit, start) in zip(decoded.units, decoded.offsets) {
                if unit == 0x0A { line += 1 }
                if unit == 0xFFFD, places.count < Self.mostPlaces {
                    places.append(Place(line: line, byte: offset + max(0, Int(start))))
                }
            }
        } else {
            line += decoded.units.count { $0 == 0x0A }
        }
        offset += length
    }

    /// Looks through the next piece of UTF-8, which is passed on as it is.
    ///
    /// - Complexity: O(n); sound text is only validated.
    mutating func check(_ bytes: [UInt8], isLast: Bool) throws {
        let piece = cut + bytes
        let end = isLast ? piece.count : Self.lastBoundary(piece)
        cut = Array(piece[end...])
        let text = Array(piece[..<end])
        if String(validating: text, as: UTF8.self) != nil {
            line += text.count { $0 == 0x0A }
            offset += text.count
        } else {
            add(try TextConverter("UTF-8").decode(text, flush: true), length: text.count)
        }
    }

    /// Where the last sequence starts that may go on behind the piece.
    private static func lastBoundary(_ bytes: [UInt8]) -> Int {
        for i in bytes.indices.suffix(3).reversed() where bytes[i] >= 0xC0 { return i }
        return bytes.count
    }
}
