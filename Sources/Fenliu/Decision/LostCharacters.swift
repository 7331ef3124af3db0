/// Characters that were lost before the text came here and left a trace which decodes like any other text.
///
/// 锟斤拷 is what two replacement characters become when somebody reads their UTF-8 as GB18030; `??` is what a program writes for a
/// character that its set lacks. A `??` behind a question's last word is taken for the writer's own.
struct LostCharacters {
    private(set) var count = 0

    private static let garbage = Array("锟斤拷".unicodeScalars)
    /// Characters of Chinese question words; full-width question marks are no holes at all.
    private static let questionWords = Set("吗呢么嘛啊呀吧何谁哪几没了不道办样理由管来法".unicodeScalars)
    private static let fewestMarks = 2

    /// - Complexity: O(n).
    init(_ text: String) {
        var before: Unicode.Scalar?
        var marks = 0
        var garbage = 0
        for scalar in text.unicodeScalars {
            if scalar == "?" {
                marks += 1
                continue
            }
            if marks >= Self.fewestMarks, let before, Self.isHan(before), !Self.questionWords.contains(before),
                Self.isHan(scalar) || scalar.properties.isAlphabetic || "，。、；".unicodeScalars.contains(scalar)
            {
                count += (marks + 1) / 2
            }
            marks = 0
            garbage = scalar == Self.garbage[garbage] ? garbage + 1 : scalar == Self.garbage[0] ? 1 : 0
            if garbage == Self.garbage.count {
                count += 2
                garbage = 0
            }
            before = scalar
        }
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }
}
