import FenliuPlatform

/// Decides the character set of a file from its first bytes: byte order mark, strict UTF-8, then GB18030.
///
/// UTF-8 goes first because Chinese UTF-8 often decodes as GB18030 without an error, while GB18030 text of a dozen
/// characters never is valid UTF-8. ICU's statistical detector is not used: it is wrong on short text.
public enum EncodingDetector {
    /// A decision, and the length of the byte order mark to skip.
    public struct Decision: Sendable, Equatable {
        public var encoding: TextEncoding
        public var markLength: Int
    }

    /// Decides on `prefix`, the start of a file or all of it (`isWhole`).
    ///
    /// Where neither set fits the whole prefix, the one with fewer damaged sequences wins; a tie is UTF-8.
    /// - Complexity: O(n).
    public static func decide(_ prefix: [UInt8], isWhole: Bool) throws(ICUError) -> Decision {
        if let mark = byteOrderMark(prefix) { return mark }
        let body = isWhole ? prefix[...] : prefix[..<cutPoint(prefix)]
        if body.allSatisfy({ $0 < 0x80 }) { return Decision(encoding: .utf8, markLength: 0) }
        // Sound UTF-8, by far the most files, is told without a converter.
        if let text = String(validating: body, as: UTF8.self), !looksLikeShortGB(text.unicodeScalars) {
            return Decision(encoding: .utf8, markLength: 0)
        }
        let utf8 = try TextConverter(TextEncoding.utf8.converterName).decode(Array(body), flush: true)
        let gb = try TextConverter(TextEncoding.gb18030.converterName).decode(Array(body), flush: true)
        let isGB: Bool
        if utf8.damaged == 0 {
            isGB = gb.damaged == 0 && gb.units.allSatisfy { $0 < 0x80 || isHan($0) }
        } else {
            // UTF-8 read as GB18030 still shows few errors: text that is mostly sound UTF-8 stays UTF-8.
            let sound = utf8.units.count { isHan($0) }
            isGB = gb.damaged < utf8.damaged && sound < 4 * utf8.damaged
        }
        return Decision(encoding: isGB ? .gb18030 : .utf8, markLength: 0)
    }

    /// Whether a prefix can be nothing but UTF-8: it has its byte order mark, or it is valid and has a dozen Chinese characters, which no
    /// text in GB18030 achieves by chance.
    public static func isPlainUTF8(_ prefix: [UInt8], isWhole: Bool) -> Bool {
        if byteOrderMark(prefix)?.encoding == .utf8 { return true }
        let body = isWhole ? prefix[...] : prefix[..<cutPoint(prefix)]
        guard let text = String(validating: body, as: UTF8.self) else { return false }
        return text.utf16.lazy.filter(isHan).prefix(12).count == 12
    }

    private static func byteOrderMark(_ bytes: [UInt8]) -> Decision? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Decision(encoding: .utf8, markLength: 3) }
        if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return Decision(encoding: .gb18030, markLength: 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return Decision(encoding: .utf16LittleEndian, markLength: 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return Decision(encoding: .utf16BigEndian, markLength: 2) }
        return nil
    }

    /// Where a prefix may end without cutting a character: after its last line end, else as it is.
    private static func cutPoint(_ bytes: [UInt8]) -> Int {
        (bytes.lastIndex(of: 0x0A).map { $0 + 1 }) ?? bytes.count
    }

    /// Two or three GB18030 characters (农药, 维权) can be valid UTF-8 of another script: short and without any Han.
    private static func looksLikeShortGB(_ scalars: String.UnicodeScalarView) -> Bool {
        let foreign = scalars.lazy.filter { $0.value >= 0x80 }.prefix(16)
        return foreign.count < 16 && !foreign.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    private static func isHan(_ unit: UInt16) -> Bool { (0x4E00...0x9FFF).contains(unit) }
}
