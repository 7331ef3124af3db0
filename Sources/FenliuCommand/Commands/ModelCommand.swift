import Fenliu
import FenliuPlatform

/// `fenliu model info|verify`: what a model file is made of, and whether it is sound.
struct ModelCommand {
    let context: Context

    init(_ context: Context) { self.context = context }

    func run() throws -> ExitCode {
        let operands = context.arguments.operands
        guard let action = operands.first else { throw UsageError.missingOperand("info|verify") }
        guard ["info", "verify"].contains(action) else {
            throw UsageError.badValue("model", action, expected: "info, verify")
        }
        if operands.count > 2 { throw UsageError.unexpectedOperand(operands[2]) }
        let (model, path) = try Resources(context: context).model(operand: operands.count > 1 ? operands[1] : nil)
        let size = try ByteSource.contents(of: path)?.count ?? 0
        switch action {
        case "info":
            let head = "\(Message("模型", "model").text(context.language))\t\(model.digest)\n"
            try context.console.output.write(head + ModelSummary(language: context.language).text(model, size: size))
        default:
            try context.console.output.write(
                Message("\(path)：完好，\(model.digest)\n", "\(path): sound, \(model.digest)\n").text(context.language))
        }
        return .success
    }
}
