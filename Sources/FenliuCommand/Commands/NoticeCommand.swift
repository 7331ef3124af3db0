import Fenliu
import FenliuPlatform
import FenliuReport

/// `fenliu notice`: a draft notice for each letter or group of letters in the highest tier.
struct NoticeCommand {
    let context: Context
    private var arguments: Arguments { context.arguments }

    init(_ context: Context) { self.context = context }

    func run() throws -> ExitCode {
        let paths = try context.inputPaths()
        let output = arguments.value("output")
        let wished = try arguments.choice("format", of: NoticeText.Format.self)
        let format = wished ?? (output?.lowercased().hasSuffix(".txt") == true ? .text : .markdown)
        try context.refuseOverwriting(paths)
        let files = ResultFiles(context: context)
        let (records, hasFaults) = try files.read(paths)
        if records.isEmpty, hasFaults {
            context.say("没有可用的记录，未起草", "no record can be used; no notice was written")
            return .usage
        }
        guard let axis = try files.axes(of: records).first(where: \.isTiered) else {
            context.say("记录中没有风险等级", "the records have no risk tiers")
            return hasFaults ? .someRecordsFailed : .success
        }
        let notices = RiskNotice.notices(records, axis: axis)
        let writer = NoticeText(format: format, language: context.pageLanguage, axis: axis)
        let text = notices.map(writer.text).joined(separator: format == .markdown ? "---\n\n" : "\u{0C}")
        if let output {
            try AtomicFile.write(Array(text.utf8), to: output)
        } else {
            try context.console.output.write(text)
        }
        if !arguments.has("quiet") { tell(notices, records, axis) }
        return hasFaults ? .someRecordsFailed : .success
    }

    /// Letters whose tier is open may be as grave: they have no notice, so they are counted aloud.
    private func tell(_ notices: [RiskNotice], _ records: [ResultRecord], _ axis: ReviewAxis) {
        let open = records.count { $0.answers[axis.name]?.label == nil }
        context.say(
            "起草 \(notices.count) 份，涉及 \(notices.reduce(0) { $0 + $1.records.count }) 件",
            "notices: \(notices.count), letters: \(notices.reduce(0) { $0 + $1.records.count })")
        if open > 0 {
            context.say("另有 \(open) 件风险待定，请先读原信", "letters whose risk is open: \(open); read them first")
        }
    }
}
