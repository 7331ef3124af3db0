/// Whether a text can be trusted to say what the letter says.
public struct TextQuality: Sendable, Equatable {
    public enum Level: String, Sendable {
        case good, doubtful, unusable
    }

    public enum Reason: String, Sendable {
        /// Fewer than ten Han characters.
        case short
        /// Damaged bytes or replacement characters in the text.
        case damaged
        /// Less than a third of the characters are Han.
        case littleChinese = "little Chinese"
    }

    public let level: Level
    public let reasons: [Reason]

    /// Fewer Han characters than this say too little.
    private static let shortest = 10
    /// Above these shares of replacement characters a text is doubtful, unusable.
    private static let doubtfulDamage = 0.01
    private static let unusableDamage = 0.2
    /// Below this share of Han among letters, a text is not Chinese prose.
    private static let leastHan = 0.33

    /// Judges title and body together.
    public init(title: FoldedText, body: FoldedText) {
        var han = 0
        var latin = 0
        var lost = 0
        for unit in title.units + body.units {
            if isHanUnit(unit) {
                han += 1
            } else if isLatinUnit(unit) {
                latin += 1
            } else if unit == 0xFFFD {
                lost += 1
            }
        }
        var reasons: [Reason] = []
        var level = Level.good
        if han < Self.shortest { (level, reasons) = (.doubtful, [.short]) }
        // A Latin word of five letters says about as much as one Han character.
        if Double(han) < Self.leastHan * Double(han + latin / 5) {
            (level, reasons) = (.unusable, reasons + [.littleChinese])
        }
        let damage = Double(lost) / Double(max(1, han + lost))
        if damage > Self.doubtfulDamage {
            reasons.append(.damaged)
            level = damage > Self.unusableDamage || level == .unusable ? .unusable : .doubtful
        }
        self.level = level
        self.reasons = reasons
    }
}
