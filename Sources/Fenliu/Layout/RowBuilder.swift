/// Puts words into lines by their boxes alone, for files that give no lines.
enum RowBuilder {
    /// Words that share this much of their height stand in one row.
    private static let sharedHeight = 0.5
    /// Words that share this much of their width cannot stand in one row: a seal over text, columns of vertical text.
    private static let sharedWidth = 0.5
    /// No line has more pieces; looking at the last ones only keeps made-up files from costing their square.
    private static let mostPieces = 64

    /// A row while it grows.
    private struct Row {
        var boxes: [LayoutBox]
        var members: [Int]

        /// The row's next neighbour on either side decides, so that a slanting line is followed, not cut.
        func takes(_ box: LayoutBox) -> Bool {
            let boxes = boxes.suffix(mostPieces)
            let nearest = boxes.min { distance($0, box) < distance($1, box) }
            guard let nearest, nearest.rowOverlap(box) >= sharedHeight else { return false }
            return boxes.allSatisfy { $0.columnOverlap(box) < sharedWidth }
        }

        private func distance(_ a: LayoutBox, _ b: LayoutBox) -> Int { max(a.x0 - b.x1, b.x0 - a.x1) }

        var middle: Int { boxes.reduce(0) { $0 + $1.y0 + $1.y1 } / max(1, boxes.count) }
    }

    /// Lines from the top, each from the left; vertical text in columns from the right, each from the top.
    ///
    /// Words that are nowhere come last, each a line of its own.
    ///
    /// - Complexity: O(n log n).
    static func lines(of words: [LayoutWord]) -> [LayoutLine] {
        let singles = words.map { LayoutLine(words: [$0]) }
        let placed = words.filter { !$0.box.isEmpty }
        let isVertical = LayoutPage(lines: singles).isVertical
        let rows = rows(of: placed.map { isVertical ? $0.box.turned : $0.box })
        return rows.map { row in LayoutLine(words: row.map { placed[$0] }) } + singles.filter(\.box.isEmpty)
    }

    /// The indices of boxes, row by row from the top, each row from the left.
    ///
    /// - Complexity: O(n log n).
    static func rows(of boxes: [LayoutBox]) -> [[Int]] {
        // Indices keep equal boxes in the file's order.
        let order = boxes.indices.sorted {
            (boxes[$0].y0 + boxes[$0].y1, boxes[$0].x0, $0) < (boxes[$1].y0 + boxes[$1].y1, boxes[$1].x0, $1)
        }
        var rows: [Row] = []
        for i in order {
            // Only the last few rows reach down to this box.
            if let near = rows.indices.suffix(3).last(where: { rows[$0].takes(boxes[i]) }) {
                rows[near].boxes.append(boxes[i])
                rows[near].members.append(i)
            } else {
                rows.append(Row(boxes: [boxes[i]], members: [i]))
            }
        }
        return rows.sorted { ($0.middle, $0.members[0]) < ($1.middle, $1.members[0]) }.map { row in
            row.members.sorted { (boxes[$0].x0, $0) < (boxes[$1].x0, $1) }
        }
    }
}
