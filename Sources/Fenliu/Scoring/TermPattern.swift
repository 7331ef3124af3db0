/// What a lexicon or routing table looks for: alternatives, each a term or several terms in order.
///
/// Written `拖欠工资|欠薪` (either) and `明天…拆` (both in this order, in one sentence, at most 20 characters apart).
public struct TermPattern: Sendable, Equatable {
    /// Each alternative's parts, folded; none is empty.
    public let alternatives: [[[UInt16]]]

    /// The farthest apart that two parts may stand, in characters.
    public static let longestGap = 20

    /// Reads a cell.
    ///
    /// - Parameters:
    ///   - cell: as the file writes it.
    ///   - fold: folds one term.
    /// - Returns: `nil` when an alternative or part is empty, or a part is a single character, which would hit everywhere.
    public init?<E: Error>(_ cell: String, fold: (String) throws(E) -> [UInt16]) throws(E) {
        var alternatives: [[[UInt16]]] = []
        for alternative in Self.pieces(Array(cell.utf8)[...], between: Array("|".utf8)) {
            var parts: [[UInt16]] = []
            let pieces = Self.pieces(alternative, between: Array("…".utf8))
            for piece in pieces {
                let units = try fold(String(decoding: piece, as: UTF8.self))
                if units.isEmpty || (pieces.count == 1 && units.count < 2) { return nil }
                parts.append(units)
            }
            alternatives.append(parts)
        }
        self.alternatives = alternatives
    }

    /// The pieces of UTF-8 text between separators. In UTF-8 no character's bytes occur inside another's.
    private static func pieces(_ text: ArraySlice<UInt8>, between separator: [UInt8]) -> [ArraySlice<UInt8>] {
        guard text.contains(separator[0]) else { return [text] }
        var pieces: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        var i = start
        while i < text.endIndex {
            if text[i] == separator[0], text[i...].starts(with: separator) {
                pieces.append(text[start..<i])
                i += separator.count
                start = i
            } else {
                i += 1
            }
        }
        pieces.append(text[start...])
        return pieces
    }
}
