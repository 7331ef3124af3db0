import Foundation

/// The words of one page of PaddleOCR's JSON, before they are put into lines.
struct PaddlePage {
    /// The file's number of the page, from 0.
    let index: Int?
    let words: [LayoutWord]

    static let blank = PaddlePage(index: nil, words: [])

    private init(index: Int?, words: [LayoutWord]) {
        self.index = index
        self.words = words
    }

    /// Version 3: `rec_texts` beside `rec_boxes` ([x0, y0, x1, y1]) or `rec_polys` (corners).
    ///
    /// - Throws: `RecordProblem.invalidLayout`.
    init(_ object: [String: Any]) throws(RecordProblem) {
        guard let texts = object["rec_texts"] as? [Any] else {
            throw .invalidLayout(LayoutFault(.missing("rec_texts")))
        }
        let lists = ["rec_boxes", "rec_polys"].compactMap { object[$0] as? [Any] }
        guard let boxes = lists.first(where: { $0.count == texts.count }) else {
            throw .invalidLayout(LayoutFault(.unequal(texts: texts.count)))
        }
        var words: [LayoutWord] = []
        for (number, (text, box)) in zip(texts, boxes).enumerated() {
            guard let text = text as? String, let box = Self.box(box) else {
                throw .invalidLayout(LayoutFault(.badEntry(number + 1)))
            }
            if let word = LayoutWord(raw: text, box: box) { words.append(word) }
        }
        self.init(index: (object["page_index"] as? NSNumber)?.intValue, words: words)
    }

    /// Version 2: a list of `[corners, [text, score]]`.
    ///
    /// - Throws: `RecordProblem.invalidLayout`.
    init(entries: [Any]) throws(RecordProblem) {
        var words: [LayoutWord] = []
        for (number, entry) in entries.enumerated() {
            guard let parts = entry as? [Any], parts.count >= 2, let box = Self.box(parts[0]),
                let text = (parts[1] as? [Any])?.first as? String
            else { throw .invalidLayout(LayoutFault(.badEntry(number + 1))) }
            if let word = LayoutWord(raw: text, box: box) { words.append(word) }
        }
        self.init(index: nil, words: words)
    }

    /// Whether a value looks like `[corners, [text, score]]`.
    static func isEntry(_ value: Any) -> Bool {
        guard let parts = value as? [Any], parts.count >= 2, let text = parts[1] as? [Any] else { return false }
        return text.first is String
    }

    /// The box of [x0, y0, x1, y1], or around [[x, y], …].
    private static func box(_ value: Any) -> LayoutBox? {
        guard let list = value as? [Any] else { return nil }
        if let numbers = list as? [NSNumber] {
            let pixels = numbers.compactMap { LayoutBox.pixel($0.doubleValue) }
            guard pixels.count == 4, numbers.count == 4 else { return nil }
            return LayoutBox(x0: pixels[0], y0: pixels[1], x1: pixels[2], y1: pixels[3])
        }
        var points: [(x: Int, y: Int)] = []
        for corner in list {
            guard let pair = corner as? [NSNumber], pair.count == 2,
                let x = LayoutBox.pixel(pair[0].doubleValue), let y = LayoutBox.pixel(pair[1].doubleValue)
            else { return nil }
            points.append((x, y))
        }
        return LayoutBox(around: points)
    }
}
