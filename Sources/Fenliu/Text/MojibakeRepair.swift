import FenliuPlatform

/// Undoes garbling (乱码): lines that some program decoded with the wrong character set and stored as what came out.
///
/// 关于 in UTF-8 read as GB18030 is 鍏充簬; encoding that again gives the bytes back. What is tried depends on what stands there:
/// much rare Han for UTF-8 read as GB18030; no Han at all, but letters of other scripts, for the rest. A line is only changed when the
/// bytes fit the other character set and give common Chinese; a reading that lost bytes keeps U+FFFD in their places.
final class MojibakeRepair {
    /// A text with lines put right.
    struct Result {
        var text: String
        /// For each scalar of `text` the scalars of the garbled text that its bytes came from.
        var starts: [UInt32] = []
        var ends: [UInt32] = []
        /// The garbled lines, in scalars of the garbled text.
        var passages: [Passage] = []
    }

    /// Fewest characters that are not ASCII in a garbled line.
    private static let fewest = 4
    /// Han outside GB 2312 are so many in garbled lines; in traditional text too, which does not fit UTF-8.
    private static let rareShare = 0.2
    /// What a reading may lose, and how much of it must be Han or Chinese marks, and common.
    private static let mostDamage = 0.15
    private static let leastChinese = 0.9

    private let common: [UInt8]
    private var converters: [TextEncoding: TextConverter] = [:]

    /// - Parameter common: the bits of GB 2312.
    init(common: [UInt8]) { self.common = common }

    /// The text with garbled lines put right, or `nil` when there are none.
    ///
    /// - Complexity: O(n).
    func repair(_ text: String) throws(ICUError) -> Result? {
        guard isSuspicious(text.unicodeScalars) else { return nil }
        let scalars = Array(text.unicodeScalars)
        var repaired = String.UnicodeScalarView()
        var result = Result(text: "")
        var start = 0
        while start < scalars.count {
            let end = scalars[start...].firstIndex(of: "\n").map { $0 + 1 } ?? scalars.count
            if let (kind, line) = try readAgain(scalars[start..<end]) {
                result.passages.append(Passage(kind: kind, range: start..<end))
                for (scalar, range) in line {
                    repaired.append(scalar)
                    result.starts.append(UInt32(range.lowerBound))
                    result.ends.append(UInt32(range.upperBound))
                }
            } else {
                for i in start..<end {
                    repaired.append(scalars[i])
                    result.starts.append(UInt32(i))
                    result.ends.append(UInt32(i + 1))
                }
            }
            start = end
        }
        result.text = String(repaired)
        return result.passages.isEmpty ? nil : result
    }

    /// Whether any line is: most letters are let through after this one look.
    private func isSuspicious(_ scalars: String.UnicodeScalarView) -> Bool {
        var (han, rare, foreign) = (0, 0, 0)
        for scalar in scalars {
            if scalar == "\n" {
                if isSuspicious(han, rare, foreign) { return true }
                (han, rare, foreign) = (0, 0, 0)
            } else if scalar.value >= 0x80 {
                count(scalar, &han, &rare, &foreign)
            }
        }
        return isSuspicious(han, rare, foreign)
    }

    private func isSuspicious(_ han: Int, _ rare: Int, _ foreign: Int) -> Bool {
        han == 0 ? foreign >= 2 : han >= Self.fewest && Double(rare) > Self.rareShare * Double(han)
    }

    private func count(_ scalar: Unicode.Scalar, _ han: inout Int, _ rare: inout Int, _ foreign: inout Int) {
        switch scalar.value {
        case 0x3400...0x9FFF:
            han += 1
            if !isCommon(scalar) { rare += 1 }
        case 0x80...0x7FF, 0x2013...0x2122: foreign += 1
        default: break
        }
    }

    private func isCommon(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x10000 && common[Int(scalar.value >> 3)] & (1 << UInt8(scalar.value & 7)) != 0
    }

    /// The line as what it was before it was garbled, each character with the garbled ones that it came from.
    private func readAgain(
        _ line: ArraySlice<Unicode.Scalar>
    ) throws(ICUError) -> (Passage.Kind, [(Unicode.Scalar, Range<Int>)])? {
        var (han, rare, foreign) = (0, 0, 0)
        for scalar in line { count(scalar, &han, &rare, &foreign) }
        guard isSuspicious(han, rare, foreign) else { return nil }
        if han > 0 { return try reading(.utf8ReadAsGB, try GarbledBytes.gb18030(line, converter(.gb18030)), as: .utf8) }
        if let bytes = GarbledBytes.latin(line), foreign >= Self.fewest {
            if let utf8 = try reading(.utf8ReadAsLatin, bytes, as: .utf8) { return utf8 }
            return try reading(.gbReadAsLatin, bytes, as: .gb18030)
        }
        return try reading(.gbReadAsUTF8, GarbledBytes.utf8(line), as: .gb18030)
    }

    /// What `bytes`, each with the garbled scalar that it came from, say in another character set; `nil` if that is no Chinese.
    private func reading(
        _ kind: Passage.Kind, _ bytes: [(UInt8, Int)], as encoding: TextEncoding
    ) throws(ICUError) -> (Passage.Kind, [(Unicode.Scalar, Range<Int>)])? {
        let converter = try converter(encoding)
        converter.reset()
        let decoded = try converter.decode(bytes.map(\.0), flush: true)
        var out: [(Unicode.Scalar, Range<Int>)] = []
        var (foreign, chinese, lost) = (0, 0, 0)
        let text = String(decoding: decoded.units, as: UTF16.self).unicodeScalars
        let offsets = zip(decoded.units, decoded.offsets).filter { !UTF16.isTrailSurrogate($0.0) }.map { Int($0.1) }
        for ((i, scalar), offset) in zip(text.enumerated(), offsets) {
            let next = i + 1 < offsets.count ? offsets[i + 1] : bytes.count
            out.append((scalar, bytes[offset].1..<bytes[max(offset, next - 1)].1 + 1))
            guard scalar.value >= 0x80 else { continue }
            foreign += 1
            if scalar == "\u{FFFD}" { lost += 1 } else if isCommon(scalar) { chinese += 1 }
        }
        // The two bytes of é are a common character, too: José André is a name, not garbled Chinese.
        let latin = text.count { $0.isASCII && $0.properties.isAlphabetic }
        let isSound =
            kind == .gbReadAsUTF8 ? lost == 0 && chinese > latin : Double(lost) <= Self.mostDamage * Double(foreign)
        guard isSound, chinese >= 2, Double(chinese) >= Self.leastChinese * Double(foreign - lost) else { return nil }
        return (kind, out)
    }

    private func converter(_ encoding: TextEncoding) throws(ICUError) -> TextConverter {
        if let known = converters[encoding] { return known }
        let opened = try TextConverter(encoding.converterName)
        converters[encoding] = opened
        return opened
    }
}
