import Fenliu
import FenliuPlatform
import FenliuReport
import Foundation

/// What `fenliu report` writes.
enum ReportFormat: String, CaseIterable {
    case html, md, json
}

/// `fenliu report`: triage's records in, a page out on which a clerk checks and corrects them.
struct ReportCommand {
    let context: Context
    private var arguments: Arguments { context.arguments }

    init(_ context: Context) { self.context = context }

    func run() throws -> ExitCode {
        let paths = try context.inputPaths()
        let format = try arguments.choice("format", of: ReportFormat.self) ?? .html
        if format != .html, !arguments.has("summary") {
            throw UsageError.needs("--format \(format.rawValue)", "--summary")
        }
        if arguments.value("output") == nil, format == .html { throw UsageError.missingOperand("--output") }
        if arguments.value("output") == "-" {
            throw UsageError.badValue("--output", "-", expected: "FILE.html")
        }
        try context.refuseOverwriting(paths + (arguments.values["letters"] ?? []))
        let days = try arguments.integer("period", in: 1...3660) ?? 7
        let until = try arguments.day("until")
        let lettersPerPage = try arguments.integer("per-page", in: 1...100_000) ?? 2000
        let encoding = try TriageCommand.encoding(arguments)
        var (records, hasFaults) = try ResultFiles(context: context).read(paths)
        if records.isEmpty, hasFaults {
            context.say("没有可用的记录，未生成页面", "no record can be used; no page was written")
            return .usage
        }
        let axes = try ResultFiles(context: context).axes(of: records)
        let summary =
            arguments.has("summary") ? OfficeSummary(records, axes: axes, days: days, until: until) : nil
        if let summary, format != .html {
            try write(summary, format)
            return hasFaults ? .someRecordsFailed : .success
        }
        let output = arguments.value("output") ?? ""
        if let letters = arguments.values["letters"] {
            let texts = try LetterTexts(paths: letters, encoding: encoding, limit: TriageCommand.defaultLimit)
            for i in records.indices { texts.complete(&records[i]) }
        }
        tellMissingText(records)
        let files = ReviewFiles(
            axes: axes, language: context.pageLanguage, lettersPerPage: lettersPerPage,
            lead: summary.map { SummarySection($0, language: context.pageLanguage) }.map { ($0.section, $0.style) }
        ).files(records, name: URL(filePath: output).lastPathComponent)
        let folder = (output as NSString).deletingLastPathComponent
        for file in files {
            try AtomicFile.write(Array(file.text.utf8), to: (folder as NSString).appendingPathComponent(file.name))
        }
        if !arguments.has("quiet") {
            context.say(
                "\(output)：\(records.count) 件" + (files.count > 1 ? "，分为 \(files.count - 1) 个文件" : ""),
                "\(output): \(records.count) letters" + (files.count > 1 ? " in \(files.count - 1) files" : ""))
        }
        return hasFaults ? .someRecordsFailed : .success
    }

    private func write(_ summary: OfficeSummary, _ format: ReportFormat) throws {
        let text =
            format == .json
            ? SummaryJSON.value(summary).line() + [0x0A]
            : Array(SummaryMarkdown.text(summary, language: context.pageLanguage).utf8)
        guard let path = arguments.value("output") else { return try context.console.output.write(text) }
        try AtomicFile.write(text, to: path)
    }

    private func tellMissingText(_ records: [ResultRecord]) {
        let missing = records.count { $0.isAnswered && $0.text == nil }
        guard missing > 0 else { return }
        if arguments.has("letters") {
            context.say(
                "\(missing) 件在 --letters 给出的文件中没有找到正文", "\(missing) letters have no text in the files of --letters")
        } else {
            context.say(
                "\(missing) 件的记录中没有正文：分流时加 --include-text，或用 --letters 给出来信文件",
                "\(missing) records hold no text: triage with --include-text, or name the letters with --letters")
        }
    }
}
