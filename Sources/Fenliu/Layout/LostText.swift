/// An estimate of how much of a page's text a scan lost, from the boxes of what is left.
///
/// Confidence does not tell: Tesseract drops whole lines and is sure of the others. All counts are in full lines.
/// With the page's rows from top to bottom (lines that stand side by side are one row), their pitch P the median
/// distance from a row's centre to the next one's, the text's edges L and R the 10th percentile of the rows' left and
/// the 90th of their right ends, and W = R − L:
///
/// - kept = Σ min(1, width of the row / W);
/// - lost lines = Σ round(distance / P) − 1 over the distances above 1.6 P, except below a heading, one before the
///   signature and date, and one empty line between two paragraphs;
/// - lost ends = Σ (R − right end) / W over rows that stop more than 3 characters short inside a sentence, and
///   Σ (left end − L) / W over rows that begin so inside one.
///
/// `share` = lost / (kept + lost). A character is as wide as the median over the rows of width / number of characters.
/// Nothing is said of what was lost above the first or below the last row, along a whole edge, or on a page of fewer than
/// four rows. Columns side by side are not told apart.
///
/// On twelve renderings of one letter read by Tesseract 5.3, `share` was 0 to 0.06 for the seven that lost no line (clean,
/// askew, wide-set, ruled, sealed, vertical, ends clipped by a character or two); 0.07, 0.27 and 0.34 for folds and a faded
/// band that took 0.05, 0.23 and 0.29 of the characters; but 0.19 and 0.10 for shadows over the right half that took
/// 0.36 and 0.48. So 0.1 tells; a low share does not acquit. (Measured
/// before the pitch had an upper bound; with that bound and closer looks at lines, 31 of 40 ruled pages were flagged
/// instead of 26 of 38.)
public struct LostText: Sendable, Equatable {
    public private(set) var kept = 0.0
    public private(set) var lost = 0.0

    /// A shorter page shows no pitch.
    private static let fewestRows = 3
    /// The widest pitch, in character widths: double spacing is 2.
    private static let widestPitch = 2.2
    /// Distances up to this many pitches are one line apart, set a little wider.
    private static let widePitch = 1.6
    /// A row that stops or begins this many characters inside the edge is cut off; paragraphs begin with two.
    private static let cutLength = 3.0
    /// An empty line between paragraphs is at most this many pitches.
    private static let emptyLine = 2.6

    public init() {}

    /// - Complexity: O(n log n) in the page's lines.
    public init(page: LayoutPage) {
        let rows = TextRows(page)
        kept = rows.rows.reduce(0) { $0 + rows.fullness($1) }
        guard rows.rows.count >= Self.fewestRows else { return }
        let distances = zip(rows.rows, rows.rows.dropFirst()).map { $1.middle - $0.middle }
        // Where most lines are gone the median is the distance between what is left; no letter is set wider than this.
        let pitch = min(TextRows.quantile(distances.map(Double.init), 0.5), Self.widestPitch * rows.character)
        guard pitch > 0 else { return }
        let forgiven = Self.gapBeforeSignature(distances, rows)
        for (i, distance) in distances.enumerated() where i != forgiven && !rows.isHeading(i) {
            let ratio = Double(distance) / pitch
            if ratio <= Self.widePitch || ratio <= Self.emptyLine && rows.isParagraphEnd(i) { continue }
            lost += ratio.rounded() - 1
        }
        for i in rows.rows.indices where !rows.isHeading(i) && i < rows.signature {
            let row = rows.rows[i]
            let isLast = i + 1 >= rows.signature
            if !isLast, !row.endsSentence, rows.shortfall(i) > Self.cutLength, !rows.isIndented(i + 1) {
                lost += Double(rows.right - row.box.x1) / Double(rows.width)
            }
            if i > 0, !rows.rows[i - 1].endsSentence, !rows.isHeading(i - 1), rows.indent(i) > Self.cutLength {
                lost += Double(row.box.x0 - rows.left) / Double(rows.width)
            }
        }
    }

    /// The lost share of what was there, 0 to 1.
    public var share: Double { lost == 0 ? 0 : lost / (kept + lost) }

    public static func + (a: LostText, b: LostText) -> LostText {
        var sum = a
        sum.kept += b.kept
        sum.lost += b.lost
        return sum
    }

    /// The widest distance above a row of the signature, which writers leave free; not below a row that breaks off.
    private static func gapBeforeSignature(_ distances: [Int], _ rows: TextRows) -> Int? {
        distances.indices.filter { i in
            i + 1 >= rows.signature && (i >= rows.signature || rows.rows[i].endsSentence || rows.shortfall(i) > 2)
        }.max { distances[$0] < distances[$1] }
    }
}
