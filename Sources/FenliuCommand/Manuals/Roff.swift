/// Text as troff reads it.
enum Roff {
    /// Masks backslashes, hyphens (which else may be set as ‐) and signs that open a request at a line's start, and marks each
    /// place at which Chinese text may break: the formatter itself breaks at spaces only.
    static func escape(_ text: String) -> String {
        var out = ""
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if let last, isWide(last) || isWide(scalar), last != " ", scalar != " ", !opens(last), !closes(scalar) {
                out += "\\:"
            }
            switch scalar {
            case "\\": out += "\\e"
            case "-": out += "\\-"
            case "\"": out += "\\(dq"
            case ".", "'": out += last == nil ? "\\&" + String(scalar) : String(scalar)
            default: out.unicodeScalars.append(scalar)
            }
            last = scalar
        }
        return out
    }

    /// A Chinese character or mark.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        (0x3001...0x9FFF).contains(scalar.value) || closes(scalar)
    }

    private static func opens(_ scalar: Unicode.Scalar) -> Bool { "（「《".unicodeScalars.contains(scalar) }

    private static func closes(_ scalar: Unicode.Scalar) -> Bool { "，。；：、）」》".unicodeScalars.contains(scalar) }
}
