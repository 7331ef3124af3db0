/// Writes zsh's completion script.
enum ZshCompletion {
    static func script(_ language: Language) -> String {
        let commands = CommandTables.all.map { table in
            "        " + quoted("\(table.name):\(table.summary.text(language))")
        }
        let cases = CommandTables.all.map { table in
            let operand =
                table.actions.isEmpty ? "'*: :_files'" : "'1: :(\(table.actions.joined(separator: " ")))' '*: :_files'"
            let specifications = table.allOptions.map { "            \(specification($0, language))" }
            return ["        \(table.name))", "            _arguments -s -S \\"]
                + specifications.map { $0 + " \\" } + ["            \(operand)", "            ;;"]
        }
        return """
            #compdef fenliu
            # zsh completion for fenliu; made by: fenliu completions zsh
            _fenliu() {
                local -a commands
                commands=(
            \(commands.joined(separator: "\n"))
                )
                if ((CURRENT == 2)); then
                    _describe command commands -- '(\(Help.general.joined(separator: " ")))'
                    return
                fi
                local command=$words[2]
                shift words
                ((CURRENT--))
                case $command in
            \(cases.joined().joined(separator: "\n"))
                esac
            }
            _fenliu "$@"

            """
    }

    /// Every option may be repeated: the last one counts, or all.
    private static func specification(_ option: Option, _ language: Language) -> String {
        // What _arguments would read as its own signs is masked.
        let help = option.description(language).replacing("\\", with: "\\\\").replacing("[", with: "\\[")
            .replacing("]", with: "\\]").replacing(":", with: "\\:")
        let value = option.value.map { ":\($0.replacing(":", with: "\\:")):\(offer(option))" } ?? ""
        let tail = quoted("[\(help)]\(value)")
        let long = "--\(option.name)\(option.value == nil ? "" : "=")"
        guard let short = option.short else { return "'*'\(long)\(tail)" }
        return "'*'{-\(short)\(option.value == nil ? "" : "+"),\(long)}\(tail)"
    }

    private static func offer(_ option: Option) -> String {
        switch option.kind {
        case .choice: "(\(option.choices.joined(separator: " ")))"
        case .file: "_files"
        case .folder: "_files -/"
        case .other, nil: " "
        }
    }

    private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
