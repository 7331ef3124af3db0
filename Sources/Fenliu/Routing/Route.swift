/// Where a letter goes, and until when it must be on its way.
public struct Route: Sendable, Equatable {
    /// The row of the routing table.
    public let id: String
    /// 办理途径: one of the exits of Art. 31, or the way for accusations and proposals.
    public let channel: String
    /// 责任单位.
    public let unit: String
    /// 办理方式: 转送, 交办, 告知 …
    public let method: String
    /// 依据.
    public let basis: String
    /// Days from receipt within which the letter must be registered, sorted and sent on (Art. 22: 15).
    public let sortDays: Int
    /// The last of these days, when the day of receipt is known.
    public let sortBy: CalendarDate?
    /// The last day for telling the writer in writing (Art. 23: the unit that receives a letter has 15 days), and for concluding the
    /// matter (Art. 34: 60 days, at most 30 more, for exit 6 of Art. 31, 信访程序); `nil` where the law gives no such limit or the day of
    /// receipt is not known. The law counts from the unit's own receipt and acceptance (受理); these days count from ours, as if the letter
    /// were passed on and accepted the same day, so the lawful limit is never earlier.
    public let notifyBy: CalendarDate?
    public let concludeBy: CalendarDate?
    /// What the clerk must not do; empty when there is nothing.
    public let warning: String
}
