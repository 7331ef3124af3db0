/// Finds the numbers of houses and flats in addresses: the 128 of 幸福路128号, and what follows it: 3栋2单元501室.
enum HouseNumbers {
    /// What a street, lane, village or estate ends with, or a character that is lost; a number and 号 behind it is a house.
    private static let places = Set("路街巷弄里道村组屯社园苑区庄城镇乡湾桥院坊港坪冲坝岗寨营坡队厂\u{FFFD}".utf16)
    /// What follows the number of a building or a part of it.
    private static let parts = ["号楼", "号院", "号", "栋", "幢", "座", "单元", "室", "房", "户", "弄", "楼", "层", "门", "#"]
        .map { Array($0.utf16) }
    /// Parts that only buildings have: they need no street before them.
    private static let sure = ["号楼", "栋", "幢", "单元", "室"].map { Array($0.utf16) }
    /// Behind these a number is a house without 号, too, where the clause ends: 幸福路128，
    private static let streets = Set("路街巷弄".utf16)
    private static let numerals = Set("一二三四五六七八九十百零〇".utf16)
    private static let longest = 6

    /// The numbers' places in folded units, in their order.
    ///
    /// - Complexity: O(n).
    static func ranges(in units: [UInt16]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        // The end of the part of an address that was found last.
        var addressEnd = -1
        var i = 0
        while i < units.count {
            guard isNumber(units[i]), i == 0 || !isNumber(units[i - 1]) else {
                i += 1
                continue
            }
            var end = i
            while end < units.count, isNumber(units[end]) || units[end] == 0x2D && isNumber(next(units, end)) {
                end += 1
            }
            let part = part(behind: end, units)
            let follows = addressEnd >= 0 && i - addressEnd <= 1
            let isHouse =
                end - i <= longest * 2
                && (follows && (part != nil || isDigitUnit(units[i]))
                    || part.map { sure.contains($0) || places.contains(before(units, i)) && $0.first == 0x53F7 } == true
                    || isDigitUnit(units[i]) && streets.contains(before(units, i)) && endsClause(end, units))
            // 一室 or 两户 in words is how people count; a spelled number needs its street.
            let isSpelledCount = !isDigitUnit(units[i]) && !follows && !places.contains(before(units, i))
            if isHouse, !isSpelledCount {
                ranges.append(i..<end)
                addressEnd = end + (part?.count ?? 0)
            }
            i = end
        }
        return ranges
    }

    private static func isNumber(_ unit: UInt16) -> Bool { isDigitUnit(unit) || numerals.contains(unit) }

    private static func next(_ units: [UInt16], _ i: Int) -> UInt16 { i + 1 < units.count ? units[i + 1] : 0 }

    /// The unit before the number, a space or a building's letter (A3栋) passed over.
    private static func before(_ units: [UInt16], _ i: Int) -> UInt16 {
        var j = i - 1
        while j >= 0, units[j] == 0x20 || isLatinUnit(units[j]) { j -= 1 }
        return j >= 0 ? units[j] : 0
    }

    private static func endsClause(_ end: Int, _ units: [UInt16]) -> Bool {
        end == units.count || isSentenceEnd(units[end]) || [0x2C, 0x3001, 0x29].contains(units[end])
    }

    private static func part(behind end: Int, _ units: [UInt16]) -> [UInt16]? {
        let start = end < units.count && units[end] == 0x20 ? end + 1 : end
        // 号线 is a railway, 号文 a document, 号令 an order.
        let found = parts.first { units[min(start, units.count)...].starts(with: $0) }
        guard let found, found == [0x53F7] else { return found }
        let after = start + 1 < units.count ? units[start + 1] : 0
        return Set("线文令机公".utf16).contains(after) ? nil : found
    }
}
