import Fenliu

/// The words for a suggestion's parts, the same on cards and in ledgers.
struct SuggestionWords {
    let language: Language

    private func say(_ zh: String, _ en: String) -> String { Message(zh, en).text(language) }

    /// For an axis that is not answered.
    var open: String { say("待人工判断", "left to a person") }

    /// An axis; one that is not of the shipped model goes by its own name.
    func name(_ axis: String) -> String {
        switch axis {
        case "track": say("诉访", "Track")
        case "topic": say("分类", "Topic")
        case "risk": say("风险", "Risk")
        case "purpose": say("目的", "Purpose")
        default: axis
        }
    }

    /// A probability in words.
    func confidence(_ p: Float) -> String {
        switch p {
        case 0.95...: say("很有把握", "very likely")
        case 0.8..<0.95: say("较有把握", "likely")
        case 0.6..<0.8: say("把握一般", "rather likely")
        default: say("把握不大", "uncertain")
        }
    }

    /// A text's quality.
    func quality(_ level: TextQuality.Level) -> String {
        switch level {
        case .good: say("清晰", "good")
        case .doubtful: say("存疑", "doubtful")
        case .unusable: say("不可用", "unusable")
        }
    }

    /// Why a person must read the letter.
    func reason(_ reason: ReviewReason) -> String {
        switch reason {
        case .uncertain(let axis): say("\(name(axis))把握不大", "\(name(axis).lowercased()) is uncertain")
        case .notAnswered(let axis): say("\(name(axis))未作判断", "\(name(axis).lowercased()) is left open")
        case .cannotTell(let axis):
            say("文字不全，\(name(axis))看不出", "the \(name(axis).lowercased()) cannot be told from such a text")
        case .ruleRaised(let axis): say("规则提高了\(name(axis))", "a rule raised the \(name(axis).lowercased())")
        case .quality(.short): say("文字太少", "too little text")
        case .quality(.damaged): say("文字有损坏", "damaged text")
        case .quality(.littleChinese): say("汉字太少", "too little Chinese")
        case .quality(.notALetter): say("不像信访来信", "not a petition letter")
        case .quality(.brokenLines): say("多处行尾残缺", "lines cut off")
        case .quality(.missingText): say("版面有缺字", "text missing on the page")
        case .quality(.ruledPaper):
            say("横格纸，文字易漏：请滤去红色再扫", "ruled paper swallows text: scan again with red dropped out")
        case .quality(.straySymbols): say("杂乱符号多", "stray symbols")
        case .flagged(let flag): say("文中有「\(flag)」内容", "the text calls for the mark \(flag)")
        case .warning: say("有注意事项", "there is a warning")
        }
    }
}
