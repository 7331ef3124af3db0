/// Writes help from the tables of options.
enum Help {
    static let version = "0.1.0"

    /// What stands in the place of a command.
    static let general = ["--help", "--version"]

    /// What the program is for.
    static func title(_ language: Language) -> String {
        Message(
            "fenliu：读来信文字，建议诉访、分类、风险、目的、去向和期限。由人决定，程序只建议。",
            "fenliu reads petition letters and suggests track, topic, risk, purpose, route and deadline. A person decides."
        ).text(language)
    }

    /// `fenliu --help`
    static func overview(_ language: Language) -> String {
        let usage = Message("用法", "Usage").text(language)
        let commands = Message("命令", "Commands").text(language)
        let codes = Message(
            "退出码：0 全部已答；1 有的记录出错；2 用法错误，或模型、文件读不了；3 写不出结果。",
            "Exit: 0 every record answered; 1 some records failed; 2 wrong usage or an unreadable file; 3 output not written."
        )
        let width = CommandTables.all.map(\.name.count).max() ?? 0
        let list = CommandTables.all.map { table in
            "  " + padded(table.name, width) + "  " + table.summary.text(language)
        }
        let more = Message("fenliu 命令 --help 显示该命令的选项。", "fenliu COMMAND --help shows a command's options.")
        return
            ([title(language), "", "\(usage): fenliu COMMAND [OPTIONS] [FILE…]", "", "\(commands):"] + list
            + ["", more.text(language), codes.text(language), ""]).joined(separator: "\n")
    }

    /// `fenliu COMMAND --help`
    static func command(_ table: CommandTable, _ language: Language) -> String {
        var lines = [table.summary.text(language), ""]
        lines.append("\(Message("用法", "Usage").text(language)): fenliu \(table.name) [OPTIONS] \(table.operands)")
        lines += ["", "\(Message("示例", "Examples").text(language)):"] + table.examples.map { "  " + $0 }
        lines += ["", "\(Message("选项", "Options").text(language)):"]
        let options = table.allOptions
        let heads = options.map { option in
            (option.short.map { "-\($0), " } ?? "    ") + "--" + option.name + (option.value.map { " " + $0 } ?? "")
        }
        let width = heads.map(\.count).max() ?? 0
        for (head, option) in zip(heads, options) {
            lines.append("  \(padded(head, width))  \(option.description(language))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
