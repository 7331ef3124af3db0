import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Whether a document is well-formed XML, and what its root is.
final class XMLShape: NSObject, XMLParserDelegate {
    private(set) var root: String?
    private(set) var isWellFormed = false

    init(_ data: Data) {
        super.init()
        let parser = XMLParser(data: data)
        parser.delegate = self
        isWellFormed = parser.parse()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        root = root ?? name
    }
}
