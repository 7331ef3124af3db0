import FenliuPlatform

/// The command line: arguments in, streams in and out, an exit code back.
public enum FenliuCommand {
    /// Runs one command.
    ///
    /// - Parameter arguments: without the program's name.
    public static func run(_ arguments: [String], _ console: Console) -> ExitCode {
        let language = language(arguments, console)
        var console = console
        console.errorPalette = Palette(
            Palette.named(in: arguments), environment: console.environment, isTerminal: console.error.isTerminal)
        do {
            let code = try dispatch(arguments[...], console, language)
            try console.output.finish()
            return code
        } catch let error as SystemError where error.call == "write" || error.call == "rename" {
            if !error.isBrokenPipe { console.say("fenliu: " + Messages(language: language).text(error)) }
            return .outputFailed
        } catch {
            console.say("fenliu: " + Messages(language: language).text(error))
            return .usage
        }
    }

    private static func dispatch(
        _ arguments: ArraySlice<String>, _ console: Console, _ language: Language
    ) throws -> ExitCode {
        guard let first = arguments.first else {
            console.say(Help.overview(language))
            return .usage
        }
        switch first {
        case "-h", "--help", "help":
            try console.output.write(Help.overview(language))
            return .success
        case "--version":
            try console.output.write("fenliu \(Help.version)\n")
            return .success
        default: break
        }
        guard let table = CommandTables.table(first) else {
            throw first.hasPrefix("-")
                ? UsageError.unknownOption(first, suggestion: nil)
                : UsageError.unknownCommand(first, suggestion: Suggester.nearest(first, CommandTables.all.map(\.name)))
        }
        let parsed = try Arguments(arguments.dropFirst(), options: table.allOptions)
        if parsed.has("help") {
            try console.output.write(Help.command(table, language))
            return .success
        }
        _ = try parsed.choice("lang", of: Language.self)
        _ = try parsed.choice("color", of: Palette.When.self)
        let context = Context(arguments: parsed, console: console, language: language)
        switch first {
        case "triage": return try TriageCommand(context).run()
        case "train": return try TrainCommand(context).run()
        case "evaluate": return try EvaluateCommand(context).run()
        case "explain": return try ExplainCommand(context).run()
        case "report": return try ReportCommand(context).run()
        case "notice": return try NoticeCommand(context).run()
        case "corpus": return try CorpusCommand(context).run()
        case "lexicon": return try LexiconCommand(context).run()
        case "model": return try ModelCommand(context).run()
        case "completions": return try CompletionsCommand(context).run()
        case "man": return try ManCommand(context).run()
        default: return try DoctorCommand(context).run()
        }
    }

    /// `--lang` wherever it stands, else the locale: an error in the arguments is told in the wished language too.
    private static func language(_ arguments: [String], _ console: Console) -> Language {
        for (i, argument) in arguments.enumerated() {
            if argument == "--lang", i + 1 < arguments.count, let named = Language(rawValue: arguments[i + 1]) {
                return named
            }
            if argument.hasPrefix("--lang="), let named = Language(rawValue: String(argument.dropFirst(7))) {
                return named
            }
        }
        return Language(environment: console.environment)
    }
}
