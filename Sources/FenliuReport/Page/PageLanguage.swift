/// The language that a page speaks. Data never depend on it.
public enum PageLanguage: String, Sendable {
    case chinese = "zh"
    case english = "en"

    /// The page's `lang` attribute, by which a browser picks glyphs.
    var tag: String { self == .chinese ? "zh-CN" : "en" }

    func say(_ zh: String, _ en: String) -> String { self == .chinese ? zh : en }
}
