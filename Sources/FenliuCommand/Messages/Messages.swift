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

    private func table(_ error: TableError) -> String {
        let place = "\(error.file):\(error.line)" + (error.column.map { ":\($0)" } ?? "")
        let problem: String =
            switch error.problem {
            case .unreadable(let reason): say("读不了：\(reason)", "cannot be read: \(reason)")
            case .damaged(let count): say("有 \(count) 处损坏的字节", "\(count) damaged byte sequences")
            case .badRow(let code): say("行格式错误：\(code)", "bad row: \(code)")
            case .missingColumn: say("缺少此列", "this column is missing")
            case .tooManyCells(let found, let expected):
                say("有 \(found) 格，表头只有 \(expected) 列", "\(found) cells under \(expected) columns")
            case .emptyCell: say("此格不能为空", "this cell must not be empty")
            case .duplicateID(let id, let first):
                say("编号 \(id) 与第 \(first) 行重复", "id \(id) stands on line \(first) already")
            case .badPattern(let text):
                say("词条 \(text) 有空缺或只有一个字", "pattern \(text) has an empty part or a single character")
            case .badNumber(let text): say("\(text) 不是有效的数", "\(text) is not a valid number")
            case .unknownAxis(let axis, let known):
                say(
                    "模型没有 \(axis) 这一项，有：\(known.joined(separator: "、"))",
                    "the model has no axis \(axis); it has: \(known.joined(separator: ", "))")
            case .unknownLabel(let label, let axis):
                say("模型的 \(axis) 没有标签 \(label)", "the model's \(axis) has no label \(label)")
            case .notTiered(let axis): say("\(axis) 不分等级，不能用 raise", "\(axis) has no tiers that a rule could raise")
            case .noFallback:
                say(
                    "缺少兜底的一行（topic、track、purpose、terms 都为空）",
                    "no fallback row (topic, track, purpose and terms all empty)")
            }
        return "\(place): \(problem)"
    }

    private func training(_ error: TrainingError) -> String {
        switch error {
        case .noLetters: say("没有可用于训练的信件", "no letters to train on")
        case .noLabels(let axes):
            say("信件没有标注：\(axes.joined(separator: "、"))", "no letter has a label of: \(axes.joined(separator: ", "))")
        case .unknownAxis(let axis): say("没有 \(axis) 这一项标注", "no letter has a label of axis \(axis)")
        case .oneClass(let axis, let label):
            say("\(axis) 只有一个标签 \(label)，无从学习", "\(axis) has only the label \(label): nothing to tell apart")
        case .tooFewLetters(let axis, let label, let count, let origin):
            say(
                "\(axis) 的标签 \(label) 只有 \(count) 封信（\(origin)），至少要两封",
                "\(axis): label \(label) has \(count) letter (\(origin)); at least two are needed")
        case .contradiction(let id, let axis, let first, let second):
            say("编号 \(id) 的 \(axis) 标注矛盾：\(first)，\(second)", "id \(id) has two labels of \(axis): \(first), \(second)")
        case .unknownTier(let axis, let label, let origin):
            say("\(origin)：\(axis) 没有 \(label) 这一级", "\(origin): \(axis) has no tier \(label)")
        }
    }

    /// Why a labelled row is not used.
    func problem(_ problem: CorpusFault.Problem) -> String {
        switch problem {
        case .record(let problem): self.problem(problem)
        case .modelLabels(let source):
            say(
                "标签来自模型（source：\(source)），未用；确要使用请加 --force",
                "its labels come from a model (source: \(source)); not used, unless with --force")
        case .unknownLetter(let id):
            id.map { say("语料中没有编号 \($0)，此行也没有正文，未用", "no letter has the id \($0), and the row has no text; not used") }
                ?? say("更正没有编号，未用", "a correction without an id; not used")
        case .unknownAxis(let axis): say("没有 \(axis) 这一项，未用", "there is no axis \(axis); not used")
        case .unknownLabel(let axis, let label):
            say("语料的 \(axis) 没有标签 \(label)，未用", "no letter of the corpus has the label \(label) of \(axis); not used")
        case .unknownAnswer(let answer):
            say(
                "answer 应为 accept、correct、ignore 或 reject，不是 \(answer)；未用",
                "answer is not accept, correct, ignore or reject but \(answer); not used")
        case .noLabel: say("没有选定标签，未用", "it chooses no label; not used")
        case .changedText(let id):
            say("编号 \(id) 的正文与审阅时不同，未用", "the text of id \(id) is not the one that was reviewed; not used")
        case .conflict(let id, let axis, let choices):
            say(
                "编号 \(id) 的 \(axis) 更正互相矛盾，均未用：\(choices.joined(separator: "，"))",
                "corrections of id \(id) contradict each other on \(axis), none is used: \(choices.joined(separator: ", "))"
            )
        }
    }

    /// Why a line of a results file is not used.
    func problem(_ problem: ResultFault.Problem) -> String {
        switch problem {
        case .invalidJSON: say("不是有效的 JSON 记录，未用", "no valid JSON record; not used")
        case .wrongShape(let key): say("\(key) 缺失或类型不对，未用", "\(key) is missing or of the wrong type; not used")
        case .version(nil, _):
            say("不是分流结果，请先用 fenliu triage 分流；未用", "no record of triage: run fenliu triage first; not used")
        case .version(let found?, let supported):
            say(
                "记录格式为第 \(found) 版，本程序读第 \(supported) 版，请重新分流；未用",
                "record format \(found), this program reads \(supported): triage again; not used")
        }
    }

    /// What is wrong with one record; never holds the letter's text.
    func problem(_ problem: RecordProblem) -> String {
        switch problem {
        case .blank: say("空白信件", "blank letter")
        case .tooLong(let limit): say("超过 \(limit) 字节", "longer than \(limit) bytes")
        case .invalidJSON(let fault): say("不是有效的 JSON：", "invalid JSON: ") + json(fault)
        case .invalidLayout(let fault): say("不是有效的识别结果文件：", "invalid OCR layout: ") + layout(fault)
        case .notText(.image):
            say(
                "这是图片，请先识别文字：tesseract 图片 - -l chi_sim | fenliu triage",
                "a picture: read its characters first (tesseract FILE - -l chi_sim | fenliu triage)")
        case .notText(.pdf):
            say(
                "这是 PDF，请先取出文字（pdftotext），或转成图片后识别",
                "a PDF: take its text out first (pdftotext), or read the characters of its pages")
        case .notText(.office):
            say(
                "这是 Office/WPS 文件或压缩包，请先另存为 CSV（表格）或纯文本（文档）",
                "an office document or an archive: save it as CSV (tables) or plain text (documents) first")
        case .wrongType(let field, let found):
            say("字段 \(field) 不是文字，是 \(found)", "field \(field) is no text but: \(found)")
        case .missingText: say("没有正文字段（text、正文、内容……）", "no text field (text, 正文, 内容, content …)")
        case .damagedText(let count, let offset):
            say(
                "有 \(count) 处损坏的字节" + (offset.map { "，第一处在第 \($0) 字节" } ?? "") + "，已用 � 代替",
                "\(count) damaged byte sequences" + (offset.map { ", the first at byte \($0)" } ?? "")
                    + ", replaced by �")
        case .tooFewFields(let found, let expected):
            say("只有 \(found) 格，应有 \(expected) 格", "\(found) fields, expected \(expected)")
        case .unterminatedQuote: say("引号没有结束", "a quote is never closed")
        case .strayQuote: say("引号后面有多余的字", "text behind a closing quote")
        case .analysisFailed(let reason): say("分析失败：\(reason)", "analysis failed: \(reason)")
        }
    }
}
