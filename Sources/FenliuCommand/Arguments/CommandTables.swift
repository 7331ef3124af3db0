/// The tables of all commands.
enum CommandTables {
    static let common = [
        Option(
            "lang", value: "NAME", choices: Language.allCases.map(\.rawValue), "界面语言（默认随系统）",
            "language of messages (default: the locale)"),
        Option(
            "color", value: "WHEN", choices: Palette.When.allCases.map(\.rawValue), "是否用颜色（默认 auto：只在终端上用）",
            "colour (default auto: on terminals only)"),
        Option("help", short: "h", "显示帮助", "show help"),
    ]

    static let all = [
        triageTable, trainTable, evaluateTable, explainTable, reportTable, noticeTable, corpusTable, lexiconTable,
        modelTable, doctorTable, completionsTable, manTable,
    ]

    static func table(_ name: String) -> CommandTable? { all.first { $0.name == name } }
}
