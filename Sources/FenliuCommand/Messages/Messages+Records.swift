import Fenliu
import FenliuReport

/// What is wrong inside a record, in words.
extension Messages {
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

    func json(_ fault: RecordProblem.JSONFault) -> String {
        switch fault {
        case .notAnObject: say("不是一个对象", "not an object")
        case .notAList: say("不是任务的数组", "not an array of tasks")
        case .tooDeep: say("嵌套超过 32 层", "more than 32 levels deep")
        // The parser's own words are English; the character they name is what matters.
        case .syntax(let words): words.isEmpty ? say("语法错误", "not JSON") : say("语法错误（\(words)）", words)
        }
    }

    func layout(_ fault: LayoutFault) -> String {
        let place = (fault.file.map { "\($0): " } ?? "") + (fault.line.map { say("第 \($0) 行：", "line \($0): ") } ?? "")
        let what: String =
            switch fault.kind {
            case .notJSON: say("不是 JSON", "not JSON")
            case .notAnObject: say("既不是对象也不是列表", "neither an object nor a list")
            case .tooDeep: say("嵌套超过 32 层", "more than 32 levels deep")
            case .notWellFormedXML: say("XML 格式不对", "not well-formed XML")
            case .declaresEntities: say("自行声明了实体或属性", "declares entities or attributes of its own")
            case .missing(let name): say("缺少 \(name)", "no \(name)")
            case .outside(let element, let parent):
                say("\(element) 不在 \(parent) 之内", "\(element) outside of a \(parent)")
            case .notANumber(let name): say("\(name) 不是数", "\(name) is no number")
            case .columns(let found, let expected):
                say("只有 \(found) 列，应有 \(expected) 列", "\(found) of \(expected) columns")
            case .noBox: say("没有层级和方框的四个数", "not a level and four numbers of a box")
            case .unequal(let texts):
                say("\(texts) 条文字，方框数不同", "\(texts) texts without as many boxes")
            case .badEntry(let number): say("第 \(number) 条没有文字或方框", "entry \(number) has no text or no box")
            }
        return place + what
    }
}
