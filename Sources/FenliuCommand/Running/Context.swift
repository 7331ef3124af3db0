/// What every command is given.
struct Context {
    let arguments: Arguments
    let console: Console
    let language: Language

    var messages: Messages { Messages(language: language) }

    func say(_ zh: String, _ en: String) { console.say("fenliu: " + Message(zh, en).text(language)) }
}
