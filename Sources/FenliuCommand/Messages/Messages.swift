import Fenliu
import FenliuPlatform
import FenliuReport
import FenliuTraining
import Foundation

/// The words for everything that can go wrong; one place, so that wording can be tested.
struct Messages {
    let language: Language

    func say(_ zh: String, _ en: String) -> String { Message(zh, en).text(language) }

    func text(_ error: any Error) -> String {
        switch error {
        case let error as UsageError: usage(error)
        case let error as SystemError: system(error)
        case let error as ModelFault: "\(error.path): \(model(error.error))"
        case let error as TableError: table(error)
        case let error as TrainingError: training(error)
        case let error as LabelFault:
            say(
                "\(error.origin)：模型 \(error.model) 的 \(error.axis) 没有标签 \(error.label)",
                "\(error.origin): the model \(error.model) has no label \(error.label) of \(error.axis)")
        case let error as KnownError:
            say(
                "\(error.file)：既没有正文列，也没有文本指纹列，无从比较",
                "\(error.file): neither a text column nor a fingerprint column: nothing to compare with")
        case let error as KnownFault: known(error)
        case let error as ICUError: say("系统 ICU 出错：\(error)", "the system's ICU failed: \(error)")
        default: "\(error)"
        }
    }

    private func known(_ fault: KnownFault) -> String {
        let problem: String =
            switch fault.problem {
            case .record(let problem): self.problem(problem)
            case .fingerprint(.malformed): say("文本指纹有损坏", "damaged fingerprint")
            case .fingerprint(.version(let found)):
                say("文本指纹属于另一版本（\(found)）", "fingerprint of another version (\(found))")
            }
        return "\(fault.file):\(fault.line): \(problem)" + say("，未用", "; not used")
    }

    private func usage(_ error: UsageError) -> String {
        func hint(_ suggestion: String?) -> String {
            suggestion.map { say("。是不是 \($0)？", ". Did you mean \($0)?") } ?? ""
        }
        switch error {
        case .unknownCommand(let name, let suggestion):
            return say("没有命令 \(name)", "no command \(name)") + hint(suggestion)
        case .unknownOption(let name, let suggestion):
            return say("没有选项 \(name)", "no option \(name)") + hint(suggestion)
        case .missingValue(let name): return say("\(name) 缺少值", "\(name) needs a value")
        case .unexpectedValue(let name): return say("\(name) 不带值", "\(name) takes no value")
        case .badValue(let name, let value, let expected):
            return say("\(name) 的值 \(value) 无效，应为：\(expected)", "\(name): \(value) is not one of: \(expected)")
        case .conflict(let first, let second):
            return say("\(first) 和 \(second) 不能同时使用", "\(first) cannot be combined with \(second)")
        case .needs(let first, let second):
            return say("\(first) 须与 \(second) 同用", "\(first) needs \(second)")
        case .missingOperand(let name): return say("缺少 \(name)", "\(name) is missing")
        case .unexpectedOperand(let name): return say("多余的参数 \(name)", "unexpected argument \(name)")
        case .noInput: return say("没有输入：请给出文件，或用管道送入信件", "nothing to read: name a file or pipe a letter in")
        case .notFound(let what, let option):
            return say(
                "找不到 \(what)：用 \(option) 指定，或设置 FENLIU_HOME",
                "\(what) not found: name it with \(option), or set FENLIU_HOME")
        }
    }

    private func system(_ error: SystemError) -> String {
        let what: String =
            switch error.call {
            case "open": say("打不开", "cannot open")
            case "read": say("读不了", "cannot read")
            default: say("写不了", "cannot write")
            }
        let path = error.path == "-" ? say("标准输入输出", "standard input or output") : error.path
        return "\(path): \(what): \(reason(error))"
    }

    /// The C library speaks English here, since the program never asks it for the locale.
    private func reason(_ error: SystemError) -> String {
        switch error.code {
        case ENOENT: say("没有这个文件或文件夹", error.reason)
        case EACCES, EPERM: say("没有权限", error.reason)
        case EISDIR: say("是文件夹", error.reason)
        case ENOTDIR: say("不是文件夹", error.reason)
        case ENOSPC, EDQUOT: say("磁盘已满", error.reason)
        case EROFS: say("只读的磁盘", error.reason)
        case EIO: say("磁盘或设备出错", error.reason)
        case EMFILE, ENFILE: say("打开的文件太多", error.reason)
        default: error.reason
        }
    }

    private func model(_ error: ModelError) -> String {
        switch error {
        case .notAModel: say("不是模型文件", "not a model file")
        case .version(let found, let supported):
            say(
                "模型格式为第 \(found) 版，本程序支持第 \(supported) 版，请重新训练或更新程序",
                "model format \(found), this program reads \(supported): retrain, or update the program")
        case .length(let found, let expected):
            say("模型不完整：\(found) 字节，应为 \(expected) 字节", "damaged model: \(found) bytes, expected \(expected)")
        case .checksum: say("模型已损坏：校验和不符", "damaged model: its checksum does not fit")
        case .malformed(let part): say("模型已损坏：\(part)", "damaged model: \(part)")
        case .tokenizer(let found, let supported):
            say(
                "模型的分词设置（第 \(found) 版）本程序不支持（第 \(supported) 版），请重新训练",
                "the model's tokenizer settings (version \(found)) are not supported (\(supported)): retrain")
        }
    }
}
