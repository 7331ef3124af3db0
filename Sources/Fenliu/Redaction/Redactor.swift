import FenliuPlatform

/// Finds what `--redact` hides: identity numbers, phones, bank cards, plates, mail addresses and house numbers, also where a
/// scanner cut or misread them. One instance serves one thread.
///
/// It would rather hide a number too many than show one: dates, amounts and the numbers of laws stay. Names of persons are not
/// found.
public final class Redactor {
    private let folder: Folder
    private let repair: MojibakeRepair

    /// What stands in the place of each hidden character, so that offsets hold.
    public static let mark: Unicode.Scalar = "＊"

    /// - Throws: `ICUError` when ICU's data are missing.
    public init() throws(ICUError) {
        let common = try UnicodeData.gb2312()
        folder = Folder(simplified: common)
        repair = MojibakeRepair(common: common)
    }

    /// For each Unicode scalar of `text` whether it is hidden.
    ///
    /// - Complexity: O(n).
    public func hidden(in text: String) throws(ICUError) -> [Bool] {
        var hidden = [Bool](repeating: false, count: text.unicodeScalars.count)
        hide(try folder.fold(text), &hidden)
        // A garbled line also hides what it says when it is put right: only then its 路 and 号 stand around the 128.
        if let repaired = try repair.repair(text) {
            var folded = try folder.fold(repaired.text)
            folded.mapBack(repaired)
            hide(folded, &hidden)
        }
        return hidden
    }

    private func hide(_ folded: FoldedText, _ hidden: inout [Bool]) {
        for range in Self.personal(in: folded) + HouseNumbers.ranges(in: folded.units).map({ folded.original($0) }) {
            for i in range { hidden[i] = true }
        }
    }

    /// `text` with each hidden character, but no line end, replaced by the mark.
    public static func redacted(_ text: String, _ hidden: [Bool]) -> String {
        var out = String.UnicodeScalarView()
        for (scalar, isHidden) in zip(text.unicodeScalars, hidden) {
            out.append(isHidden && scalar != "\n" ? mark : scalar)
        }
        return String(out)
    }

    /// A text as it may be shown.
    public func redact(_ text: String) throws(ICUError) -> String {
        Self.redacted(text, try hidden(in: text))
    }

    /// Personal numbers in the text as it stands, and in the text as it was before a scanner cut it.
    private static func personal(in folded: FoldedText) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for text in [folded, ScannedNumbers.mended(folded)] {
            let masked = Masker.mask(text)
            for i in masked.units.indices where TokenClass(rawValue: masked.units[i])?.isPersonal == true {
                ranges.append(masked.original(i..<i + 1))
            }
        }
        return ranges + ScannedNumbers.spelled(in: folded)
    }
}
