import Fenliu
import FenliuPlatform

/// The records of one file, or the one letter whose pages several files are, in batches of bounded size.
struct LetterStream {
    private enum Reader {
        case lines(LineFramer, isJSON: Bool)
        case table(TableRecords)
        case whole(splitsPages: Bool)
        case joined
    }

    /// A batch goes to the workers when it has so many records or bytes.
    private static let batchCount = 512
    private static let batchBytes = 1 << 21

    /// What was decided on each file.
    private(set) var files: [LetterFile]
    private var reader: Reader
    private let limit: Int
    private let isPrompt: Bool
    private var isDone = false
    /// Whether there is one letter, or one for each page, and not a batch.
    var isWholeFile: Bool { files.allSatisfy(\.format.isWholeFile) }

    /// - Parameters:
    ///   - format: `auto` decides by name and first bytes.
    ///   - limit: longest record in bytes.
    ///   - isPrompt: give what each `read` brings at once.
    init(
        _ source: ByteSource, format wished: InputFormat, encoding: TextEncoding?, limit: Int, splitsPages: Bool,
        isPrompt: Bool
    ) throws {
        let file = try LetterFile(source, format: wished, encoding: encoding, arePages: false, isPrompt: isPrompt)
        files = [file]
        self.limit = limit
        self.isPrompt = isPrompt
        reader =
            switch file.format {
            case .jsonl: .lines(LineFramer(limit: limit), isJSON: true)
            case .lines: .lines(LineFramer(limit: limit), isJSON: false)
            case .csv: .table(TableRecords(separator: 0x2C, limit: limit))
            case .tsv: .table(TableRecords(separator: 0x09, limit: limit))
            case .text, .auto, .tesseract, .hocr, .alto, .paddle: .whole(splitsPages: splitsPages)
            }
    }

    /// The one letter whose pages are the files, in their order.
    ///
    /// - Parameters:
    ///   - format: `auto` decides for each file whether it is an OCR program's or plain text.
    ///   - limit: most bytes of all files together.
    init(joining sources: [ByteSource], format: InputFormat, encoding: TextEncoding?, limit: Int) throws {
        files = try sources.map {
            try LetterFile($0, format: format, encoding: encoding, arePages: true, isPrompt: false)
        }
        self.limit = limit
        isPrompt = false
        reader = .joined
    }

    /// The next records, or `nil` at the end.
    mutating func next() throws -> [InputItem]? {
        guard !isDone else { return nil }
        var items: [InputItem] = []
        var size = 0
        switch reader {
        case .whole(let splitsPages):
            isDone = true
            return try whole(splitsPages)
        case .joined:
            isDone = true
            return [try joined()]
        case .lines, .table: break
        }
        repeat {
            let (bytes, isLast) = try files[0].stream.next()
            size += bytes.count
            isDone = isLast
            switch reader {
            case .lines(var framer, let isJSON):
                items += framer.lines(bytes, isLast: isLast).map { isJSON ? .jsonLine($0) : .textLine($0) }
                reader = .lines(framer, isJSON: isJSON)
            case .table(var table):
                items += table.records(bytes, isLast: isLast).map { .tableRow($0) }
                reader = .table(table)
            case .whole, .joined: break
            }
        } while !isDone && items.count < Self.batchCount && size < Self.batchBytes && !(isPrompt && !items.isEmpty)
        return items
    }

    /// The file as one letter, or as one for each page.
    private mutating func whole(_ splitsPages: Bool) throws -> [InputItem] {
        let id = files[0].id
        if let kind = files[0].stream.kind { return [.problem(line: 1, id: id, .notText(kind))] }
        guard let bytes = try files[0].bytes(limit: limit) else {
            return [.problem(line: 1, id: id, .tooLong(limit: limit))]
        }
        guard files[0].format.layout != nil else { return Self.plain(RepairedText(bytes).text, id, splitsPages) }
        do throws(RecordProblem) {
            let pages = try files[0].pages(bytes)
            guard splitsPages, pages.count > 1 else { return [.letter(Self.letter(LayoutDocument(pages: pages), id))] }
            return pages.enumerated().map { number, page in
                .letter(Self.letter(LayoutDocument(pages: [page], firstPage: number + 1), "\(id)#\(number + 1)"))
            }
        } catch {
            return [.problem(line: 1, id: id, error)]
        }
    }

    /// All files as one letter.
    private mutating func joined() throws -> InputItem {
        let id = files.first?.id ?? "1"
        var pages: [LayoutPage] = []
        var room = limit
        for i in files.indices {
            if let kind = files[i].stream.kind { return .problem(line: 1, id: id, .notText(kind)) }
            guard let bytes = try files[i].bytes(limit: room) else {
                return .problem(line: 1, id: id, .tooLong(limit: limit))
            }
            room -= bytes.count
            do throws(RecordProblem) { pages += try files[i].pages(bytes) } catch {
                // Which page it was; a blank one costs the others nothing.
                if case .invalidLayout(var fault) = error {
                    fault.file = files[i].id
                    return .problem(line: 1, id: id, .invalidLayout(fault))
                }
                pages.append(LayoutPage(lines: []))
            }
        }
        return .letter(Self.letter(LayoutDocument(pages: pages), id))
    }

    private static func letter(_ document: LayoutDocument, _ id: String) -> Letter {
        Letter(id: id, text: document.text, damaged: lost(document.text), layout: document.letterLayout)
    }

    private static func plain(_ text: String, _ id: String, _ splitsPages: Bool) -> [InputItem] {
        guard splitsPages else { return [.letter(Letter(id: id, text: text, damaged: lost(text)))] }
        var pages = text.unicodeScalars.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { String($0) }
        if pages.count > 1, pages.last?.allSatisfy({ $0.isWhitespace }) == true { pages.removeLast() }
        var line = 1
        return pages.enumerated().map { number, page in
            defer { line += page.utf8.count { $0 == 0x0A } }
            return .letter(Letter(id: "\(id)#\(number + 1)", text: page, line: line, damaged: lost(page)))
        }
    }

    /// Whatever the character set, each damaged sequence is one U+FFFD by now.
    private static func lost(_ text: String) -> Int { text.unicodeScalars.count { $0 == "\u{FFFD}" } }
}
