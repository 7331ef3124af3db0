import Fenliu

/// The days that a report is about, and as many before them to compare with.
public struct SummaryPeriod: Sendable, Equatable {
    /// The last day.
    public let until: CalendarDate
    /// Days in the period; the one before it has as many.
    public let days: Int

    public init(until: CalendarDate, days: Int) {
        self.until = until
        self.days = max(1, days)
    }

    public var first: CalendarDate { until.adding(days: 1 - days) }

    /// 0 for the period, 1 for the one before it, `nil` for any other day.
    func index(of day: CalendarDate) -> Int? {
        let back = until.dayNumber - day.dayNumber
        return (0..<2 * days).contains(back) ? back / days : nil
    }
}
