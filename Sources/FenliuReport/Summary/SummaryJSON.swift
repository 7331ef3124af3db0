import Fenliu

/// The office report as data.
public enum SummaryJSON {
    public static func value(_ summary: OfficeSummary) -> JSONValue {
        var object: [String: JSONValue] = [
            "letters": .integer(summary.count), "errors": .integer(summary.errors),
            "review": .integer(summary.reviewed), "duplicates": .integer(summary.duplicates),
            "review_reasons": .array(
                summary.reasons.map { .object(["reason": .string($0.reason), "letters": .integer($0.count)]) }),
            "tables": .object(
                // Results may come from a model with an axis of any name; the office's own tables win.
                Dictionary(summary.tables.map { ($0.name, .array($0.rows.map(row))) }, uniquingKeysWith: { $1 })),
            "weeks": .array(summary.weeks.map { week($0, summary.tiers) }),
            "due": .array(
                summary.due.map {
                    .object(["id": .string($0.id), "day": .string($0.day.description), "unit": .string($0.unit)])
                }),
            "passed": .integer(summary.passed), "period": .null,
        ]
        if let period = summary.period {
            object["period"] = .object([
                "first": .string(period.first.description), "until": .string(period.until.description),
                "days": .integer(period.days),
            ])
        }
        return .object(object)
    }

    private static func row(_ row: SummaryTable.Row) -> JSONValue {
        .object([
            "label": row.label.isEmpty ? .null : .string(row.label), "letters": .integer(row.count),
            "current": .integer(row.current), "previous": .integer(row.previous), "p": .decimal(row.chance),
            "rise": .bool(row.isRise),
        ])
    }

    private static func week(_ week: OfficeSummary.Week, _ tiers: [String]) -> JSONValue {
        var counts: [String: JSONValue] = [:]
        for (tier, count) in zip(tiers + ["open"], week.counts) { counts[tier] = .integer(count) }
        return .object(["monday": .string(week.monday.description), "risk": .object(counts)])
    }
}
