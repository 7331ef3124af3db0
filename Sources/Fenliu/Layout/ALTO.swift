/// Reads ALTO XML, versions 2 to 4 (Library of Congress), as `tesseract IMAGE OUT alto` and archives write it.
///
/// Boxes are taken as they stand. Files whose `MeasurementUnit` is not `pixel` count in tenths of a millimetre or 1/1200
/// inch; no resolution is given that would turn them into pixels.
public enum ALTO {
    /// Reads a whole file.
    ///
    /// - Throws: `RecordProblem.invalidLayout` when it is no XML, has no page, or a coordinate is no number.
    /// - Complexity: O(n).
    public static func read(_ bytes: [UInt8]) throws(RecordProblem) -> LayoutDocument {
        var pages: [PageBuilder] = []
        for event in try LayoutXML.events(bytes) {
            switch event {
            case .open("Page", let attributes):
                let width = try number("WIDTH", attributes) ?? 0
                let height = try number("HEIGHT", attributes) ?? 0
                pages.append(PageBuilder(box: LayoutBox(x0: 0, y0: 0, x1: width, y1: height)))
            case .open("TextLine", let attributes):
                if pages.isEmpty { throw .invalidLayout(LayoutFault(.outside(element: "TextLine", of: "Page"))) }
                pages[pages.count - 1].startLine(try box(attributes))
            case .open("String", let attributes):
                if pages.isEmpty { throw .invalidLayout(LayoutFault(.outside(element: "String", of: "Page"))) }
                let word = LayoutWord(raw: attributes["CONTENT"] ?? "", box: try box(attributes))
                pages[pages.count - 1].add(word)
            case .open("GraphicalElement", let attributes):
                if !pages.isEmpty { pages[pages.count - 1].addRule(try box(attributes)) }
            case .close("TextLine"):
                if !pages.isEmpty { pages[pages.count - 1].endLine() }
            default: break
            }
        }
        guard !pages.isEmpty else { throw .invalidLayout(LayoutFault(.missing("Page"))) }
        return LayoutDocument(pages: pages.map { $0.page() })
    }

    /// The box of an element; the standard allows to leave it out.
    private static func box(_ attributes: [String: String]) throws(RecordProblem) -> LayoutBox {
        guard let x = try number("HPOS", attributes), let y = try number("VPOS", attributes),
            let width = try number("WIDTH", attributes), let height = try number("HEIGHT", attributes)
        else { return .nowhere }
        return LayoutBox(x0: x, y0: y, x1: x + width, y1: y + height)
    }

    private static func number(_ name: String, _ attributes: [String: String]) throws(RecordProblem) -> Int? {
        guard let text = attributes[name] else { return nil }
        guard let number = LayoutBox.pixel(text) else { throw .invalidLayout(LayoutFault(.notANumber(name))) }
        return number
    }
}
