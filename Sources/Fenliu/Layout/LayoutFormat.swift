import Foundation

/// The files of OCR programs that keep where on the page each word stands.
public enum LayoutFormat: String, CaseIterable, Sendable {
    /// Tesseract's TSV.
    case tesseract
    case hocr
    case alto
    /// PaddleOCR's JSON, versions 2 and 3.
    case paddle

    /// How Tesseract's header begins.
    static let tesseractHeader = "level\tpage_num"

    /// The pages of a whole file, as UTF-8.
    ///
    /// - Throws: `RecordProblem.blank` for a file of white space, `.invalidLayout` for one that is not of this format.
    /// - Complexity: O(n log n).
    public func read(_ bytes: [UInt8]) throws(RecordProblem) -> LayoutDocument {
        if bytes.allSatisfy(Self.isSpace) { throw .blank }
        return switch self {
        case .tesseract: try TesseractTSV.read(bytes)
        case .hocr: try HOCR.read(bytes)
        case .alto: try ALTO.read(bytes)
        case .paddle: try PaddleOCR.read(bytes)
        }
    }

    /// The format that the first bytes of a file, as UTF-8, speak for; `nil` when none.
    ///
    /// - Complexity: O(n) in `start`.
    public static func recognized(in start: [UInt8]) -> LayoutFormat? {
        let head = start.drop(while: isSpace)
        switch head.first {
        case 0x6C where head.starts(with: tesseractHeader.utf8): return .tesseract
        case 0x3C:
            let text = String(decoding: head, as: UTF8.self)
            if text.contains("<alto") || text.contains(":alto ") { return .alto }
            return text.contains("ocr_page") || text.contains("ocrx_word") ? .hocr : nil
        case 0x7B, 0x5B: return isPaddle(head) ? .paddle : nil
        default: return nil
        }
    }

    /// Whether JSON has the key `rec_texts`, or opens with the four brackets of a page of version 2 before a number.
    private static func isPaddle(_ head: ArraySlice<UInt8>) -> Bool {
        let brackets = head.prefix { isSpace($0) || $0 == 0x5B }
        if brackets.count(where: { $0 == 0x5B }) >= 4, let next = head.dropFirst(brackets.count).first {
            return (0x30...0x39).contains(next) || next == 0x2D
        }
        // Inside a text the quotes would be escaped, and no letter's value is followed by a colon.
        let text = String(decoding: head, as: UTF8.self)
        guard let key = text.range(of: #""rec_texts""#) else { return false }
        return text[key.upperBound...].utf8.first { !isSpace($0) } == 0x3A
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
