/// `fenliu completions bash|zsh|fish`: prints the shell's completion script, made from the tables of options.
struct CompletionsCommand {
    private enum Shell: String, CaseIterable { case bash, zsh, fish }

    let context: Context

    init(_ context: Context) { self.context = context }

    func run() throws -> ExitCode {
        let shell = try context.arguments.action(of: "completions", Shell.self)
        if context.arguments.operands.count > 1 { throw UsageError.unexpectedOperand(context.arguments.operands[1]) }
        let script =
            switch shell {
            case .bash: BashCompletion.script()
            case .zsh: ZshCompletion.script(context.language)
            case .fish: FishCompletion.script(context.language)
            }
        try context.console.output.write(script)
        return .success
    }
}
