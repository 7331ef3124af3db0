import FenliuReport

/// What every command is given.
struct Context {
    let arguments: Arguments
    let console: Console
    let language: Language

    /// The colours for what is written to a terminal or elsewhere.
    func palette(isTerminal: Bool) -> Palette {
        let when = arguments.value("color").flatMap(Palette.When.init) ?? .auto
        return Palette(when, environment: console.environment, isTerminal: isTerminal)
    }

    var messages: Messages { Messages(language: language) }

    var pageLanguage: PageLanguage { language == .chinese ? .chinese : .english }

    func say(_ zh: String, _ en: String) { console.say("fenliu: " + Message(zh, en).text(language)) }
}
