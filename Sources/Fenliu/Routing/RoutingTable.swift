import FenliuPlatform

/// The routing table (分送表) that an office edits: labels and key terms → channel, unit, method, basis, days.
///
/// A table with the columns id, step, topic, track, purpose, terms, channel, unit, method, basis, days, warning.
/// An empty cell of topic, track, purpose or terms takes every letter; `A|B` takes either. `step` is the order in which
/// the exits of Art. 31 are tested: the lowest step with a fitting row decides. Within a step the row whose terms occur
/// most often wins (the title counts three times), then the row that stands first.
public struct RoutingTable: Sendable {
    private struct Row: Sendable {
        var step: Int
        var labels: [(axis: String, values: Set<String>)]
        /// Index into the matcher's patterns, or `nil` when the row has no terms.
        var pattern: Int?
        var route: Route
        var notifyDays: Int?
        var concludeDays: Int?
        var line: Int
    }

    /// By step.
    private let rows: [Row]
    private let matcher: TermMatcher
    private static let titleWeight = 3
    private static let columns = [
        "id", "step", "topic", "track", "purpose", "terms", "channel", "unit", "method", "basis", "days", "warning",
    ]

    /// - Throws: `TableError`, `ICUError`.
    public init(_ bytes: [UInt8], name: String, preparation: TextPreparation) throws {
        let table = try Table(bytes, name: name, columns: Self.columns)
        var lines: [String: Int] = [:]
        var patterns: [TermPattern] = []
        var rows: [Row] = []
        for row in table.rows {
            func fault(_ column: String, _ problem: TableError.Problem) -> TableError {
                TableError(file: name, line: row.line, column: column, problem: problem)
            }
            for column in ["id", "step", "channel", "unit", "method", "days"] where row[column].isEmpty {
                throw fault(column, .emptyCell)
            }
            if let first = lines.updateValue(row.line, forKey: row["id"]) {
                throw fault("id", .duplicateID(row["id"], firstLine: first))
            }
            guard let step = Int(row["step"]), step >= 0 else { throw fault("step", .badNumber(row["step"])) }
            func days(_ column: String) throws(TableError) -> Int {
                guard let days = Int(row[column]), (0...3650).contains(days) else {
                    throw fault(column, .badNumber(row[column]))
                }
                return days
            }
            let sortDays = try days("days")
            let notifyDays = row["notify_days"].isEmpty ? nil : try days("notify_days")
            let concludeDays = row["conclude_days"].isEmpty ? nil : try days("conclude_days")
            var pattern: Int?
            if !row["terms"].isEmpty {
                guard let terms = try TermPattern(row["terms"], fold: preparation.fold(term:)) else {
                    throw fault("terms", .badPattern(row["terms"]))
                }
                pattern = patterns.count
                patterns.append(terms)
            }
            let labels = ["topic", "track", "purpose"].filter { !row[$0].isEmpty }.map { axis in
                (axis: axis, values: Set(row[axis].split(separator: "|").map(String.init)))
            }
            let route = Route(
                id: row["id"], channel: row["channel"], unit: row["unit"], method: row["method"], basis: row["basis"],
                sortDays: sortDays, sortBy: nil, notifyBy: nil, concludeBy: nil, warning: row["warning"])
            rows.append(
                Row(
                    step: step, labels: labels, pattern: pattern, route: route, notifyDays: notifyDays,
                    concludeDays: concludeDays, line: row.line))
        }
        guard rows.contains(where: { $0.labels.isEmpty && $0.pattern == nil }) else {
            throw TableError(file: name, line: (table.rows.last?.line ?? 0) + 1, column: nil, problem: .noFallback)
        }
        // By step, and within a step as the file has them.
        self.rows = rows.sorted { ($0.step, $0.line) < ($1.step, $1.line) }
        matcher = TermMatcher(patterns)
    }

    /// Checks that every label the table names is one of the model's.
    ///
    /// - Throws: `TableError` at the first that is not.
    public func check(against space: LabelSpace, name: String) throws(TableError) {
        for row in rows {
            for (axis, values) in row.labels {
                for value in values.sorted() where space.column(axis, value) == nil {
                    throw TableError(
                        file: name, line: row.line, column: axis, problem: .unknownLabel(value, axis: axis))
                }
            }
        }
    }

    /// The route of a letter with these labels (`nil` where an axis is not answered) and texts.
    ///
    /// - Complexity: O(text + rows).
    public func route(labels: [String: String], title: [UInt16], body: [UInt16], received: CalendarDate?) -> Route? {
        var counts: [Int: Int] = [:]
        for (units, weight) in [(title, Self.titleWeight), (body, 1)] {
            for match in matcher.matches(in: units) { counts[match.pattern, default: 0] += weight }
        }
        var chosen: Int?
        var most = 0
        for i in rows.indices {
            if let chosen, rows[i].step > rows[chosen].step { break }
            let count = rows[i].pattern.map { counts[$0] ?? 0 } ?? 0
            if rows[i].pattern != nil, count == 0 { continue }
            if chosen != nil, count <= most { continue }
            guard rows[i].labels.allSatisfy({ axis, values in labels[axis].map(values.contains) ?? false }) else {
                continue
            }
            (chosen, most) = (i, count)
        }
        guard let row = chosen.map({ rows[$0] }) else { return nil }
        let route = row.route
        func day(after days: Int?) -> CalendarDate? { days.flatMap { received?.adding(days: $0) } }
        return Route(
            id: route.id, channel: route.channel, unit: route.unit, method: route.method, basis: route.basis,
            sortDays: route.sortDays, sortBy: day(after: route.sortDays), notifyBy: day(after: row.notifyDays),
            concludeBy: day(after: row.concludeDays), warning: route.warning)
    }
}
