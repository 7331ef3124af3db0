import Foundation
import Testing

@testable import FenliuCommand

/// Help, manual page and completions tell the same: every command and every option of the tables, and no other.
struct ManualTests {
    private static let general: Set = ["--help", "--version"]

    private func output(_ arguments: [String]) throws -> String {
        let outcome = try CommandRunner.run(arguments)
        #expect(outcome.code == 0 && outcome.error.isEmpty)
        return outcome.text
    }

    /// Runs a shell on a script; `nil` when the machine has no such shell.
    private func shell(_ name: String, _ script: String, _ more: [String] = []) throws -> (code: Int32, output: String)?
    {
        guard let path = ["/bin/", "/usr/bin/"].map({ $0 + name }).first(where: FileManager.default.isExecutableFile)
        else { return nil }
        let folder = try CommandRunner.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(script.utf8).write(to: URL(filePath: folder + "/script"))
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = more + [folder + "/script"]
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8"]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// The long options of a table, and its short ones.
    private func names(_ table: CommandTable) -> Set<String> {
        Set(table.allOptions.flatMap { ["--" + $0.name] + ($0.short.map { ["-\($0)"] } ?? []) })
    }

    /// What a pattern with one group finds.
    private func found(_ pattern: String, in text: some StringProtocol) throws -> Set<String> {
        let expression = try Regex(pattern, as: (Substring, Substring).self).anchorsMatchLineEndings()
        return Set(String(text).matches(of: expression).map { String($0.output.1) })
    }

    private var commands: Set<String> { Set(CommandTables.all.map(\.name)) }

    @Test(arguments: Language.allCases) func helpTellsAll(language: Language) throws {
        let overview = try output(["--help", "--lang", language.rawValue])
        #expect(try found("^  ([a-z]+)  ", in: overview) == commands)
        for table in CommandTables.all {
            let help = try output([table.name, "--help", "--lang", language.rawValue])
            let long = try found("^  (?:-[a-z], |    )(--[a-z-]+)", in: help)
            #expect(try long.union(found("^  (-[a-z]), --", in: help)) == names(table), "\(table.name)")
        }
    }

    @Test(arguments: Language.allCases) func theManualPageTellsAll(language: Language) throws {
        let page = try output(["man", "--lang", language.rawValue])
        let sections = page.components(separatedBy: "\n.SS fenliu ").dropFirst()
        #expect(Set(sections.map { String($0.prefix { $0.isLetter }) }) == commands)
        for (table, section) in zip(CommandTables.all, sections) {
            let heads = section.components(separatedBy: "\n.SH ")[0].components(separatedBy: "\n.TP\n").dropFirst()
                .map { $0.prefix { $0 != "\n" }.replacing("\\-", with: "-") }.joined(separator: "\n")
            let long = try found("(--[a-z-]+)", in: heads)
            #expect(try long.union(found("^\\\\fB(-[a-z]), --", in: heads)) == names(table), "\(table.name)")
        }
        #expect(page.split(separator: "\n").allSatisfy { !$0.hasPrefix("'") })
        // Every line with a dot in front is one of the macros in use.
        #expect(
            try found("^\\.([A-Z\\\\a-z\"]+)", in: page).isSubset(of: [
                "\\\"", "TH", "SH", "SS", "TP", "PP", "B", "I", "nf", "fi", "ad",
            ]))
    }

    @Test func roffSignsAreMasked() {
        #expect(Roff.escape("--a-b \\n") == "\\-\\-a\\-b \\en")
        #expect(Roff.escape(".SH x") == "\\&.SH x" && Roff.escape("'x") == "\\&'x")
        #expect(Roff.escape("写入（默认 3）。") == "写\\:入\\:（默\\:认 3）。")
    }

