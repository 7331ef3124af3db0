/// Where on the pages a stretch of a letter's text stands.
public struct LayoutSpan: Sendable, Equatable {
    /// Unicode scalars of the letter's text.
    public let range: Range<Int>
    /// From 1.
    public let page: Int
    public let box: LayoutBox

    public init(range: Range<Int>, page: Int, box: LayoutBox) {
        self.range = range
        self.page = page
        self.box = box
    }
}
