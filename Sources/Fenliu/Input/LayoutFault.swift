/// What in an OCR program's file is not as its format promises, and where.
public struct LayoutFault: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case notJSON, notAnObject
        /// More than 32 levels of brackets.
        case tooDeep
        case notWellFormedXML
        /// A file that declares entities could unfold into a long one.
        case declaresEntities
        /// An element, key or header row that must be there.
        case missing(String)
        case outside(element: String, of: String)
        case notANumber(String)
        case columns(found: Int, expected: Int)
        /// A row without a level and four numbers of a box.
        case noBox
        /// Texts without as many boxes.
        case unequal(texts: Int)
        /// An entry, from 1, that is no text with a box.
        case badEntry(Int)
    }

    public let kind: Kind
    /// The line, from 1, where the format has lines.
    public let line: Int?
    /// The file, where several are one letter's pages.
    public var file: String?

    public init(_ kind: Kind, line: Int? = nil) {
        self.kind = kind
        self.line = line
    }
}
