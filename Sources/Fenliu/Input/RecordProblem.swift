/// What is wrong with one input record. It becomes an error record in the output; the others go on.
public enum RecordProblem: Error, Sendable, Equatable {
    /// No text, or only white space.
    case blank
    /// Longer than `--max-record`, in bytes.
    case tooLong(limit: Int)
    case invalidJSON(JSONFault)
    /// Not what its OCR format promises.
    case invalidLayout(LayoutFault)
    /// The file is a picture or an office document.
    case notText(DocumentKind)
    /// A field holds something else than text or a number.
    case wrongType(field: String, found: String)
    /// No field of any known name holds the letter's text.
    case missingText
    /// `count` damaged byte sequences, the first at byte `offset` of the record (from 0) where that is known.
    case damagedText(count: Int, offset: Int?)
    case tooFewFields(found: Int, expected: Int)
    case unterminatedQuote
    case strayQuote
    /// A program fault kept from costing other letters.
    case analysisFailed(reason: String)

    /// Why a record is no JSON object.
    public enum JSONFault: Sendable, Equatable {
        case notAnObject
        /// Not a list of annotation tasks.
        case notAList
        /// More than 32 levels of brackets.
        case tooDeep
        /// What the parser says, in English, without the record's text.
        case syntax(String)
    }

    /// The stable name in the output's `error.code`.
    public var code: String {
        switch self {
        case .blank: "blank"
        case .tooLong: "too-long"
        case .invalidJSON: "invalid-json"
        case .invalidLayout: "invalid-layout"
        case .notText: "not-text"
        case .wrongType: "wrong-type"
        case .missingText: "missing-text"
        case .damagedText: "invalid-utf8"
        case .tooFewFields: "too-few-fields"
        case .unterminatedQuote: "unterminated-quote"
        case .strayQuote: "stray-quote"
        case .analysisFailed: "analysis-failed"
        }
    }
}
