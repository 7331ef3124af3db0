/// How a letter's text lies on its scanned pages.
public struct LetterLayout: Sendable, Equatable {
    /// One for each word whose place is known; ranges rise and do not overlap.
    public let spans: [LayoutSpan]
    /// The estimated share of the text that the scanner's program lost, 0 to 1; see `LostText`.
    public let missingShare: Double
    /// Ruled lines on the page that has most.
    public let ruleCount: Int

    /// - Precondition: the spans' ranges rise and do not overlap.
    public init(spans: [LayoutSpan], missingShare: Double, ruleCount: Int = 0) {
        precondition(zip(spans, spans.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
        self.spans = spans
        self.missingShare = missingShare
        self.ruleCount = ruleCount
    }

    /// Where a range of the letter's Unicode scalars stands: its first page, and the box around its words there.
    ///
    /// - Returns: `nil` when no word with a known place is in the range.
    /// - Complexity: O(log n + words in the range).
    public func place(of range: Range<Int>) -> (page: Int, box: LayoutBox)? {
        var (low, high) = (0, spans.count)
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low < spans.count, spans[low].range.lowerBound < range.upperBound else { return nil }
        let page = spans[low].page
        var box = LayoutBox.nowhere
        for span in spans[low...] {
            guard span.page == page, span.range.lowerBound < range.upperBound else { break }
            box = box.union(span.box)
        }
        return (page, box)
    }
}
