import FenliuPlatform
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

    /// Writing over a file that is read, under whatever name, would lose it; so would writing over model, lexicon or routing table.
    func refuseOverwriting(_ paths: [String]) throws(UsageError) {
        guard let output = arguments.value("output"), let file = FileIdentity(path: output) else { return }
        let read =
            paths.map { $0 == "-" ? console.input.identity : FileIdentity(path: $0) }
            + Resources(context: self).paths.map { FileIdentity(path: $0) }
        if read.contains(file) { throw .badValue("--output", output, expected: "≠ FILE") }
    }

    /// The files to read: the operands, or standard input, unless a person sits there who was told nothing.
    func inputPaths() throws(UsageError) -> [String] {
        let paths = arguments.operands.isEmpty ? ["-"] : arguments.operands
        if paths.contains("-"), console.isInputTerminal { throw .noInput }
        return paths
    }

    func say(_ zh: String, _ en: String) { console.say("fenliu: " + Message(zh, en).text(language)) }
}
