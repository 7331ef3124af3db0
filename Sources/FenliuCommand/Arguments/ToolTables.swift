/// The commands for the installation.
extension CommandTables {
    static let completionsTable = CommandTable(
        name: "completions", operands: "bash|zsh|fish", actions: ["bash", "zsh", "fish"],
        summary: Message("输出命令行补全脚本", "print a shell's completion script"), options: [],
        examples: ["fenliu completions bash > ~/.local/share/bash-completion/completions/fenliu"])

    static let manTable = CommandTable(
        name: "man", operands: "",
        summary: Message("输出手册页", "print the manual page"), options: [],
        examples: ["fenliu man > ~/.local/share/man/man1/fenliu.1", "fenliu man | man -l -"])

    static let doctorTable = CommandTable(
        name: "doctor", operands: "",
        summary: Message("自检安装是否完好", "check the installation"),
        options: [model, lexicon, routing], examples: ["fenliu doctor"])
}
