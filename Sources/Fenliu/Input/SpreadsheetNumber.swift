/// What Excel and WPS take for a number, a day, a time or a truth value when they open CSV, and show otherwise than it stands there.
enum SpreadsheetNumber {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    /// Integers of more digits are shown as 1.1E+11, those of more than 15 lose digits.
    private static let mostDigits = 11
    /// No number, day or time is longer, but for plain digits.
    private static let longest = 24

    /// Whether a cell with this text would be shown as something else. Integers of up to 11 digits and fractions keep their looks.
    static func isChanged(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.contains(where: { isDigit(fold($0)) }) else {
            return ["true", "false"].contains(String(String.UnicodeScalarView(text)).lowercased())
        }
        if text.count > longest { return text.allSatisfy { isDigit(fold($0)) || $0 == " " } }
        var scalars = text.map(fold)
        while scalars.last == " " { scalars.removeLast() }
        scalars = Array(scalars.drop { $0 == " " })
        return isChangedNumber(scalars) || isDayOrTime(scalars) || namesMonth(scalars)
    }

    /// 0012, 123456789012, 1.10, 1E5, 1,234, 5%
    private static func isChangedNumber(_ text: [Unicode.Scalar]) -> Bool {
        let digits = text.count(where: isDigit)
        guard digits > 0, text.allSatisfy({ isDigit($0) || ".,%e+-".unicodeScalars.contains($0) }) else { return false }
        let parts = text.split(separator: "e", omittingEmptySubsequences: false)
        if parts.count == 2 {
            let exponent = parts[1].drop { $0 == "+" || $0 == "-" }
            return !parts[0].isEmpty && !exponent.isEmpty && exponent.allSatisfy(isDigit)
        }
        guard parts.count == 1, !text.contains("+"), !text.contains("-") else { return false }
        if text.contains(",") || text.contains("%") { return true }
        let fraction = text.split(separator: ".", omittingEmptySubsequences: false)
        if fraction.count > 2 { return false }
        if fraction.count == 2, fraction[0].isEmpty || fraction[1].isEmpty || fraction[1].last == "0" { return true }
        return digits > mostDigits || fraction[0].count > 1 && fraction[0].first == "0"
    }

    /// 3-4, 2026/11, 2026-11-22, 12:30
    private static func isDayOrTime(_ text: [Unicode.Scalar]) -> Bool {
        for sign in ["-", "/", ":"] as [Unicode.Scalar] {
            let parts = text.split(separator: sign, omittingEmptySubsequences: false)
            guard (2...3).contains(parts.count),
                parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(isDigit) })
            else { continue }
            // Only one part can be a year, and of three it is not the middle one.
            if parts.count(where: { $0.count > 2 }) <= 1, parts.count == 2 || parts[1].count <= 2 { return true }
        }
        // A day with a time behind it.
        guard let space = text.firstIndex(of: " ") else { return false }
        return isDayOrTime(Array(text[..<space])) && isDayOrTime(Array(text[(space + 1)...]))
    }

    /// MAR1, 1-Mar, Sept-2026
    private static func namesMonth(_ text: [Unicode.Scalar]) -> Bool {
        let words = text.split { !("a"..."z").contains($0) }
        guard words.count == 1, let word = words.first, word.count >= 3,
            text.allSatisfy({ ("a"..."z").contains($0) || isDigit($0) || ["-", "/", " ", ","].contains($0) })
        else { return false }
        return months.contains { word.starts(with: $0.unicodeScalars) }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// ASCII in lower case for ASCII and its full-width forms.
    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        var value = scalar.value
        if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
        if value == 0x3000 || value == 0xA0 { value = 0x20 }
        if (0x41...0x5A).contains(value) { value += 0x20 }
        return Unicode.Scalar(value) ?? scalar
    }
}
