import Fenliu

/// What is wrong inside a record, in words.
extension Messages {
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
