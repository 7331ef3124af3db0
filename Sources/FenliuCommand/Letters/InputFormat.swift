import Fenliu

/// How letters lie in a file.
enum InputFormat: String, CaseIterable {
    case auto, text, lines, jsonl, csv, tsv, tesseract, hocr, alto, paddle

    init(_ layout: LayoutFormat) {
        self =
            switch layout {
            case .tesseract: .tesseract
            case .hocr: .hocr
            case .alto: .alto
            case .paddle: .paddle
            }
    }

    /// The format of an OCR program's file with the places of words.
    var layout: LayoutFormat? { LayoutFormat(rawValue: rawValue) }

    /// Whether a file is one letter, or pages of one, and not a batch.
    var isWholeFile: Bool { self == .text || layout != nil }

    /// Decides by what only an OCR program writes, then by the file's ending, then by its first bytes: an object opens
    /// JSON Lines; a header with a known name of the text column opens a table; all else is one letter.
    static func detect(path: String, start: [UInt8]) -> InputFormat {
        if let layout = LayoutFormat.recognized(in: start) { return InputFormat(layout) }
        for (ending, format) in [("jsonl", InputFormat.jsonl), ("ndjson", .jsonl), ("csv", .csv), ("tsv", .tsv)]
        where path.lowercased().hasSuffix("." + ending) { return format }
        let line = start.prefix { $0 != 0x0A }
        if line.first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) == 0x7B { return .jsonl }
        for (separator, format) in [(UInt8(0x2C), InputFormat.csv), (0x09, .tsv)] {
            var parser = CSVParser(separator: separator, limit: 1 << 16)
            guard let header = parser.rows(Array(line), isLast: true).first, header.fields.count > 1 else { continue }
            let names = header.fields.map { FieldNames.normalized(String(decoding: $0, as: UTF8.self)) }
            if FieldNames.text.contains(where: names.contains) { return format }
        }
        return .text
    }

    /// Decides on a file of which it is known that it holds pages of one letter.
    static func detectPages(start: [UInt8]) -> InputFormat {
        LayoutFormat.recognized(in: start).map(InputFormat.init) ?? .text
    }
}
