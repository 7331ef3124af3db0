import Fenliu

/// One labelled letter as any format carries it. Axis and label are written `topic=城乡建设` where a format has one list of labels.
public struct AnnotatedRow: Sendable, Equatable {
    public var id: String?
    public var title: String
    public var text: String
    /// Axis and label, in the order of the axes.
    public var labels: [(axis: String, label: String)]
    /// `source`, `split`, `answer` and other plain fields, by name.
    public var extra: [String: String]

    public static func == (a: AnnotatedRow, b: AnnotatedRow) -> Bool {
        a.id == b.id && a.title == b.title && a.text == b.text && a.extra == b.extra
            && a.labels.map(\.axis) == b.labels.map(\.axis) && a.labels.map(\.label) == b.labels.map(\.label)
    }

    /// Labels as one list; with a single axis its bare labels.
    func list(onlyAxis: String?) -> [String] {
        labels.compactMap { axis, label in
            guard let onlyAxis else { return "\(axis)=\(label)" }
            return axis == onlyAxis ? label : nil
        }
    }

    /// Reads such a list back; a bare label belongs to `axis`.
    static func labels(_ list: [String], axis: String) -> [(axis: String, label: String)] {
        list.map { item in
            let parts = item.split(separator: "=", maxSplits: 1).map(String.init)
            return parts.count == 2 ? (parts[0], parts[1]) : (axis, item)
        }
    }
}