    @Test func bashCompletesAll() throws {
        let script = try output(["completions", "bash"])
        guard let check = try shell("bash", script, ["-n"]) else { return }
        #expect(check.code == 0, "\(check.output)")
        let words = { (words: [String]) throws -> Set<String> in
            let line = words.map { "'\($0)'" }.joined(separator: " ")
            let result = try self.shell(
                "bash",
                script
                    + "COMP_WORDS=(\(line)); COMP_CWORD=\(words.count - 1); _fenliu; printf '%s\\n' \"${COMPREPLY[@]}\"\n"
            )
            return Set((result?.output ?? "").split(separator: "\n").map(String.init))
        }
        #expect(try words(["fenliu", ""]) == commands.union(Self.general))
        #expect(try words(["fenliu", "tr"]) == ["triage", "train"])
        #expect(try words(["fenliu", "triage", "--input", "=", "te"]) == ["text", "tesseract"])
        #expect(try words(["fenliu", "triage", "--threads", ""]) == [])
        for table in CommandTables.all {
            #expect(try words(["fenliu", table.name, "-"]) == names(table), "\(table.name)")
            #expect(try words(["fenliu", table.name, ""]) == Set(table.actions), "\(table.name)")
            for option in table.allOptions where option.kind == .choice {
                #expect(try words(["fenliu", table.name, "--" + option.name, ""]) == Set(option.choices))
            }
        }
    }

    @Test(arguments: Language.allCases) func zshTellsAll(language: Language) throws {
        let script = try output(["completions", "zsh", "--lang", language.rawValue])
        #expect(try found("^        '([a-z]+):", in: script) == commands)
        for table in CommandTables.all {
            let start = try #require(script.range(of: "\n        \(table.name))\n"))
            let part = script[start.upperBound...].components(separatedBy: ";;")[0]
            let long = try found("^ +'\\*'[^'\\[]*?(--[a-z-]+)", in: part)
            #expect(try long.union(found("'\\*'\\{(-[a-z])", in: part)) == names(table), "\(table.name)")
        }
        if let check = try shell("zsh", script, ["-n"]) { #expect(check.code == 0, "\(check.output)") }
    }

    @Test(arguments: Language.allCases) func fishTellsAll(language: Language) throws {
        let script = try output(["completions", "fish", "--lang", language.rawValue])
        #expect(try found("'__fenliu_at 1' -a ([a-z]+) ", in: script) == commands)
        for table in CommandTables.all {
            let lines = script.split(separator: "\n").filter { $0.contains("'__fenliu_is \(table.name)'") }
                .joined(separator: "\n")
            let long = try found(" -l ([a-z-]+)", in: lines)
            let short = try found("' -s ([a-z]) ", in: lines)
            #expect(Set(long.map { "--" + $0 }).union(short.map { "-" + $0 }) == names(table), "\(table.name)")
        }
        if let check = try shell("fish", script, ["-n"]) { #expect(check.code == 0, "\(check.output)") }
    }

    /// The tables' words are those that the commands take.
    @Test func choicesAreThoseOfTheCommands() {
        func choices(_ command: String, _ option: String) -> [String]? {
            CommandTables.table(command)?.options.first { $0.name == option }?.choices
        }
        #expect(choices("triage", "input") == InputFormat.allCases.map(\.rawValue))
        #expect(choices("triage", "format") == OutputFormat.allCases.map(\.rawValue))
        #expect(choices("evaluate", "format") == EvaluateCommand.Format.allCases.map(\.rawValue))
    }

    @Test func actionsAreThoseOfTheCommands() throws {
        for table in CommandTables.all where !table.actions.isEmpty {
            let outcome = try CommandRunner.run([table.name, "no-such-action"])
            #expect(
                outcome.code == 2
                    && outcome.error.contains("no-such-action is not one of: " + table.actions.joined(separator: ", ")))
        }
        #expect(try CommandRunner.run(["man", "x"]).code == 2)
        #expect(try CommandRunner.run(["completions", "bash", "x"]).code == 2)
    }
}
