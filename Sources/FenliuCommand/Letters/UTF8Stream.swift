import Fenliu
import FenliuPlatform

/// A byte source turned into UTF-8 without a byte order mark, whatever its character set, piece by piece.
struct UTF8Stream {
    private let source: ByteSource
    private let converter: TextConverter?
    private var ahead: [UInt8]?
    private var isAtEnd = false
    /// What was decided.
    let encoding: TextEncoding
    /// What the bytes are, if they are no text at all.
    let kind: DocumentKind?
    /// Where bytes were damaged so far.
    private(set) var damage: DamageReport
    /// The first bytes as UTF-8, for deciding on the format.
    var start: [UInt8] { ahead ?? [] }

    /// Bytes read before deciding on the character set.
    private static let prefixLength = 1 << 18

    /// - Parameters:
    ///   - encoding: the character set, or `nil` to decide by the first bytes. What is named GB18030 and is plainly UTF-8 is read as
    ///     UTF-8: then the ledger alone was meant.
    ///   - isPrompt: decide on what the first `read` gives, so that a waiting writer is answered.
    init(_ source: ByteSource, encoding wished: TextEncoding?, isPrompt: Bool) throws {
        self.source = source
        var prefix: [UInt8] = []
        while prefix.count < Self.prefixLength {
            let piece = try source.read()
            if piece.isEmpty {
                isAtEnd = true
                break
            }
            prefix += piece
            if isPrompt { break }
        }
        kind = DocumentKind(start: prefix)
        let decision = try EncodingDetector.decide(prefix, isWhole: isAtEnd)
        let marked = prefix.count
        if let wished, wished != .gb18030 || !EncodingDetector.isPlainUTF8(prefix, isWhole: isAtEnd) {
            encoding = wished
            let hasMark = decision.markLength > 0 && (decision.encoding == wished || wished == .utf16)
            prefix.removeFirst(hasMark && wished != .utf16 ? decision.markLength : 0)
        } else {
            encoding = decision.encoding
            prefix.removeFirst(decision.markLength)
        }
        converter = encoding == .utf8 ? nil : try TextConverter(encoding.converterName)
        damage = DamageReport(skipped: marked - prefix.count)
        ahead = kind == nil ? try convert(prefix) : []
    }

    /// The next piece, and whether it is the last.
    mutating func next() throws -> (bytes: [UInt8], isLast: Bool) {
        if let first = ahead {
            ahead = nil
            return (first, isAtEnd)
        }
        if isAtEnd { return ([], true) }
        let piece = try source.read()
        isAtEnd = piece.isEmpty
        return (try convert(piece), isAtEnd)
    }

    private mutating func convert(_ bytes: [UInt8]) throws -> [UInt8] {
        guard let converter else {
            try damage.check(bytes, isLast: isAtEnd)
            return bytes
        }
        let decoded = try converter.decode(bytes, flush: isAtEnd)
        damage.add(decoded, length: bytes.count)
        return Array(String(decoding: decoded.units, as: UTF16.self).utf8)
    }
}
