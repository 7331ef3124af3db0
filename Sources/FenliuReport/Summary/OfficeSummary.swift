import Fenliu

/// What an office's letters were about, how that changed, and what is due (研判). It counts letters and compares periods; it knows no writers.
public struct OfficeSummary: Sendable, Equatable {
    /// Letters of one week by tier.
    public struct Week: Sendable, Equatable {
        public let monday: CalendarDate
        /// In the order of `tiers`, then those whose tier is open.
        public let counts: [Int]
    }

    /// A letter that must be sent on soon.
    public struct Due: Sendable, Equatable {
        public let id: String
        public let day: CalendarDate
        public let unit: String
    }

    /// Why letters must be read first.
    public struct Reason: Sendable, Equatable {
        public let reason: String
        public let count: Int
    }

    public let count: Int
    /// Records without a suggestion.
    public let errors: Int
    /// Letters that a person must read first, and why, most frequent first.
    public let reviewed: Int
    public let reasons: [Reason]
    /// Letters whose text nearly equals an earlier one's.
    public let duplicates: Int
    public let period: SummaryPeriod?
    public let tables: [SummaryTable]
    /// The tiers, highest first.
    public let tiers: [String]
    public let weeks: [Week]
    /// Due from the period's last day on, the earliest first.
    public let due: [Due]
    /// Letters whose day was over by then; whether they were sent on the records do not say.
    public let passed: Int

    /// Days after the period's end within which a deadline counts as coming due.
    public static let dueDays = 5

    /// - Parameters:
    ///   - axes: in the order in which they are shown.
    ///   - days: the length of the periods that are compared.
    ///   - until: the last day; by default the last day of receipt. No clock is read.
    /// - Complexity: O(n log n).
    public init(_ records: [ResultRecord], axes: [ReviewAxis], days: Int = 7, until: CalendarDate? = nil) {
        let answered = records.filter(\.isAnswered)
        let last = until ?? answered.compactMap(\.received).max()
        let period = last.map { SummaryPeriod(until: $0, days: days) }
        func index(_ record: ResultRecord) -> Int? { record.received.flatMap { period?.index(of: $0) } }
        var tables = axes.map { axis in
            SummaryTable(
                name: axis.name, answered.map { ($0.answers[axis.name]?.label ?? "", index($0)) },
                order: axis.isTiered ? axis.labels.reversed() : [])
        }
        tables.append(SummaryTable(name: "unit", answered.map { ($0.route?.unit ?? "", index($0)) }))
        let tiered = axes.first(where: \.isTiered)
        let tiers = Array((tiered?.labels ?? []).reversed())
        count = records.count
        errors = records.count { !$0.isAnswered }
        reviewed = records.count { $0.review || !$0.isAnswered }
        reasons = Self.counted(answered.flatMap { Set($0.reviewReasons) })
        duplicates = answered.count { $0.duplicate?.of != nil }
        self.period = period
        self.tables = tables
        self.tiers = tiers
        weeks = Self.weeks(answered, axis: tiered?.name, tiers)
        let days = answered.compactMap { $0.route?.sortBy.flatMap { CalendarDate($0) } }
        passed = last.map { last in days.count { $0 < last } } ?? 0
        due = last.map { Self.due(answered, $0) } ?? []
    }

    private static func counted(_ names: [String]) -> [Reason] {
        var counts: [String: Int] = [:]
        for name in names { counts[name, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { Reason(reason: $0.key, count: $0.value) }
    }

    /// Every week from the first to the last, the empty ones too.
    private static func weeks(_ records: [ResultRecord], axis: String?, _ tiers: [String]) -> [Week] {
        var counts: [CalendarDate: [Int]] = [:]
        for record in records {
            guard let monday = record.received?.weekStart else { continue }
            let tier = axis.flatMap { record.answers[$0]?.label }.flatMap { tiers.firstIndex(of: $0) } ?? tiers.count
            counts[monday, default: [Int](repeating: 0, count: tiers.count + 1)][tier] += 1
        }
        guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
        return stride(from: 0, through: last.dayNumber - first.dayNumber, by: 7).map { offset in
            let monday = first.adding(days: offset)
            return Week(monday: monday, counts: counts[monday] ?? [Int](repeating: 0, count: tiers.count + 1))
        }
    }

    private static func due(_ records: [ResultRecord], _ last: CalendarDate) -> [Due] {
        let limit = last.adding(days: dueDays)
        return records.compactMap { record in
            guard let day = record.route?.sortBy.flatMap({ CalendarDate($0) }), (last...limit).contains(day) else {
                return nil
            }
            return Due(id: record.id ?? String(record.line), day: day, unit: record.route?.unit ?? "")
        }.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }
}
