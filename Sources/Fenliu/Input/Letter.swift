/// One petition letter (信访件) as it came in.
public struct Letter: Sendable, Equatable {
    /// The register's number (信访件编号), if the input gives one.
    public var id: String?
    /// 标题; empty when there is none.
    public var title: String
    /// 正文. Offsets in the output count its Unicode scalars.
    public var text: String
    /// 收信日期, from which deadlines run.
    public var received: CalendarDate?
    /// The line of the input on which it starts, from 1.
    public var line: Int
    /// Damaged byte sequences, each now one U+FFFD.
    public var damaged: Int
    /// Where the text's words stand on the scanned pages, if the input says so.
    public var layout: LetterLayout?

    public init(
        id: String? = nil, title: String = "", text: String, received: CalendarDate? = nil, line: Int = 1,
        damaged: Int = 0, layout: LetterLayout? = nil
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.received = received
        self.line = line
        self.damaged = damaged
        self.layout = layout
    }
}
