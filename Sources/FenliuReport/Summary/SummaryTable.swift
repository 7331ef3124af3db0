/// How many letters have each label of one kind: a topic, a tier, a unit.
public struct SummaryTable: Sendable, Equatable {
    public struct Row: Sendable, Equatable {
        public let label: String
        public let count: Int
        /// Letters of the period, and of the one before it.
        public let current: Int
        public let previous: Int
        /// How probable so many or more in the period are by chance.
        public let chance: Double
        /// Whether the rise stands among all rows of the table (Holm's correction, level 0.05).
        public let isRise: Bool
    }

    /// The kind: an axis's name, or "unit".
    public let name: String
    public let rows: [Row]

    /// - Parameters:
    ///   - labels: for each letter its label and the period it falls in: 0, 1 (the one before) or `nil`.
    ///   - order: labels that stand first, in this order; the others follow by count.
    init(name: String, _ labels: [(label: String, period: Int?)], order: [String] = []) {
        var counts: [String: [Int]] = [:]
        for (label, period) in labels {
            counts[label, default: [0, 0, 0]][2] += 1
            if let period { counts[label, default: [0, 0, 0]][period] += 1 }
        }
        let others = counts.keys.filter { !order.contains($0) }
            .sorted { (counts[$1]?[2] ?? 0, $0) < (counts[$0]?[2] ?? 0, $1) }
        let names = order.filter { counts[$0] != nil } + others
        let chances = names.map {
            RiseTest.probability(current: counts[$0]?[0] ?? 0, previous: counts[$0]?[1] ?? 0)
        }
        let rises = RiseTest.significant(chances)
        self.name = name
        rows = names.indices.map { i in
            let count = counts[names[i]] ?? [0, 0, 0]
            return Row(
                label: names[i], count: count[2], current: count[0], previous: count[1], chance: chances[i],
                isRise: rises[i])
        }
    }
}
