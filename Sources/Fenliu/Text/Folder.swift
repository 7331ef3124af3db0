import FenliuPlatform

/// Folds text for counting: NFKC, width, punctuation, case, traditional → simplified; invisible characters go.
///
/// The original is never changed: every folded unit knows the scalars it comes from. Folding is idempotent.
/// A traditional character is one that GB 2312, the simplified set, lacks; only those are handed to `Hant-Hans`, one by
/// one, so that words such as 著名 and 乾隆 in simplified text stay as they are.
/// Keeps a table of what each character folds to, so one instance serves one thread.
/// - Complexity: O(n); the table makes the common character one look-up.
public final class Folder {
    private var table = [UInt16](repeating: Folder.unknown, count: 0x10000)
    private var expansions: [UInt32: [UInt16]] = [:]
    private let simplified: [UInt8]
    private var simplifier: Simplifier?

    // Noncharacters, which no table entry can otherwise be.
    private static let unknown: UInt16 = 0xFFFF
    private static let expansion: UInt16 = 0xFFFE
    private static let combining: UInt16 = 0xFDD0
    private static let dropped: UInt16 = 0xFDD1

    /// - Throws: `ICUError` when ICU's data are missing.
    public convenience init() throws(ICUError) { self.init(simplified: try UnicodeData.gb2312()) }

    /// - Parameter simplified: the bits of GB 2312.
    init(simplified: [UInt8]) { self.simplified = simplified }

    /// Folds `text`.
    public func fold(_ text: String) throws(ICUError) -> FoldedText {
        var out = FoldedText()
        let capacity = text.utf8.count / 2 + 8
        out.units.reserveCapacity(capacity)
        out.starts.reserveCapacity(capacity)
        out.ends.reserveCapacity(capacity)
        var scalars = text.unicodeScalars.makeIterator()
        var index: UInt32 = 0
        var pending = scalars.next()
        while let scalar = pending {
            pending = scalars.next()
            let start = index
            index += 1
            if scalar == "\r", pending == "\n" {
                pending = scalars.next()
                index += 1
                out.append(0x0A, start, index)
                continue
            }
            // A character followed by a combining one is normalised together with it.
            if let next = pending, next.value >= 0x300, try entry(next.value) == Folder.combining {
                var cluster = String.UnicodeScalarView([scalar])
                while let mark = pending, mark.value >= 0x300, try entry(mark.value) == Folder.combining {
                    cluster.append(mark)
                    pending = scalars.next()
                    index += 1
                }
                for unit in try foldUncached(Array(String(cluster).utf16)) { emit(unit, start, index, &out) }
                continue
            }
            switch try entry(scalar.value) {
            case Folder.dropped: continue
            case Folder.expansion:
                for unit in expansions[scalar.value] ?? [] { emit(unit, start, index, &out) }
            case Folder.combining:
                for unit in try foldUncached(Array(String(scalar).utf16)) { emit(unit, start, index, &out) }
            case let unit: emit(unit, start, index, &out)
            }
        }
        return out
    }

    /// Runs of spaces are one space.
    @inline(__always)
    private func emit(_ unit: UInt16, _ start: UInt32, _ end: UInt32, _ out: inout FoldedText) {
        if unit == 0x20, out.units.last == 0x20 {
            out.ends[out.ends.count - 1] = end
        } else {
            out.append(unit, start, end)
        }
    }

    /// The table's entry for a scalar, computed once.
    @inline(__always)
    private func entry(_ scalar: UInt32) throws(ICUError) -> UInt16 {
        if scalar < 0x10000 {
            let known = table[Int(scalar)]
            if known != Folder.unknown { return known }
        } else if expansions[scalar] != nil {
            return Folder.expansion
        }
        return try learn(scalar)
    }

    private func learn(_ scalar: UInt32) throws(ICUError) -> UInt16 {
        let result: UInt16
        if isPlainHan(scalar) {
            result = UInt16(scalar)
        } else if FoldingTables.isDropped(scalar) {
            result = Folder.dropped
        } else if !UnicodeData.hasNormalizationBoundaryBefore(scalar) {
            result = Folder.combining
        } else {
            var units = Unicode.Scalar(scalar).map { Array(String($0).utf16) } ?? []
            // Folding one mapping can make another apply; three rounds reach the fixed point for every character.
            for _ in 0..<3 { units = try foldUncached(units) }
            if units.count == 1, scalar < 0x10000 {
                result = units[0]
            } else {
                expansions[scalar] = units
                result = Folder.expansion
            }
        }
        if scalar < 0x10000 { table[Int(scalar)] = result } else if result == Folder.dropped { expansions[scalar] = [] }
        return result
    }

    private func foldUncached(_ text: [UInt16]) throws(ICUError) -> [UInt16] {
        var out: [UInt16] = []
        for scalar in String(decoding: try UnicodeData.nfkc(text), as: UTF16.self).unicodeScalars {
            if FoldingTables.isDropped(scalar.value) { continue }
            if let unit = FoldingTables.replacement(scalar.value) {
                out.append(unit)
                continue
            }
            let lower = Unicode.Scalar(UnicodeData.foldCase(scalar.value)) ?? scalar
            for unit in String(lower).utf16 { out.append(try simplify(unit)) }
        }
        return try UnicodeData.nfkc(out)
    }

    private func simplify(_ unit: UInt16) throws(ICUError) -> UInt16 {
        guard (0x3400...0x9FFF).contains(unit), !isPlainHan(UInt32(unit)) else { return unit }
        if let simplifier { return simplifier.map(unit) }
        let opened = try Simplifier()
        simplifier = opened
        return opened.map(unit)
    }

    /// Whether it is a unified Han character that folding leaves as it is: one of GB 2312, or of written Cantonese.
    private func isPlainHan(_ scalar: UInt32) -> Bool {
        guard (0x4E00...0x9FFF).contains(scalar) else { return false }
        return simplified[Int(scalar >> 3)] & (1 << (scalar & 7)) != 0
            || FoldingTables.cantonese.contains(UInt16(scalar))
    }
}
