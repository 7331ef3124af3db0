/// Writes fish's completion script.
enum FishCompletion {
    static func script(_ language: Language) -> String {
        var lines = [
            "# fish completion for fenliu; made by: fenliu completions fish",
            "function __fenliu_is", "    set -l words (commandline -opc)",
            "    test (count $words) -gt 1; and test \"$words[2]\" = $argv[1]", "end",
            "function __fenliu_at", "    test (count (commandline -opc)) -eq $argv[1]", "end",
            "complete -c fenliu -n '__fenliu_at 1' -f",
        ]
        for option in Help.general {
            lines.append("complete -c fenliu -n '__fenliu_at 1' -a \(option)")
        }
        for table in CommandTables.all {
            lines.append(
                "complete -c fenliu -n '__fenliu_at 1' -a \(table.name) -d \(quoted(table.summary.text(language)))")
            let condition = "complete -c fenliu -n '__fenliu_is \(table.name)'"
            if !table.actions.isEmpty {
                lines.append("\(condition) -n '__fenliu_at 2' -f -a \(quoted(table.actions.joined(separator: " ")))")
            }
            for option in table.allOptions {
                let short = option.short.map { " -s \($0)" } ?? ""
                lines.append(
                    "\(condition)\(short) -l \(option.name)\(offer(option)) -d \(quoted(option.description(language)))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func offer(_ option: Option) -> String {
        switch option.kind {
        case .choice: " -x -a \(quoted(option.choices.joined(separator: " ")))"
        case .file: " -r -F"
        case .folder: " -x -a '(__fish_complete_directories)'"
        case .other: " -x"
        case nil: ""
        }
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
}
