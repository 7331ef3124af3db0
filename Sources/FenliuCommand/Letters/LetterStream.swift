import Fenliu
import FenliuPlatform

/// The records of one file, in order, in batches of bounded size.
struct LetterStream {
    private enum Reader {
        case lines(LineFramer, isJSON: Bool)
        case table(TableRecords)
        case whole(splitsPages: Bool)
    }

    /// A batch goes to the workers when it has so many records or bytes.
    private static let batchCount = 512
    private static let batchBytes = 1 << 21

    private var stream: UTF8Stream
    private var reader: Reader
    private let limit: Int
    private let isPrompt: Bool
    private let name: String
    private var isDone = false
    /// What was decided.
    let format: InputFormat
    var encoding: TextEncoding { stream.encoding }

    /// - Parameters:
    ///   - format: `auto` decides by name and first bytes.
    ///   - limit: longest record in bytes.
    ///   - isPrompt: give what each `read` brings at once.
    init(
        _ source: ByteSource, format wished: InputFormat, encoding: TextEncoding?, limit: Int, splitsPages: Bool,
        isPrompt: Bool
    ) throws {
        name = source.name
        stream = try UTF8Stream(source, encoding: encoding, isPrompt: isPrompt)
        format = wished == .auto ? InputFormat.detect(path: source.name, start: stream.start) : wished
        self.limit = limit
        self.isPrompt = isPrompt
        reader =
            switch format {
            case .jsonl: .lines(LineFramer(limit: limit), isJSON: true)
            case .lines: .lines(LineFramer(limit: limit), isJSON: false)
            case .csv: .table(TableRecords(separator: 0x2C, limit: limit))
            case .tsv: .table(TableRecords(separator: 0x09, limit: limit))
            case .text, .auto: .whole(splitsPages: splitsPages)
            }
    }

    /// The next records, or `nil` at the end.
    mutating func next() throws -> [InputItem]? {
        guard !isDone else { return nil }
        var items: [InputItem] = []
        var size = 0
        if case .whole(let splitsPages) = reader {
            isDone = true
            return try whole(splitsPages)
        }
        repeat {
            let (bytes, isLast) = try stream.next()
            size += bytes.count
            isDone = isLast
            switch reader {
            case .lines(var framer, let isJSON):
                items += framer.lines(bytes, isLast: isLast).map { isJSON ? .jsonLine($0) : .textLine($0) }
                reader = .lines(framer, isJSON: isJSON)
            case .table(var table):
                items += table.records(bytes, isLast: isLast).map { .tableRow($0) }
                reader = .table(table)
            case .whole: break
            }
        } while !isDone && items.count < Self.batchCount && size < Self.batchBytes && !(isPrompt && !items.isEmpty)
        return items
    }

    /// The file as one letter, or as one for each page.
    private mutating func whole(_ splitsPages: Bool) throws -> [InputItem] {
        var bytes: [UInt8] = []
        var isLast = false
        let id = name == "-" ? "1" : String(name.split(separator: "/").last ?? "1")
        while !isLast {
            let piece = try stream.next()
            bytes += piece.bytes
            isLast = piece.isLast
            if bytes.count > limit { return [.problem(line: 1, id: id, .tooLong(limit: limit))] }
        }
        let text = RepairedText(bytes).text
        // Whatever the character set, each damaged sequence is one U+FFFD by now.
        guard splitsPages else { return [.letter(Letter(id: id, text: text, damaged: Self.lost(text)))] }
        var pages = text.unicodeScalars.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { String($0) }
        if pages.count > 1, pages.last?.allSatisfy({ $0.isWhitespace }) == true { pages.removeLast() }
        var line = 1
        return pages.enumerated().map { number, page in
            defer { line += page.utf8.count { $0 == 0x0A } }
            return .letter(Letter(id: "\(id)#\(number + 1)", text: page, line: line, damaged: Self.lost(page)))
        }
    }

    private static func lost(_ text: String) -> Int { text.unicodeScalars.count { $0 == "\u{FFFD}" } }
}
