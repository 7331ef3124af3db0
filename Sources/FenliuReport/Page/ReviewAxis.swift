import Fenliu

/// A label axis as the review page offers it.
public struct ReviewAxis: Sendable, Equatable {
    public let name: String
    /// Every label that a clerk can choose; tiers from the lowest to the highest.
    public let labels: [String]
    public let isTiered: Bool
    /// Share of letters held out at training that the model got right, where the model is at hand.
    public let accuracy: Double?

    public init(name: String, labels: [String], isTiered: Bool = false, accuracy: Double? = nil) {
        self.name = name
        self.labels = labels
        self.isTiered = isTiered
        self.accuracy = accuracy
    }

    /// The axes of some records: the known ones in their order, with the labels that only the records have behind the known
    /// labels; then axes that nobody knew of.
    ///
    /// - Parameters:
    ///   - known: a model's axes, or what is known without a model.
    ///   - accuracies: held-out accuracy by axis.
    /// - Complexity: O(records · labels).
    public static func axes(
        of records: [ResultRecord], known: [LabelAxis], accuracies: [String: Double] = [:]
    ) -> [ReviewAxis] {
        var seen: [String: Set<String>] = [:]
        for record in records {
            for (name, answer) in record.answers {
                seen[name, default: []].formUnion(answer.alternatives.map(\.label) + [answer.label].compactMap { $0 })
            }
        }
        let others = seen.keys.filter { name in !known.contains { $0.name == name } }.sorted()
        return (known.filter { seen[$0.name] != nil } + others.map { LabelAxis(name: $0, classes: []) }).map { axis in
            let added = (seen[axis.name] ?? []).subtracting(axis.classes).sorted()
            return ReviewAxis(
                name: axis.name, labels: axis.classes + added, isTiered: axis.isTiered, accuracy: accuracies[axis.name])
        }
    }
}
