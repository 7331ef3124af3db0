import Fenliu

/// A column of the ledger (台账): its key for `--columns`, its header, and how its cell is made.
struct LedgerColumn: Sendable {
    /// What a cell holds, and so how it is kept from a spreadsheet's own ideas.
    enum Cell {
        /// Text from outside, guarded.
        case text(String)
        /// Our own day, share or fingerprint, which a spreadsheet shows as it stands.
        case plain(String)
    }

    let key: String
    let header: Message
    let cell: @Sendable (LedgerEntry) -> Cell

    init(_ key: String, _ zh: String, _ en: String, _ cell: @escaping @Sendable (LedgerEntry) -> Cell) {
        self.key = key
        header = Message(zh, en)
        self.cell = cell
    }

    /// Keys of the columns that depend on other letters.
    static let group = "duplicate-group"
    static let comparing: Set<String> = [group, "duplicate-of", "similarity", "known-in", "fingerprint"]

    /// Every column, in the order of a register: what came in, what it is about, what is suggested, where it goes and until when, which
    /// other letters say the same, what went wrong.
    static func all(axes: [String]) -> [LedgerColumn] {
        [
            LedgerColumn("number", "信访件编号", "ID") { .text($0.id ?? "") },
            LedgerColumn("received", "收信日期", "Received") { .plain($0.suggestion?.received?.description ?? "") },
            LedgerColumn("title", "标题", "Title") { .text($0.suggestion?.title ?? "") },
            LedgerColumn("summary", "概况", "Summary") { .text($0.suggestion?.summary ?? "") },
        ] + axes.flatMap(labels) + suggested + due + comparison
    }

    /// Label and confidence of an axis.
    private static func labels(_ axis: String) -> [LedgerColumn] {
        let (zh, en) = (SuggestionWords(language: .chinese).name(axis), SuggestionWords(language: .english).name(axis))
        return [
            LedgerColumn(axis, registerNames[axis] ?? zh, en) { entry in
                .text(entry.suggestion?.answer(axis).map { $0.label ?? entry.words.open } ?? "")
            },
            LedgerColumn("\(axis)-confidence", "\(zh)把握", "\(en) confidence") { entry in
                guard let answer = entry.suggestion?.answer(axis), answer.isAnswered else { return .plain("") }
                return .plain(entry.words.confidence(answer.probability))
            },
        ]
    }

    /// What registers call the labels.
    private static let registerNames = ["topic": "内容分类", "risk": "风险等级", "purpose": "信访目的"]

    private static let suggested = [
        LedgerColumn("risk-reasons", "风险依据", "Risk reasons") { entry in
            .text(entry.list(entry.suggestion?.answers.flatMap(\.rules).map { "\($0.id) \($0.text)" }))
        },
        LedgerColumn("flags", "标记", "Flags") { entry in
            .text(entry.list(entry.suggestion?.flags.map { $0.flag + ($0.count.map { " \($0)" } ?? "") }))
        },
        LedgerColumn("review", "请人阅读", "To be read") { entry in
            .plain(Message(entry.isForReview ? "是" : "否", entry.isForReview ? "yes" : "no").text(entry.words.language))
        },
        LedgerColumn("review-reasons", "阅读原因", "Reading reasons") { entry in
            .text(entry.list(entry.suggestion?.reviewReasons.map(entry.words.reason)))
        },
        LedgerColumn("quality", "文字质量", "Text quality") { entry in
            .plain(entry.suggestion.map { entry.words.quality($0.quality.level) } ?? "")
        },
        LedgerColumn("channel", "办理途径", "Channel") { .text($0.suggestion?.route?.channel ?? "") },
        LedgerColumn("unit", "去向机构", "Unit") { .text($0.suggestion?.route?.unit ?? "") },
        LedgerColumn("method", "办理方式", "Method") { .text($0.suggestion?.route?.method ?? "") },
        LedgerColumn("basis", "依据", "Basis") { .text($0.suggestion?.route?.basis ?? "") },
    ]

    private static let due = [
        LedgerColumn("sort-by", "转送期限", "Sort by") { .plain($0.suggestion?.route?.sortBy?.description ?? "") },
        LedgerColumn("notify-by", "告知期限", "Notify by") { .plain($0.suggestion?.route?.notifyBy?.description ?? "") },
        LedgerColumn("conclude-by", "办结期限", "Conclude by") {
            .plain($0.suggestion?.route?.concludeBy?.description ?? "")
        },
        LedgerColumn("warning", "注意", "Warning") { .text($0.suggestion?.route?.warning ?? "") },
    ]

    private static let comparison = [
        LedgerColumn(group, "重复件组", "Duplicate group") { .text($0.duplicate?.group ?? "") },
        LedgerColumn("duplicate-of", "最相似件", "Most similar") { .text($0.duplicate?.of ?? "") },
        LedgerColumn("similarity", "相似度", "Similarity") { entry in
            guard let duplicate = entry.duplicate else { return .plain("") }
            let about = duplicate.isEstimated ? Message("约 ", "about ").text(entry.words.language) : ""
            return .plain("\(about)\(Int((duplicate.similarity * 100).rounded(.down)))%")
        },
        LedgerColumn("known-in", "原登记处", "Known in") { .text($0.duplicate?.known ?? "") },
        LedgerColumn("error", "出错", "Error") { .text($0.problem) },
        LedgerColumn("fingerprint", "文本指纹", "Fingerprint") {
            .plain($0.suggestion?.print?.sketch.description ?? "")
        },
    ]
}

extension LedgerEntry {
    /// A record that could not be read must be read by a person, too.
    var isForReview: Bool { suggestion?.isForReview ?? true }

    func list(_ parts: [String]?) -> String {
        (parts ?? []).joined(separator: Message("；", "; ").text(words.language))
    }
}
