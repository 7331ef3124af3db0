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
        var words: [LayoutWord]

        /// The row's next neighbour on either side decides, so that a slanting line is followed, not cut.
        func takes(_ box: LayoutBox) -> Bool {
            let words = words.suffix(mostPieces)
            let nearest = words.min { distance($0.box, box) < distance($1.box, box) }
            guard let nearest, nearest.box.rowOverlap(box) >= sharedHeight else { return false }
            return words.allSatisfy { $0.box.columnOverlap(box) < sharedWidth }
        }

        private func distance(_ a: LayoutBox, _ b: LayoutBox) -> Int { max(a.x0 - b.x1, b.x0 - a.x1) }

        var top: Int { words.reduce(0) { $0 + $1.box.y0 + $1.box.y1 } / max(1, words.count) }
    }

    /// Lines from the top, each from the left; vertical text in columns from the right, each from the top.
    ///
    /// Words that are nowhere come last, each a line of its own.
    ///
    /// - Complexity: O(n log n).
    static func lines(of words: [LayoutWord]) -> [LayoutLine] {
        let singles = words.map { LayoutLine(words: [$0]) }
        let placed = words.filter { !$0.box.isEmpty }
        let lost = singles.filter(\.box.isEmpty)
        let isVertical = LayoutPage(lines: singles).isVertical
        return rows(of: placed, isVertical: isVertical).map { LayoutLine(words: $0) } + lost
    }

    private static func rows(of words: [LayoutWord], isVertical: Bool) -> [[LayoutWord]] {
        let turned = isVertical ? words.map { LayoutWord(text: $0.text, box: $0.box.turned) } : words
        // Indices keep equal boxes in the file's order.
        let order = turned.indices.sorted {
            (turned[$0].box.y0 + turned[$0].box.y1, turned[$0].box.x0, $0)
                < (turned[$1].box.y0 + turned[$1].box.y1, turned[$1].box.x0, $1)
        }
        var rows: [(row: Row, members: [Int])] = []
        for i in order {
            // Only the last few rows reach down to this word.
            let near = rows.indices.suffix(3).last { rows[$0].row.takes(turned[i].box) }
            if let near {
                rows[near].row.words.append(turned[i])
                rows[near].members.append(i)
            } else {
                rows.append((Row(words: [turned[i]]), [i]))
            }
        }
        return rows.sorted { $0.row.top < $1.row.top }.map { row in
            row.members.sorted { (turned[$0].box.x0, $0) < (turned[$1].box.x0, $1) }.map { words[$0] }
        }
    }
}
