/// A day of the Gregorian calendar, without time or time zone: limits of the regulation are counted in days.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    /// A day, or `nil` when there is no such day. Years 1900–2999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(year, month) else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    public init?(_ text: String) {
        guard text.utf8.count == 10, let date = CalendarDate(prefixOf: text), date.description == text else {
            return nil
        }
        self = date
    }

    /// Reads the day at the start of a register's cell: 2026-11-22, 2026/11/22 08:30, 2026.1.2, 2026年1月2日, 20261122.
    public init?(prefixOf cell: String) {
        var numbers: [[Int]] = [[]]
        for character in cell.unicodeScalars {
            guard
                let digit = character.properties.numericType == .decimal
                    ? Int(character.properties.numericValue ?? 0) : nil
            else {
                if numbers.count == 3 || numbers[numbers.count - 1].isEmpty { break }
                numbers.append([])
                continue
            }
            numbers[numbers.count - 1].append(digit)
            if numbers.count == 1, numbers[0].count == 8 { break }
        }
        if numbers[0].count == 8 {
            numbers = [Array(numbers[0][..<4]), Array(numbers[0][4..<6]), Array(numbers[0][6...])]
        }
        guard numbers.count == 3, numbers[0].count == 4, numbers.allSatisfy({ (1...4).contains($0.count) }) else {
            return nil
        }
        let values = numbers.map { $0.reduce(0) { $0 * 10 + $1 } }
        self.init(year: values[0], month: values[1], day: values[2])
    }

    /// The day `days` later, or earlier where negative; no earlier than 1900-01-01.
    ///
    /// - Complexity: O(months between).
    public func adding(days: Int) -> CalendarDate {
        var (year, month, day) = (year, month, day + days)
        while day < 1, year > 1900 || month > 1 {
            (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
            day += Self.days(year, month)
        }
        day = max(1, day)
        while day > Self.days(year, month) {
            day -= Self.days(year, month)
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        return CalendarDate(year: year, month: month, day: day) ?? self
    }

    /// Days since 1900-01-01, a Monday.
    public var dayNumber: Int {
        let years = year - 1900
        // 1900 was no leap year; every later century year that 400 divides is one.
        let leaps = (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 - 460
        return 365 * years + leaps + (1..<month).reduce(0) { $0 + Self.days(year, $1) } + day - 1
    }

    /// The Monday of the day's week (ISO 8601); of a day before the first Monday the day itself.
    public var weekStart: CalendarDate { adding(days: -(dayNumber % 7)) }

    /// ISO 8601: 2026-11-22.
    public var description: String {
        "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    private static func days(_ year: Int, _ month: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
