import Fenliu

/// The page that leads to the files of a large batch.
struct ReviewIndex {
    let axes: [ReviewAxis]
    let language: PageLanguage
    let lead: (section: String, style: String)?

    func text(_ parts: [(name: String, records: [ResultRecord])]) -> String {
        let tiers = axes.first(where: \.isTiered)
        let labels = (tiers?.labels ?? []).reversed().map { $0 }
        let heads =
            [language.say("文件", "File"), language.say("件数", "Letters")] + labels
            + [language.say("风险待定", "risk open"), language.say("先看原件", "see the paper")]
        let all = parts.flatMap(\.records)
        let rows = parts.map { part in
            row(
                "<a href=\"\(HTMLText.escape(Self.link(part.name)))\">\(HTMLText.escape(part.name))</a>", part.records,
                tiers, labels)
        }
        let count = language.say(
            "共 \(all.count) 件，分为 \(parts.count) 个文件", "\(all.count) letters in \(parts.count) files")
        let hint = language.say(
            "文字残缺和读不出的排在最前，其次按风险从高到低。每个文件各自保存更正。由工作人员决定，程序只提建议。",
            "Text that cannot be trusted comes first, then letters by risk. Each file saves its own corrections. The clerk decides; the program suggests."
        )
        return HTMLDocument(
            language: language, title: ReviewPage.title(language, (1, 1)),
            styles: [ReviewPage.style] + (lead.map { [$0.style] } ?? []).filter { !$0.isEmpty },
            body: """
                \(lead?.section ?? "")
                <main class="index">
                <h1>\(ReviewPage.title(language, (1, 1)))</h1>
                <p>\(hint)</p>
                <table>
                <caption>\(count)</caption>
                <thead><tr>\(heads.map { "<th scope=\"col\">\(HTMLText.escape($0))</th>" }.joined())</tr></thead>
                <tbody>
                \(rows.joined(separator: "\n"))
                </tbody>
                <tfoot>\(row(language.say("合计", "Sum"), all, tiers, labels))</tfoot>
                </table>
                </main>
                """
        ).text
    }

    /// A link to a file in the same folder, whatever its name holds.
    private static func link(_ name: String) -> String {
        "./"
            + name.utf8.map { byte in
                let isPlain =
                    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                let digits = String(byte, radix: 16, uppercase: true)
                return isPlain || byte == 0x2D || byte == 0x2E || byte == 0x5F
                    ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
            }.joined()
    }

    private func row(_ head: String, _ records: [ResultRecord], _ axis: ReviewAxis?, _ labels: [String]) -> String {
        let risks = records.filter(\.isAnswered).map { record in axis.flatMap { record.answers[$0.name]?.label } }
        let counts =
            [records.count] + labels.map { label in risks.count { $0 == label } }
            + [risks.count { $0 == nil }, records.count(where: ReviewOrder.isUntrusted)]
        return "<tr><th scope=\"row\">\(head)</th>" + counts.map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
}
