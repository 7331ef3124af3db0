/// Writes the manual page (section 1) in the man macros, from the same tables as help.
struct ManualPage {
    let language: Language

    private func say(_ zh: String, _ en: String) -> String { Message(zh, en).text(language) }

    /// The page's source. No date is in it: the same program writes the same page.
    var text: String {
        var lines = [
            ".\\\" made by: fenliu man",
            ".TH FENLIU 1 \"\" \"fenliu \(Help.version)\" \"\(Roff.escape(say("用户命令", "User Commands")))\"",
        ]
        // Ragged lines: Chinese text has no spaces to stretch.
        if language == .chinese { lines.append(".ad l") }
        section(say("名称", "NAME"), &lines)
        lines.append(
            "fenliu \\- "
                + Roff.escape(
                    say("为来信建议诉访、分类、风险、目的和去向", "suggest track, topic, risk, purpose and route of petition letters")))
        section(say("用法", "SYNOPSIS"), &lines)
        lines += [".B fenliu", ".I " + Roff.escape("COMMAND [OPTIONS] [FILE…]")]
        section(say("说明", "DESCRIPTION"), &lines)
        lines += [Roff.escape(Help.title(language)), ".PP"]
        lines.append(
            Roff.escape(
                say(
                    "没有文件名或文件名为 - 时读标准输入。-- 之后不再有选项。选项写作 --name VALUE 或 --name=VALUE。",
                    "No file, or -, is standard input. -- ends the options. Options are written --name VALUE or --name=VALUE."
                )))
        section(say("命令", "COMMANDS"), &lines)
        for table in CommandTables.all { command(table, &lines) }
        section(say("环境变量", "ENVIRONMENT"), &lines)
        items(environment, &lines)
        section(say("文件", "FILES"), &lines)
        lines.append(Roff.escape(say("按此顺序查找，用先找到的：", "Looked for in this order:")))
        items(files, &lines)
        section(say("退出码", "EXIT STATUS"), &lines)
        items(codes, &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    private func section(_ title: String, _ lines: inout [String]) { lines.append(".SH " + Roff.escape(title)) }

    private func command(_ table: CommandTable, _ lines: inout [String]) {
        let operands = table.operands.isEmpty ? "" : " " + table.operands
        lines += [
            ".SS " + Roff.escape("fenliu \(table.name)\(operands)"),
            Roff.escape(table.summary.text(language) + say("。", ".")),
        ]
        for option in table.allOptions {
            let names = (option.short.map { "-\($0), " } ?? "") + "--" + option.name
            let value = option.value.map { " \\fI\(Roff.escape($0))\\fR" } ?? ""
            lines += [".TP", "\\fB\(Roff.escape(names))\\fR\(value)", Roff.escape(option.description(language))]
        }
        lines +=
            [".PP", Roff.escape(say("示例：", "Examples:")), ".PP", ".nf"]
            + table.examples.map { "    " + Roff.escape($0) } + [".fi"]
    }

    private func items(_ items: [(String, String)], _ lines: inout [String]) {
        for (name, meaning) in items { lines += [".TP", "\\fB\(Roff.escape(name))\\fR", Roff.escape(meaning)] }
    }

    private var environment: [(String, String)] {
        [
            ("FENLIU_HOME", say("存放模型、词表和分送表的文件夹", "folder of model, lexicon and routing table")),
            (
                "LC_ALL, LC_MESSAGES, LANG",
                say("界面语言：以 zh 开头的为中文，其他为英文", "language of messages: Chinese for zh…, else English")
            ),
            ("NO_COLOR", say("设为任何值则不用颜色", "set to anything: no colours")),
            ("TERM", say("为 dumb 时不用颜色，也不显示进度", "dumb: no colours and no progress")),
        ]
    }

    private var files: [(String, String)] {
        [
            ("--model, --lexicon, --routing", say("选项所指的文件", "the file that the option names")),
            ("$FENLIU_HOME", say("环境变量所指的文件夹", "the folder that the variable names")),
            ("../share/fenliu", say("程序所在文件夹旁的文件夹", "the folder beside the executable's")),
            ("Models", say("源码中的文件夹", "the checkout's folder")),
        ]
    }

    private var codes: [(String, String)] {
        [
            ("0", say("全部已答", "every record was answered")),
            ("1", say("做完了，但有的记录或行出错", "done, but some records or rows failed")),
            ("2", say("用法错误，或模型、表、文件读不了", "wrong usage, or an unreadable model, table or file")),
            ("3", say("写不出结果", "the output could not be written")),
        ]
    }
}
