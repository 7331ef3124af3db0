import FenliuPlatform

/// The bytes that a line had before some program read them in the wrong character set, each with the character that it became.
enum GarbledBytes {
    /// The bytes that a program read as GB18030. What its two-byte part lacks stands for a byte that is lost.
    static func gb18030(
        _ line: ArraySlice<Unicode.Scalar>, _ converter: TextConverter
    ) throws(ICUError) -> [(UInt8, Int)] {
        let encoded = try converter.encode(String(String.UnicodeScalarView(line)))
        var out: [(UInt8, Int)] = []
        var i = 0
        for place in line.indices where i < encoded.count {
            if line[place] == "€" {
                // Windows reads the single byte 80 so.
                out.append((0x80, place))
                i += 2
            } else if line[place] == "\u{FFFD}", place + 1 < line.endIndex, line[place + 1].value >= 0x80 {
                // Others take it for damage: with a byte behind it that is not ASCII, no other byte stands alone.
                out.append((0x80, place))
                i += 4
            } else if encoded[i] < 0x80 {
                out.append((encoded[i], place))
                i += 1
            } else if i + 1 < encoded.count, encoded[i + 1] >= 0x40 {
                out += [(encoded[i], place), (encoded[i + 1], place)]
                i += 2
            } else {
                out.append((0xFF, place))
                i += 4
            }
        }
        return out
    }

    /// The bytes of the line in UTF-8.
    static func utf8(_ line: ArraySlice<Unicode.Scalar>) -> [(UInt8, Int)] {
        line.indices.flatMap { place in UTF8.encode(line[place]).map { $0.map { ($0, place) } } ?? [] }
    }

    /// The bytes that a program read as Latin-1 or Windows-1252; `nil` if it cannot have.
    static func latin(_ line: ArraySlice<Unicode.Scalar>) -> [(UInt8, Int)]? {
        var out: [(UInt8, Int)] = []
        for place in line.indices {
            if let byte = UInt8(exactly: line[place].value) ?? windows1252[line[place]] {
                out.append((byte, place))
            } else {
                return nil
            }
        }
        return out
    }

    /// The characters of Windows-1252 between 80 and 9F.
    private static let windows1252: [Unicode.Scalar: UInt8] = {
        let row = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
        return Dictionary(uniqueKeysWithValues: zip(row.unicodeScalars, 0x80...0x9F))
    }()
}
