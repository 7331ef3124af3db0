import Fenliu

/// The files of a review: one page, or for a large batch several pages and an index of them.
public struct ReviewFiles {
    public struct File: Sendable {
        /// The file's name, in the folder of the first.
        public let name: String
        public let text: String
    }

    private let axes: [ReviewAxis]
    private let language: PageLanguage
    private let lettersPerPage: Int
    private let lead: (section: String, style: String)?

    /// - Parameters:
    ///   - lettersPerPage: more letters than this go into several files.
    ///   - lead: markup shown first, on the page or on the index, and the styles that it needs.
    public init(
        axes: [ReviewAxis], language: PageLanguage, lettersPerPage: Int = 2000,
        lead: (section: String, style: String)? = nil
    ) {
        self.axes = axes
        self.language = language
        self.lettersPerPage = max(1, lettersPerPage)
        self.lead = lead
    }

    /// The files in the order in which they should be written: the one to open, `name`, is the last.
    ///
    /// - Parameter name: such as `review.html`; pages of a large batch are `review-1.html` and so on.
    public func files(_ records: [ResultRecord], name: String) -> [File] {
        let records = ReviewOrder(axes: axes).sorted(records)
        guard records.count > lettersPerPage else {
            return [File(name: name, text: ReviewPage(axes: axes, language: language, lead: lead).text(records))]
        }
        let slices = stride(from: 0, to: records.count, by: lettersPerPage).map {
            Array(records[$0..<min($0 + lettersPerPage, records.count)])
        }
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let names = slices.indices.map { "\(name[..<dot])-\($0 + 1)\(name[dot...])" }
        let pages = slices.indices.map { i in
            File(
                name: names[i],
                text: ReviewPage(axes: axes, language: language)
                    .text(slices[i], part: (i + 1, slices.count)))
        }
        let index = ReviewIndex(axes: axes, language: language, lead: lead).text(Array(zip(names, slices)))
        return pages + [File(name: name, text: index)]
    }
}
