/// Writes bash's completion script. Files are left to bash's own completion, which knows how to quote their names.
enum BashCompletion {
    static func script() -> String {
        let names = CommandTables.all.map(\.name).joined(separator: " ")
        let cases = CommandTables.all.map { table in
            """
                \(table.name))
                    options='\(options(table))'
                    actions='\(table.actions.joined(separator: " "))'
            \(values(table))        ;;
            """
        }.joined(separator: "\n")
        return """
            # bash completion for fenliu; made by: fenliu completions bash
            _fenliu() {
                local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} options actions words
                COMPREPLY=()
                # With --name=value the sign is a word of its own.
                if [[ $current == '=' ]]; then
                    current=''
                elif [[ $previous == '=' ]]; then
                    previous=${COMP_WORDS[COMP_CWORD-2]}
                fi
                if ((COMP_CWORD == 1)); then
                    COMPREPLY=($(compgen -W '\(names) \(Help.general.joined(separator: " "))' -- "$current"))
                    return
                fi
                case ${COMP_WORDS[1]} in
            \(cases)
                esac
                if [[ $current == -* ]]; then
                    COMPREPLY=($(compgen -W "$options" -- "$current"))
                elif ((COMP_CWORD == 2)); then
                    COMPREPLY=($(compgen -W "$actions" -- "$current"))
                fi
            }
            complete -o bashdefault -o default -F _fenliu fenliu

            """
    }

    private static func options(_ table: CommandTable) -> String {
        table.allOptions.flatMap { option in (option.short.map { ["-\($0)"] } ?? []) + ["--" + option.name] }
            .joined(separator: " ")
    }

    /// What follows an option that takes a value.
    private static func values(_ table: CommandTable) -> String {
        let cases = table.allOptions.compactMap { option -> String? in
            guard let kind = option.kind else { return nil }
            let names = (option.short.map { "-\($0)|" } ?? "") + "--" + option.name
            let action =
                switch kind {
                case .choice: "COMPREPLY=($(compgen -W '\(option.choices.joined(separator: " "))' -- \"$current\")); "
                case .file: ""
                case .folder: "compopt -o dirnames 2>/dev/null; "
                case .other: "compopt +o default +o bashdefault 2>/dev/null; "
                }
            return "            \(names)) \(action)return ;;\n"
        }
        return cases.isEmpty ? "" : "        case $previous in\n\(cases.joined())        esac\n"
    }
}
