import Fenliu

/// Makes of a letter what a scanner would: look-alike characters, lost characters and marks, lines broken at the margin, a line
/// gone now and then. A model that has seen such variants trusts no single n-gram.
struct LetterNoise {
    let confusables: Confusables
    /// Share of characters that are misread, as on a photocopy (13 % measured, of which some are lost).
    var misread = 0.1
    var lostCharacters = 0.02
    /// Share of full stops and commas that vanish.
    var lostMarks = 0.5
    var lostLines = 0.03
    /// Characters of a line.
    var column = 28

    /// - Parameter generator: the same gives the same variant.
    /// - Complexity: O(length).
    func variant(of letter: Letter, using generator: inout SplitMix64) -> Letter {
        var noisy = letter
        noisy.title = String(decoding: scan(Array(letter.title.utf16), using: &generator), as: UTF16.self)
        noisy.text = String(decoding: scan(Array(letter.text.utf16), using: &generator), as: UTF16.self)
        return noisy
    }

    private func scan(_ units: [UInt16], using generator: inout SplitMix64) -> [UInt16] {
        var out: [UInt16] = []
        var lineStart = 0
        for unit in units {
            let draw = Double.random(in: 0..<1, using: &generator)
            if isHanUnit(unit) {
                if draw < lostCharacters { continue }
                let likes = draw < lostCharacters + misread ? confusables.lookAlikes(of: unit) : []
                // A character that is never confused in the table is lost half as often as it would be misread.
                if likes.isEmpty, draw < lostCharacters + misread / 2 { continue }
                out.append(likes.randomElement(using: &generator) ?? unit)
            } else if Self.marks.contains(unit), draw < lostMarks {
                continue
            } else {
                out.append(unit)
            }
            if unit == 0x0A || out.count - lineStart >= column {
                if unit != 0x0A { out.append(0x0A) }
                if Double.random(in: 0..<1, using: &generator) < lostLines { out.removeSubrange(lineStart...) }
                lineStart = out.count
            }
        }
        return out
    }

    private static let marks = Set("，。、；：！？,.;:!?".utf16)
}
