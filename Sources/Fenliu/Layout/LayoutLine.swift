/// The words of one line in reading order.
public struct LayoutLine: Sendable, Equatable {
    public let words: [LayoutWord]
    /// The box that the file gives, or else the box around the words.
    public let box: LayoutBox

    public init(words: [LayoutWord], box: LayoutBox? = nil) {
        self.words = words
        let given = box ?? .nowhere
        self.box = given.isEmpty ? words.reduce(.nowhere) { $0.union($1.box) } : given
    }

    /// The words, a space between two of them only where neither side is Chinese.
    public var text: String {
        var text = ""
        for (i, word) in words.enumerated() {
            if i > 0, words[i - 1].needsSpace(before: word) { text += " " }
            text += word.text
        }
        return text
    }

    /// Whether the characters stand one below the other.
    var isVertical: Bool {
        box.height > 2 * box.width && words.reduce(0) { $0 + $1.text.unicodeScalars.count } > 2
    }
}
