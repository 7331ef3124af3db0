import FenliuPlatform

/// Text as the later stages read it: put right, folded, without page furniture, joined, masked.
public final class TextPreparation {
    private let folder: Folder
    private let repair: MojibakeRepair

    /// - Throws: `ICUError` when ICU's data are missing.
    public init() throws(ICUError) {
        let common = try UnicodeData.gb2312()
        folder = Folder(simplified: common)
        repair = MojibakeRepair(common: common)
    }

    /// Puts garbled lines of `text` right, folds it, leaves page furniture out, joins its lines and masks its numbers.
    ///
    /// - Complexity: O(n).
    public func prepare(_ text: String) throws(ICUError) -> FoldedText {
        let repaired = try repair.repair(text)
        let original = repaired?.text ?? text
        let stripped = PageFurniture.strip(try folder.fold(original), of: original)
        var prepared = Masker.mask(LineJoiner.join(stripped))
        prepared.passages = stripped.passages
        if let repaired { prepared.mapBack(repaired) }
        return prepared
    }

    /// Folds a lexicon's or routing table's term, which has no lines and no numbers to mask.
    public func fold(term: String) throws(ICUError) -> [UInt16] {
        var units = try folder.fold(term).units
        while units.last == 0x20 { units.removeLast() }
        return units.first == 0x20 ? Array(units.drop { $0 == 0x20 }) : units
    }
}
