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
