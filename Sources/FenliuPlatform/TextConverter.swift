import CShims

/// Converts bytes of a named character set to UTF-16 and back through the system's ICU, keeping state between calls.
///
/// One instance serves one stream. Opening GB18030 takes about 15 ms.
@safe public final class TextConverter {
    private let handle: OpaquePointer
    private let name: String
    /// Whether the system's table of GB 18030 is that of 2005.
    private var isOldGB = false

    /// - Parameter name: an ICU converter name: "UTF-8", "GB18030", "Big5", "UTF-16", "UTF-16LE" …
    /// - Throws: `ICUError` for an unknown name.
    public init(_ name: String) throws(ICUError) {
        var opened: OpaquePointer?
        try ICUError.check(unsafe cshims_converter_open(name, &opened), "opening the converter \(name)")
        guard let opened = unsafe opened else { throw ICUError(call: "opening \(name)", name: "null") }
        unsafe handle = opened
        self.name = name
        guard name == "GB18030" else { return }
        isOldGB = try decode([0xA6, 0xD9], flush: true).units == [0xE78D]
        reset()
    }

    deinit { unsafe cshims_converter_close(handle) }

    /// What a piece of a byte stream decodes to.
    public struct Decoded {
        /// UTF-16 units; each damaged byte sequence is one U+FFFD.
        public var units: [UInt16]
        /// For each unit the offset of its first byte, counted from the start of this piece.
        public var offsets: [Int32]
        /// Number of damaged sequences.
        public var damaged: Int
    }

    /// Decodes the next piece of a stream. A sequence cut at the end waits for the next piece, unless `flush`.
    ///
    /// - Complexity: O(n).
    public func decode(_ bytes: [UInt8], flush: Bool) throws(ICUError) -> Decoded {
        let capacity = 2 * bytes.count + 8
        var units = [UInt16](repeating: 0, count: capacity)
        var offsets = [Int32](repeating: 0, count: capacity)
        var written: Int32 = 0
        var damaged: Int32 = 0
        let code = unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe units.withUnsafeMutableBufferPointer { units in
                unsafe offsets.withUnsafeMutableBufferPointer { offsets in
                    unsafe cshims_converter_decode(
                        handle, bytes.baseAddress, Int32(bytes.count), flush ? 1 : 0, units.baseAddress,
                        Int32(capacity), offsets.baseAddress, &written, &damaged)
                }
            }
        }
        try ICUError.check(code, "decoding \(name)")
        units.removeLast(capacity - Int(written))
        offsets.removeLast(capacity - Int(written))
        if isOldGB { GB18030.update(&units) }
        return Decoded(units: units, offsets: offsets, damaged: Int(damaged))
    }

    /// Forgets a cut sequence, so that the next piece starts a new text.
    public func reset() { unsafe cshims_converter_reset(handle) }

    /// Encodes text; a character that the set lacks becomes "?".
    public func encode(_ text: String) throws(ICUError) -> [UInt8] {
        var units = Array(text.utf16)
        if isOldGB { GB18030.downdate(&units) }
        var out = [UInt8](repeating: 0, count: 8 * units.count + 8)
        let capacity = Int32(out.count)
        var written: Int32 = 0
        let code = unsafe units.withUnsafeBufferPointer { units in
            unsafe out.withUnsafeMutableBufferPointer { out in
                unsafe cshims_converter_encode(
                    handle, units.baseAddress, Int32(units.count), out.baseAddress, capacity, &written)
            }
        }
        try ICUError.check(code, "encoding \(name)")
        out.removeLast(out.count - Int(written))
        return out
    }
}
