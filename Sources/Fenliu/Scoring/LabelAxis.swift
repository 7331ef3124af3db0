/// One question that a letter gets exactly one answer to: track (诉访), topic (内容分类), risk (风险), purpose (信访目的), or any other.
public struct LabelAxis: Sendable, Equatable, Codable {
    /// The key in corpora and output, such as "topic".
    public let name: String
    /// The possible labels. For a tiered axis from the lowest tier to the highest.
    public let classes: [String]
    /// Whether the labels are tiers, which a rule of the lexicon may raise.
    public let isTiered: Bool

    public init(name: String, classes: [String], isTiered: Bool = false) {
        self.name = name
        self.classes = classes
        self.isTiered = isTiered
    }
}

/// All axes of a model side by side: each class of each axis is one column.
public struct LabelSpace: Sendable, Equatable {
    public let axes: [LabelAxis]
    /// The columns of each axis.
    public let columns: [Range<Int>]
    /// Number of columns of all axes together.
    public let columnCount: Int

    public init(_ axes: [LabelAxis]) {
        self.axes = axes
        var columns: [Range<Int>] = []
        var next = 0
        for axis in axes {
            columns.append(next..<next + axis.classes.count)
            next += axis.classes.count
        }
        self.columns = columns
        columnCount = next
    }

    /// The place of an axis by its name.
    public func index(of name: String) -> Int? { axes.firstIndex { $0.name == name } }

    /// The column of a label of an axis.
    public func column(_ axis: String, _ label: String) -> Int? {
        guard let a = index(of: axis), let c = axes[a].classes.firstIndex(of: label) else { return nil }
        return columns[a].lowerBound + c
    }
}
