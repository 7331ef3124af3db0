import FenliuPlatform

/// What every command is given.
struct Context {
    let arguments: Arguments
    let console: Console
    let language: Language

    /// The colours for what is written to `output`.
    func palette(for output: ByteSink) -> Palette {
        Palette(
            (try? arguments.choice("color", of: Palette.When.self)) ?? .auto, environment: console.environment,
            isTerminal: output.isTerminal)
    }

    var messages: Messages { Messages(language: language) }

    func say(_ zh: String, _ en: String) { console.say("fenliu: " + Message(zh, en).text(language)) }
}
