import Fenliu
import FenliuPlatform

/// A file whose format is decided and whose bytes are still to be read.
struct LetterFile {
    /// What messages and records call it.
    let name: String
    let format: InputFormat
    var stream: UTF8Stream
    var encoding: TextEncoding { stream.encoding }

    /// - Parameter arePages: whether it can hold nothing but pages of one letter.
    init(
        _ source: ByteSource, format wished: InputFormat, encoding: TextEncoding?, arePages: Bool, isPrompt: Bool
    ) throws {
        name = source.name
        stream = try UTF8Stream(source, encoding: encoding, isPrompt: isPrompt)
        // Read as a table or as lines, a picture would be an error a line.
        format =
            if stream.kind != nil {
                .text
            } else if wished != .auto {
                wished
            } else if arePages {
                InputFormat.detectPages(start: stream.start)
            } else {
                InputFormat.detect(path: name, start: stream.start)
            }
    }

    /// The record's number: the file's name without its folder.
    var id: String { name == "-" ? "1" : String(name.split(separator: "/").last ?? "1") }

    /// All bytes; `nil` when there are more than `limit`.
    mutating func bytes(limit: Int) throws -> [UInt8]? {
        var bytes: [UInt8] = []
        var isLast = false
        while !isLast {
            let piece = try stream.next()
            bytes += piece.bytes
            isLast = piece.isLast
            if bytes.count > limit { return nil }
        }
        return bytes
    }

    /// The pages in the file's bytes; plain text is one page.
    ///
    /// - Throws: `RecordProblem` for a damaged layout.
    func pages(_ bytes: [UInt8]) throws(RecordProblem) -> [LayoutPage] {
        guard let layout = format.layout else { return [LayoutPage(text: RepairedText(bytes).text)] }
        return try layout.read(bytes).pages
    }
}
