/// What the program suggests for one letter. The clerk decides.
public struct Suggestion: Sendable {
    public let id: String?
    public let line: Int
    public let title: String
    /// 概况: the sentence that asks, at most 60 characters, in the letter's own words.
    public let summary: String
    /// The letter's text, where it was asked for.
    public let text: String?
    /// One answer for each axis of the model, in its order.
    public let answers: [AxisAnswer]
    /// Why a person must read the letter; empty when nothing asks for it.
    public let reviewReasons: [ReviewReason]
    public let quality: TextQuality
    public let flags: [FlagMark]
    public let route: Route?
    public let received: CalendarDate?
    public let evidence: [Evidence]
    /// What of the text is compared with other letters, where that was asked for; `nil` for too little text.
    public let print: TextPrint?
    /// Damaged byte sequences in the letter, or characters that it lost on its way here.
    public let damaged: Int
    /// What is not scored as it stands, in the title and in the text.
    public let titlePassages: [Passage]
    public let passages: [Passage]
    /// Where the letter's words stand on the scanned pages; `place(of:)` finds evidence and marks there.
    public let layout: LetterLayout?

    public var isForReview: Bool { !reviewReasons.isEmpty }

    /// The answer on an axis by its name.
    public func answer(_ axis: String) -> AxisAnswer? { answers.first { $0.axis.name == axis } }
}

/// A reason for a person to read the letter before anything else happens to it.
public enum ReviewReason: Sendable, Equatable, CustomStringConvertible {
    /// The axis's best label is likely but not likely enough.
    case uncertain(axis: String)
    /// The axis is not answered.
    case notAnswered(axis: String)
    /// The tier is not answered because of what may be missing from the text.
    case cannotTell(axis: String)
    /// A rule lifted the tier above what the model says.
    case ruleRaised(axis: String)
    case quality(TextQuality.Reason)
    /// The text calls for a mark that a person must see to.
    case flagged(String)
    /// The route carries a warning, as for 检举控告.
    case warning

    /// The form in records; fixed, in English.
    public var description: String {
        switch self {
        case .uncertain(let axis): "\(axis): uncertain"
        case .notAnswered(let axis): "\(axis): not answered"
        case .cannotTell(let axis): "\(axis): cannot tell"
        case .ruleRaised(let axis): "\(axis): rule raised"
        case .quality(let reason): "quality: \(reason.rawValue)"
        case .flagged(let flag): "flag: \(flag)"
        case .warning: "route: warning"
        }
    }
}
