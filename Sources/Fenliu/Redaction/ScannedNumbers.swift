/// Numbers as scanners and cautious writers leave them: cut by spaces and line ends, O for 0, l for 1, or spelled out.
enum ScannedNumbers {
    /// Most signs between two digits of one number.
    private static let longestGap = 3
    /// Chinese digits without 十 or 百 in a row: 一三八零零零零一二三四 is a phone, 二〇二三 a year.
    private static let fewestSpelled = 7

    /// The text with gaps inside numbers closed and look-alikes of digits put right, each unit with its place in the original.
    ///
    /// Hyphens stay, as dates have them; gaps are spaces and line ends between digits, and beside the @ and dots of a mail address.
    static func mended(_ text: FoldedText) -> FoldedText {
        var out = FoldedText()
        let units = text.units
        var i = 0
        while i < units.count {
            if let digit = digit(units, i, behind: out.units) {
                out.append(digit, text.starts[i], text.ends[i])
                i += 1
                var next = gapEnd(units, i)
                if next < units.count, units[next] == 0x2D {
                    out.append(0x2D, text.starts[next], text.ends[next])
                    i = next + 1
                    next = gapEnd(units, i)
                }
                if next < units.count, isDigitUnit(units[next]) || units[next] == 0x78 { i = next }
                continue
            }
            if isMailSign(units, i) {
                while let last = out.units.last, isSpaceUnit(last) { out.removeLast() }
                // 。 is what a scanner makes of a dot.
                out.append(units[i] == 0x3002 ? 0x2E : units[i], text.starts[i], text.ends[i])
                i = gapEnd(units, i + 1)
                continue
            }
            out.append(units[i], text.starts[i], text.ends[i])
            i += 1
            // 湘 A 12345
            if isHanUnit(units[i - 1]), i + 1 < units.count, units[i] == 0x20, isLatinUnit(units[i + 1]) { i += 1 }
        }
        return out
    }

    /// Runs of Chinese digits, as long as a telephone number.
    static func spelled(in text: FoldedText) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        var count = 0
        for i in 0...text.count {
            if i < text.count, digits.contains(text.units[i]) {
                start = start ?? i
                count += 1
            } else if i < text.count, start != nil, isSpaceUnit(text.units[i]) {
                continue
            } else {
                if let start, count >= fewestSpelled { ranges.append(text.original(start..<i)) }
                (start, count) = (nil, 0)
            }
        }
        return ranges
    }

    private static let digits = Set("一二三四五六七八九零〇幺壹贰叁肆伍陆柒捌玖".utf16)

    /// The digit at a place, or the one that the letter there was read for: between two digits, or beside several.
    private static func digit(_ units: [UInt16], _ i: Int, behind read: [UInt16]) -> UInt16? {
        let unit = units[i]
        if isDigitUnit(unit) { return unit }
        guard let value = lookAlikes[unit] else { return nil }
        let before = read.suffix(3).reversed().prefix(while: isDigitUnit).count
        let after = units[(i + 1)...].prefix(2).prefix { isDigitUnit($0) || lookAlikes[$0] != nil }
        let digits = after.count(where: isDigitUnit)
        return before == 3 || before > 0 && digits > 0 || digits == 2 ? value : nil
    }

    /// o q l i | z s b g
    private static let lookAlikes: [UInt16: UInt16] = [
        0x6F: 0x30, 0x71: 0x30, 0x6C: 0x31, 0x69: 0x31, 0x7C: 0x31, 0x7A: 0x32, 0x73: 0x35, 0x62: 0x36, 0x67: 0x39,
    ]

    /// The first unit behind the spaces and line ends at `i`, of which there are few.
    private static func gapEnd(_ units: [UInt16], _ i: Int) -> Int {
        var end = i
        while end < units.count, end - i < longestGap, isSpaceUnit(units[end]) { end += 1 }
        return end
    }

    /// An @, or a dot near one.
    private static func isMailSign(_ units: [UInt16], _ i: Int) -> Bool {
        if units[i] == 0x40 { return true }
        guard units[i] == 0x2E || units[i] == 0x3002 else { return false }
        return units[max(0, i - 16)..<i].contains(0x40)
    }
}
