import FenliuReport

/// What every command is given.
struct Context {
    let arguments: Arguments
    let console: Console
    let language: Language

    var messages: Messages { Messages(language: language) }

    var pageLanguage: PageLanguage { language == .chinese ? .chinese : .english }

    func say(_ zh: String, _ en: String) { console.say("fenliu: " + Message(zh, en).text(language)) }
}
