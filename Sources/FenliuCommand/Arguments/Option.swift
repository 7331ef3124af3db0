/// One option of a command: how it is written and what it does.
struct Option: Sendable {
    /// Without the dashes.
    let name: String
    var short: Character?
    /// What its value is called in help, or `nil` for a switch.
    var value: String?
    let help: Message

    init(_ name: String, short: Character? = nil, value: String? = nil, _ zh: String, _ en: String) {
        self.name = name
        self.short = short
        self.value = value
        help = Message(zh, en)
    }
}

/// A command: its options and what it is for. Parsing and help read the same table.
struct CommandTable: Sendable {
    let name: String
    let operands: String
    let summary: Message
    let options: [Option]
    let examples: [String]
}
