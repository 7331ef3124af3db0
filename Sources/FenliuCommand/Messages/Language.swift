/// The language in which people are spoken to. Data never depend on it.
public enum Language: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"

    /// The language of a locale, as POSIX orders the variables: LC_ALL, LC_MESSAGES, LANG.
    public init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        self = locale?.hasPrefix("zh") == true ? .chinese : .english
    }
}

/// A text for people in both languages.
public struct Message: Sendable {
    let zh: String
    let en: String

    init(_ zh: String, _ en: String) {
        self.zh = zh
        self.en = en
    }

    func text(_ language: Language) -> String { language == .chinese ? zh : en }
}
