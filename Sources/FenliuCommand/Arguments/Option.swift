/// One option of a command: how it is written and what it does.
struct Option: Sendable {
    /// What a value can be, so that a shell can offer some.
    enum Value: Equatable {
        case file, folder, choice, other
    }

    /// Without the dashes.
    let name: String
    var short: Character?
    /// What its value is called in help, or `nil` for a switch.
    var value: String?
    /// The words that its value can be; empty when it can be anything.
    var choices: [String]
    private let help: Message

    init(
        _ name: String, short: Character? = nil, value: String? = nil, choices: [String] = [], _ zh: String,
        _ en: String
    ) {
        self.name = name
        self.short = short
        self.value = value
        self.choices = choices
        help = Message(zh, en)
    }

    /// The kind of its value, by what the value is called; `nil` for a switch.
    var kind: Value? {
        guard let value else { return nil }
        if !choices.isEmpty { return .choice }
        return switch value {
        case "FILE", "PATH": .file
        case "DIR": .folder
        default: .other
        }
    }

    /// What it does, and the words that its value can be.
    func description(_ language: Language) -> String {
        guard !choices.isEmpty else { return help.text(language) }
        return help.text(language)
            + Message("：" + choices.joined(separator: "、"), ": " + choices.joined(separator: ", ")).text(language)
    }
}

/// A command: its options and what it is for. Parsing, help, manual page and completions read the same table.
struct CommandTable: Sendable {
    let name: String
    let operands: String
    /// The words that its first operand can be; empty when that is a file.
    var actions: [String] = []
    let summary: Message
    let options: [Option]
    let examples: [String]

    /// Its own options and those of all commands.
    var allOptions: [Option] { options + CommandTables.common }
}
