import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Reads the XML of an OCR program as a list of events.
///
/// Nothing outside the file is read, and a file that declares entities is refused, so that no short file can unfold
/// into a long one. A class only because Foundation's parser wants a delegate.
final class LayoutXML: NSObject, XMLParserDelegate {
    /// Names are without their namespace's prefix.
    enum Event: Equatable {
        case open(String, [String: String])
        case text(String)
        case close(String)
    }

    private var events: [Event] = []
    private var problem: RecordProblem?

    /// The events of a whole file.
    ///
    /// - Parameter bytes: UTF-8, whatever the XML declaration calls it.
    /// - Throws: `RecordProblem.invalidLayout` with the line.
    /// - Complexity: O(n).
    static func events(_ bytes: [UInt8]) throws(RecordProblem) -> [Event] {
        var text = RepairedText(bytes).text
        if text.contains("<!ENTITY") || text.contains("<!ATTLIST") {
            throw .invalidLayout(LayoutFault(.declaresEntities))
        }
        // The bytes have been converted, so the declared character set no longer holds.
        if text.hasPrefix("<?xml"), let end = text.range(of: "?>") { text.removeSubrange(..<end.upperBound) }
        // hOCR is HTML; this one name is all that its writers use beyond XML's own five.
        text = text.replacingOccurrences(of: "&nbsp;", with: "&#160;")
        do throws(RecordProblem) {
            return try parse(text)
        } catch {
            // HTML that a browser or an older program saved: tried a second time with its known sins put right.
            guard text.contains(/<html/.ignoresCase()) else { throw error }
            return try parse(wellFormed(text))
        }
    }

    private static func parse(_ text: String) throws(RecordProblem) -> [Event] {
        let parser = XMLParser(data: Data(text.utf8))
        parser.shouldResolveExternalEntities = false
        let reader = LayoutXML()
        parser.delegate = reader
        let isSound = parser.parse()
        if let problem = reader.problem { throw problem }
        guard isSound else { throw .invalidLayout(LayoutFault(.notWellFormedXML, line: parser.lineNumber)) }
        return reader.events
    }

    /// HTML's empty elements closed, its lone ampersands and named characters escaped, its declaration left out.
    private static func wellFormed(_ html: String) -> String {
        html.replacing(/<!DOCTYPE[^>]*>/.ignoresCase(), with: "")
            .replacing(/<(meta|link|br|img|hr|input)\b([^>]*?)\/?>/.ignoresCase()) { "<\($0.1)\($0.2)/>" }
            .replacing(/&(?!amp;|lt;|gt;|quot;|apos;|#)/, with: "&amp;")
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        events.append(.open(Self.local(name), attributes))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        events.append(.close(Self.local(name)))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { events.append(.text(text)) }

    func parser(_ parser: XMLParser, foundCDATA data: Data) {
        events.append(.text(String(decoding: data, as: UTF8.self)))
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        guard problem == nil else { return }
        problem = .invalidLayout(LayoutFault(.notWellFormedXML, line: parser.lineNumber))
    }

    private static func local(_ name: String) -> String {
        name.split(separator: ":").last.map(String.init) ?? name
    }
}
