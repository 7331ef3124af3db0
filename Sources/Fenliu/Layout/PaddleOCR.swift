import Foundation

/// Reads the JSON of PaddleOCR: version 3 objects with `rec_texts` and their boxes, one for each page, alone, in a list
/// or one a line; version 2 lists of `[box, [text, score]]`, for one page or in a list of pages.
///
/// Each text is a detected stretch of a line; lines are rebuilt from the boxes (`RowBuilder`), because the detector's
/// order is wrong where a page is uneven. Scores are not used.
public enum PaddleOCR {
    /// Reads a whole file.
    ///
    /// - Throws: `RecordProblem.invalidLayout`.
    /// - Complexity: O(n log n).
    public static func read(_ bytes: [UInt8]) throws(RecordProblem) -> LayoutDocument {
        let text = RepairedText(bytes).text
        guard SourceRecord.depth(bytes) <= 32 else { throw .invalidLayout(LayoutFault(.tooDeep)) }
        let values: [Any]
        if let whole = parse(text) {
            values = [whole]
        } else {
            let lines = text.unicodeScalars.split(separator: "\n").map { String($0) }
            values = lines.compactMap(parse)
            guard lines.count > 1, values.count == lines.count else { throw .invalidLayout(LayoutFault(.notJSON)) }
        }
        var pages: [PaddlePage] = []
        for value in values { pages += try self.pages(value) }
        guard !pages.isEmpty else { throw .invalidLayout(LayoutFault(.missing("rec_texts"))) }
        // A stable sort, for files that number no page.
        let order = pages.indices.sorted { (pages[$0].index ?? $0, $0) < (pages[$1].index ?? $1, $1) }
        return LayoutDocument(pages: order.map { LayoutPage(lines: RowBuilder.lines(of: pages[$0].words)) })
    }

    private static func parse(_ text: String) -> Any? { try? JSONSerialization.jsonObject(with: Data(text.utf8)) }

    /// The pages in a value of any of the accepted shapes.
    private static func pages(_ value: Any) throws(RecordProblem) -> [PaddlePage] {
        if let object = value as? [String: Any] {
            // The `json` property of results wraps what `save_to_json` writes.
            return [try PaddlePage(object["res"] as? [String: Any] ?? object)]
        }
        guard let list = value as? [Any] else { throw .invalidLayout(LayoutFault(.notAnObject)) }
        if list.contains(where: PaddlePage.isEntry) { return [try PaddlePage(entries: list)] }
        var pages: [PaddlePage] = []
        for item in list {
            // A page on which nothing was found is null.
            if item is NSNull || (item as? [Any])?.isEmpty == true {
                pages.append(PaddlePage.blank)
            } else if let entries = item as? [Any] {
                pages.append(try PaddlePage(entries: entries))
            } else {
                pages += try self.pages(item)
            }
        }
        return pages
    }
}
