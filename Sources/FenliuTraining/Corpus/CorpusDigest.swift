import Fenliu
import FenliuPlatform

/// Names a corpus by its content.
enum CorpusDigest {
    /// SHA-256 over titles, texts and labels in order, each with its length in front.
    static func digest(_ letters: [LabelledLetter], axes: [String]) -> String {
        var bytes: [UInt8] = []
        for letter in letters {
            for field in [letter.letter.title, letter.letter.text] + axes.map({ letter.labels[$0] ?? "" }) {
                bytes += Array("\(field.utf8.count):".utf8)
                bytes += Array(field.utf8)
            }
        }
        return SHA256.hexadecimal(bytes)
    }
}
