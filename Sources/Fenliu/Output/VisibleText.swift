/// Keeps a letter's characters from acting on a terminal or hiding from a reader.
public enum VisibleText {
    /// Whether a character has no shape of its own, or changes how others are shown.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }

    /// Text for a terminal: every such character is written as `\u{XXXX}`, white space as one space.
    public static func escapeTerminal(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            if scalar == "\t" || scalar == "\n" || scalar == "\r" {
                out += " "
            } else if isInvisible(scalar) {
                out += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// Text for a cell of one line: as for a terminal.
    public static func escapeCell(_ text: String) -> String { mayAct(text) ? escapeTerminal(text) : text }

    /// Text for a cell that keeps its lines: every other such character is written as `\u{XXXX}`. A carriage return alone, by which a
    /// terminal writes over the line, ends it.
    public static func escapeLines(_ text: String) -> String {
        guard mayAct(text) else { return text }
        var out = ""
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            if scalar == "\r", scalars.first != "\n" {
                out += "\n"
            } else if isInvisible(scalar), scalar != "\n", scalar != "\r", scalar != "\t" {
                out += escapeTerminal(String(scalar))
            } else {
                out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private static func mayAct(_ text: String) -> Bool { text.unicodeScalars.contains(where: isInvisible) }

    /// JSON text in which such characters are written as `\uXXXX`.
    static func escapeJSON(_ json: [UInt8]) -> [UInt8] {
        guard mayHoldInvisible(json) else { return json }
        var out: [UInt8] = []
        out.reserveCapacity(json.count + 16)
        for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
            if scalar.value >= 0x7F, isInvisible(scalar) {
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    out += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
                }
            } else {
                out += String(scalar).utf8
            }
        }
        return out
    }

    /// Whether the first two bytes of any such character occur; then each character is looked at.
    private static func mayHoldInvisible(_ json: [UInt8]) -> Bool {
        for i in json.indices {
            switch json[i] {
            case 0..<0x7F, 0xE3...0xE9: continue
            case 0x7F: return true
            case let lead:
                guard i + 1 < json.count else { continue }
                switch (lead, json[i + 1]) {
                case (0xC2, 0x80...0x9F), (0xC2, 0xAD), (0xD8, 0x9C), (0xE1, 0xA0), (0xE2, 0x80...0x81), (0xEF, 0xBB),
                    (0xEF, 0xBF), (0xF3, 0xA0):
                    return true
                default: continue
                }
            }
        }
        return false
    }
}
