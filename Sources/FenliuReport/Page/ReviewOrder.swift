/// The order in which letters want to be read: text that cannot be trusted and records without an answer first, then by risk
/// from the highest tier, then the least certain first. An open risk stands right behind the highest tier: nobody knows that it is less.
struct ReviewOrder {
    private let axes: [ReviewAxis]

    init(axes: [ReviewAxis]) { self.axes = axes }

    /// The records in that order; those that rank the same keep theirs.
    ///
    /// - Complexity: O(n log n).
    func sorted(_ records: [ResultRecord]) -> [ResultRecord] {
        records.enumerated().map { (key: key($0.element), offset: $0.offset, record: $0.element) }
            .sorted { a, b in
                (a.key.group, -a.key.risk, a.key.certainty, a.offset) < (
                    b.key.group, -b.key.risk, b.key.certainty, b.offset
                )
            }
            .map(\.record)
    }

    /// Whether somebody must look at the paper itself: no answer, or a text that is not good.
    static func isUntrusted(_ record: ResultRecord) -> Bool { !record.isAnswered || record.quality != "good" }

    private func key(_ record: ResultRecord) -> (group: Int, risk: Int, certainty: Double) {
        let certainty =
            axes.map { axis -> Double in
                guard let answer = record.answers[axis.name], answer.label != nil else { return 0 }
                return answer.p
            }.min() ?? 0
        return (Self.isUntrusted(record) ? 0 : 1, risk(record), certainty)
    }

    /// Twice the tier's place, so that an open risk has room just below the highest.
    private func risk(_ record: ResultRecord) -> Int {
        guard let axis = axes.first(where: \.isTiered) else { return 0 }
        guard let label = record.answers[axis.name]?.label, let tier = axis.labels.firstIndex(of: label) else {
            return 2 * axis.labels.count - 3
        }
        return 2 * tier
    }
}
