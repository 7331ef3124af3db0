/// `fenliu man`: prints the manual page, made from the tables of options.
struct ManCommand {
    let context: Context

    init(_ context: Context) { self.context = context }

    func run() throws -> ExitCode {
        if let operand = context.arguments.operands.first { throw UsageError.unexpectedOperand(operand) }
        try context.console.output.write(ManualPage(language: context.language).text)
        return .success
    }
}
