/// Colours for a terminal. They repeat what the words say: nothing is told by colour alone.
struct Palette: Sendable {
    /// When to use colours.
    enum When: String, CaseIterable { case auto, always, never }

    /// What a piece of text is, by ECMA-48's "select graphic rendition".
    enum Style: String {
        case plain = ""
        case alarm = "1;31"
        case caution = "33"
    }

    let isColored: Bool

    static let none = Palette(isColored: false)

    private init(isColored: Bool) { self.isColored = isColored }

    /// Colours where a person sees them, unless `NO_COLOR` is set to anything (no-color.org) or the terminal is dumb; the
    /// option overrules both.
    init(_ when: When, environment: [String: String], isTerminal: Bool) {
        isColored =
            switch when {
            case .always: true
            case .never: false
            case .auto: isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
            }
    }

    /// `--color` wherever it stands, so that an error in the arguments is told in the wished way too.
    static func named(in arguments: [String]) -> When {
        for (i, argument) in arguments.enumerated() {
            if argument == "--color", i + 1 < arguments.count, let named = When(rawValue: arguments[i + 1]) {
                return named
            }
            if argument.hasPrefix("--color="), let named = When(rawValue: String(argument.dropFirst(8))) {
                return named
            }
        }
        return .auto
    }

    /// Text that has been escaped for a terminal, in a style.
    func paint(_ text: String, _ style: Style) -> String {
        isColored && style != .plain && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
