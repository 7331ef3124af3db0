/// Replaces identity numbers, phones, bank cards, plates, long digit runs, addresses of mail and web, and case numbers
/// by class tokens, so that no feature, lexicon hit or log ever sees their digits.
struct Masker {
    /// Province letters that begin a number plate.
    private static let provinces = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".utf16)
    /// Kinds of court cases whose letter stands inside a case number.
    private static let caseKinds = Set("民刑行执赔破保仲诉".utf16)

    /// - Complexity: O(n): each unit is looked at a bounded number of times.
    static func mask(_ text: FoldedText) -> FoldedText {
        var out = FoldedText()
        out.units.reserveCapacity(text.count)
        let units = text.units
        var i = 0
        while i < units.count {
            if let (token, end) = match(units, at: i) {
                out.append(token.rawValue, text.starts[i], text.ends[end - 1])
                i = end
            } else {
                out.append(units[i], text.starts[i], text.ends[i])
                i += 1
            }
        }
        return out
    }

    private static func match(_ units: [UInt16], at i: Int) -> (TokenClass, Int)? {
        let unit = units[i]
        if isHanUnit(unit) { return provinces.contains(unit) ? plate(units, i) : nil }
        let startsWord = i == 0 || !isWordUnit(units[i - 1])
        if isDigitUnit(unit) || unit == 0x2B, i == 0 || !isDigitUnit(units[i - 1]) {
            if let number = number(units, i) { return number }
        }
        if startsWord, isWordUnit(unit) { return email(units, i) ?? webAddress(units, i) }
        if unit == 0x28 || unit == 0x5B { return caseNumber(units, i) }
        return nil
    }

    private static func isWordUnit(_ unit: UInt16) -> Bool { isDigitUnit(unit) || (0x61...0x7A).contains(unit) }

    /// A run of digits, in which single spaces and hyphens may stand, as printed cards and scanned phones have them.
    private static func number(_ units: [UInt16], _ start: Int) -> (TokenClass, Int)? {
        var digits: [UInt8] = []
        var i = start
        if units[i] == 0x2B { i += 1 }
        var solidEnd = i
        var solidCount = 0
        var end = i
        while i < units.count, digits.count < 24 {
            if isDigitUnit(units[i]) {
                digits.append(UInt8(units[i] - 0x30))
                i += 1
                end = i
                if solidEnd == i - 1 {
                    solidEnd = i
                    solidCount = digits.count
                }
            } else if units[i] == 0x20 || units[i] == 0x2D, i + 1 < units.count, isDigitUnit(units[i + 1]), i > start {
                i += 1
            } else {
                break
            }
        }
        while end < units.count, isDigitUnit(units[end]) { end += 1 }
        if digits.count == 17, end < units.count, units[end] == 0x78, isBirthDate(digits[6..<14]) {
            return (.identityNumber, end + 1)
        }
        if let token = classify(digits), token != .longNumber || solidEnd == end { return (token, end) }
        // Digits after a space or hyphen may belong to something else (a date, a range): the solid run alone decides.
        if solidCount < digits.count, let token = classify(Array(digits[..<solidCount])) { return (token, solidEnd) }
        return nil
    }

    private static func classify(_ digits: [UInt8]) -> TokenClass? {
        switch digits.count {
        case 18 where isBirthDate(digits[6..<14]): .identityNumber
        case 15 where isBirthDate([1, 9] + digits[6..<12]): .identityNumber
        case 11 where digits[0] == 1 && digits[1] >= 3: .phone
        case 13 where digits.starts(with: [8, 6, 1]): .phone
        case 10...12 where digits[0] == 0 && digits[1] != 0: .phone
        case 10 where digits.starts(with: [4, 0, 0]) || digits.starts(with: [8, 0, 0]): .phone
        case 16...19: .bankCard
        case 7...: .longNumber
        default: nil
        }
    }

    /// YYYYMMDD between 1880 and 2039.
    private static func isBirthDate(_ d: ArraySlice<UInt8>) -> Bool { isBirthDate(Array(d)) }

    private static func isBirthDate(_ d: [UInt8]) -> Bool {
        let year = Int(d[0]) * 1000 + Int(d[1]) * 100 + Int(d[2]) * 10 + Int(d[3])
        let month = d[4] * 10 + d[5]
        let day = d[6] * 10 + d[7]
        return (1880...2039).contains(year) && (1...12).contains(month) && (1...31).contains(day)
    }

    /// A province's character, a letter, then five or six letters and digits with at least two digits.
    private static func plate(_ units: [UInt16], _ start: Int) -> (TokenClass, Int)? {
        var i = start + 1
        guard i < units.count, (0x61...0x7A).contains(units[i]) else { return nil }
        i += 1
        if i < units.count, units[i] == 0xB7 || units[i] == 0x20 || units[i] == 0x2D { i += 1 }
        let body = i
        while i < units.count, isWordUnit(units[i]), i - body < 7 { i += 1 }
        guard (5...6).contains(i - body), units[body..<i].count(where: isDigitUnit) >= 2 else { return nil }
        return (.plate, i)
    }

    private static func email(_ units: [UInt16], _ start: Int) -> (TokenClass, Int)? {
        var i = start
        while i < units.count, i - start < 64, isWordUnit(units[i]) || [0x2E, 0x2D, 0x5F].contains(units[i]) { i += 1 }
        guard i < units.count, units[i] == 0x40 else { return nil }
        let host = i + 1
        i = host
        while i < units.count, isWordUnit(units[i]) || [0x2E, 0x2D].contains(units[i]) { i += 1 }
        return units[host..<i].contains(0x2E) ? (.email, i) : nil
    }

    private static func webAddress(_ units: [UInt16], _ start: Int) -> (TokenClass, Int)? {
        let rest = units[start..<min(units.count, start + 8)]
        guard ["http://", "https://", "www."].contains(where: { rest.starts(with: $0.utf16) }) else { return nil }
        var i = start
        while i < units.count, (0x21...0x7E).contains(units[i]) { i += 1 }
        return (.webAddress, i)
    }

    /// ( year ) court kind number 号, at most 24 units.
    private static func caseNumber(_ units: [UInt16], _ start: Int) -> (TokenClass, Int)? {
        let year = start + 1
        guard year + 5 < units.count, units[year] == 0x31 || units[year] == 0x32,
            units[year..<year + 4].allSatisfy(isDigitUnit), units[year + 4] == 0x29 || units[year + 4] == 0x5D
        else { return nil }
        var hasKind = false
        for i in (year + 5)..<min(units.count, start + 24) {
            let unit = units[i]
            if caseKinds.contains(unit) { hasKind = true }
            if unit == 0x53F7 { return hasKind && isDigitUnit(units[i - 1]) ? (.caseNumber, i + 1) : nil }
            guard isHanUnit(unit) || isWordUnit(unit) || unit == 0x2D else { return nil }
        }
        return nil
    }
}
