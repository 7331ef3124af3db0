import FenliuPlatform

/// The streams and surroundings of one run, so that the whole command is a function.
public struct Console {
    public let input: ByteSource
    public let output: ByteSink
    public let error: ByteSink
    public let environment: [String: String]
    /// The folder of the executable, if known: data are looked for beside it.
    public let executableFolder: String?
    /// Whether standard input is a terminal, which nobody pipes a letter into.
    public let isInputTerminal: Bool
    /// How messages are coloured.
    var errorPalette = Palette.none

    public init(
        input: ByteSource, output: ByteSink, error: ByteSink, environment: [String: String], executableFolder: String?,
        isInputTerminal: Bool
    ) {
        self.input = input
        self.output = output
        self.error = error
        self.environment = environment
        self.executableFolder = executableFolder
        self.isInputTerminal = isInputTerminal
    }

    /// Writes a line for people to standard error. A failure there cannot be told to anybody.
    func say(_ line: String) {
        var text = VisibleLines.escape(line)
        let prefix = "fenliu: "
        if text.hasPrefix(prefix) { text = errorPalette.paint("fenliu:", .alarm) + text.dropFirst(prefix.count - 1) }
        try? error.write(text + "\n")
        try? error.flush()
    }
}
