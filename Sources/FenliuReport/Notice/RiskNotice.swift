import Fenliu

/// A draft notice of risk (风险预警提醒函) on one letter, or on a group of letters with nearly the same text. A person checks, edits and
/// signs it.
public struct RiskNotice: Sendable {
    /// The letters in the order of the results; never empty.
    public let records: [ResultRecord]

    /// The notices of all letters in the highest tier, in the order of their first letters.
    ///
    /// - Parameter axis: the tiered axis. Letters whose tier is open have no notice.
    /// - Complexity: O(n).
    public static func notices(_ records: [ResultRecord], axis: ReviewAxis) -> [RiskNotice] {
        guard let highest = axis.labels.last else { return [] }
        var groups: [[ResultRecord]] = []
        var places: [String: Int] = [:]
        for record in records where record.answers[axis.name]?.label == highest {
            // A group bears its earliest letter's number; letters that only share a number have nothing else in common.
            if let group = record.duplicate?.group, let place = places[group] {
                groups[place].append(record)
                continue
            }
            if let group = record.duplicate?.group ?? record.id, places[group] == nil { places[group] = groups.count }
            groups.append([record])
        }
        return groups.map { RiskNotice(records: $0) }
    }
}
