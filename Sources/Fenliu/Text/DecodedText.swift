import FenliuPlatform

/// Text with a map back to the bytes it was read from.
public struct DecodedText: Sendable {
    /// The text; each damaged byte sequence is one U+FFFD.
    public let text: String
    /// For each Unicode scalar of `text`, the offset of its first byte.
    public let byteOffsets: [Int]
    /// Number of damaged sequences.
    public let damaged: Int

    /// Decodes all of `bytes`, without a byte order mark.
    ///
    /// - Complexity: O(n).
    public init(_ bytes: [UInt8], as encoding: TextEncoding) throws(ICUError) {
        let decoded = try TextConverter(encoding.converterName).decode(bytes, flush: true)
        var offsets: [Int] = []
        offsets.reserveCapacity(decoded.units.count)
        for (unit, offset) in zip(decoded.units, decoded.offsets) where !UTF16.isTrailSurrogate(unit) {
            offsets.append(Int(offset))
        }
        text = String(decoding: decoded.units, as: UTF16.self)
        byteOffsets = offsets
        damaged = decoded.damaged
    }

    /// The byte offset of the first damaged sequence.
    public var firstDamage: Int? {
        guard damaged > 0 else { return nil }
        return text.unicodeScalars.enumerated().first { $0.element == "\u{FFFD}" }.map { byteOffsets[$0.offset] }
    }
}
