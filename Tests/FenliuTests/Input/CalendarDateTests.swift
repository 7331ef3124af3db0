import Testing

@testable import Fenliu

struct CalendarDateTests {
    @Test(arguments: [
        ("2026-11-22", "2026-11-22"), ("2026/1/2 08:30", "2026-01-02"), ("2026年12月31日", "2026-12-31"),
        ("20261122", "2026-11-22"), ("20261122093000", "2026-11-22"), ("2026.3.4", "2026-03-04"),
        ("2024-02-29", "2024-02-29"), ("2026-02-29", nil), ("2026-13-01", nil), ("昨天", nil), ("", nil), ("2026", nil),
        ("12345678901234567890", nil),
    ])
    func readsRegisterCells(cell: String, expected: String?) {
        #expect(CalendarDate(prefixOf: cell)?.description == expected)
    }

    @Test(arguments: [
        ("2026-11-22", 15, "2026-12-07"), ("2026-12-20", 15, "2027-01-04"), ("2024-02-20", 15, "2024-03-06"),
        ("2026-02-20", 15, "2026-03-07"), ("2026-01-01", 0, "2026-01-01"), ("2026-01-01", 365, "2027-01-01"),
    ])
    func addsDays(start: String, days: Int, end: String) {
        #expect(CalendarDate(start)?.adding(days: days).description == end)
    }

    @Test(arguments: ["2026-1-2", "2026/11/22", "2026-11-22x", " 2026-11-22"])
    func strictFormRefuses(text: String) { #expect(CalendarDate(text) == nil) }
}
