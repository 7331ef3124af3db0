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
        /// An article, a form, a receipt, foreign text: nothing that asks somebody for something.
        case notALetter = "not a petition letter"
        /// Many lines end in the middle of a sentence, short of the margin: an edge or half a page is lost.
        case brokenLines = "lines cut off"
        /// Many characters that no letter holds: what a scanner makes of ruling, seals and stains.
        case straySymbols = "stray symbols"
        /// The page's boxes leave room where text should be.
        case missingText = "text missing"
        /// The reader saw ruled lines, which on letter paper run through the text and swallow half of it.
        case ruledPaper = "ruled paper"
    }

    public let level: Level
    public let reasons: [Reason]
    /// Characters that are lost: damaged sequences, replacement characters, holes (`??`).
    public let lost: Int

    /// Fewer Han characters than this say too little.
    private static let shortest = 10
    /// Above these shares of replacement characters a text is doubtful, unusable.
    private static let doubtfulDamage = 0.01
    private static let unusableDamage = 0.2
    /// Below this share of Han among letters, a text is not Chinese prose.
    private static let leastHan = 0.33

    /// Above these shares of lines cut off, and of stray symbols, a scan is doubtful.
    private static let brokenLines = 0.36
    private static let crumbs = 0.15
    private static let straySymbols = 0.03
    /// Above these shares of a page's text that the layout says is lost, a scan is doubtful, unusable.
    private static let doubtfulLoss = 0.1
    private static let unusableLoss = 0.4
    /// A letterhead, a frame and a table's head have fewer rules on a page.
    private static let fewestRules = 6

    /// Judges title and body together, and the lines of the text as it came.
    ///
    /// - Parameters:
    ///   - title: the prepared title.
    ///   - body: the prepared text.
    ///   - text: the letter's text as it came.
    ///   - missingShare: how much of it the page's layout says is lost, 0 to 1.
    ///   - ruleCount: ruled lines that the layout shows on a page.
    public init(title: FoldedText, body: FoldedText, text: String, missingShare: Double = 0, ruleCount: Int = 0) {
        var han = 0
        var latin = 0
        var lost = LostCharacters(text).count
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
        func add(_ reason: Reason, _ worst: Level) {
            reasons.append(reason)
            if level == .good || worst == .unusable { level = worst }
        }
        if han < Self.shortest { add(.short, .doubtful) }
        // A Latin word of five letters says about as much as one Han character.
        if Double(han) < Self.leastHan * Double(han + latin / 5) { add(.littleChinese, .unusable) }
        let damage = Double(lost) / Double(max(1, han + lost))
        if damage > Self.doubtfulDamage { add(.damaged, damage > Self.unusableDamage ? .unusable : .doubtful) }
        let lines = LineShape(text)
        if lines.brokenShare > Self.brokenLines || lines.crumbShare > Self.crumbs { add(.brokenLines, .doubtful) }
        if lines.strayShare > Self.straySymbols { add(.straySymbols, .doubtful) }
        if missingShare > Self.doubtfulLoss {
            add(.missingText, missingShare > Self.unusableLoss ? .unusable : .doubtful)
        }
        if ruleCount >= Self.fewestRules { add(.ruledPaper, .doubtful) }
        if PetitionMarks.isOtherPaper(title: title.units, body: body.units) { add(.notALetter, .unusable) }
        self.level = level
        self.reasons = reasons
        self.lost = lost
    }
}
