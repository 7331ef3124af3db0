import FenliuPlatform

/// Text as the later stages read it: folded, without page furniture, joined, masked.
public final class TextPreparation {
    private let folder: Folder

    /// - Throws: `ICUError` when ICU's data are missing.
    public init() throws(ICUError) { folder = try Folder() }

    /// Folds `text`, leaves page furniture out, joins its lines and masks its numbers.
    ///
    /// - Complexity: O(n).
    public func prepare(_ text: String) throws(ICUError) -> FoldedText {
        Masker.mask(LineJoiner.join(PageFurniture.strip(try folder.fold(text))))
    }

    /// Folds a lexicon's or routing table's term, which has no lines and no numbers to mask.
    public func fold(term: String) throws(ICUError) -> [UInt16] {
        var units = try folder.fold(term).units
        while units.last == 0x20 { units.removeLast() }
        return units.first == 0x20 ? Array(units.drop { $0 == 0x20 }) : units
    }
}
