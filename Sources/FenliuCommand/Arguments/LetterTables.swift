/// The commands that read letters and what was suggested for them.
extension CommandTables {
    static let triageTable = CommandTable(
        name: "triage", operands: "[FILE…]",
        summary: Message("读入信件，给出分流建议", "letters in, suggestions out"),
        options: [
            Option(
                "input", value: "FORMAT",
                choices: ["auto", "text", "lines", "jsonl", "csv", "tsv", "tesseract", "hocr", "alto", "paddle"],
                "输入格式", "input"),
            Option(
                "format", value: "FORMAT", choices: ["card", "jsonl", "csv"], "输出格式（csv 即台账）",
                "output (csv is the ledger)"),
            Option(
                "output", short: "o", value: "FILE", "写入文件，按扩展名定格式", "write to a file; its ending picks the format"),
            model, lexicon, routing, threads,
            Option("received", value: "YYYY-MM-DD", "收信日期，用以计算期限", "day of receipt, from which deadlines run"),
            Option("top", value: "K", "每项列出的其他可能（默认 3）", "alternatives listed for each label (default 3)"),
            Option(
                "min-confidence", value: "[AXIS=]P", "概率低于此值的不作答，可重复",
                "leave answers below this probability open; repeatable"),
            Option("no-evidence", "不列依据文字（更快）", "leave evidence out (faster)"),
            Option(
                "include-text", "记录中附上标题和正文，供审阅页显示",
                "put title and text into the records, for the review page"),
            Option("duplicates", "标出文字与前面来信相同或相近的（筛重）", "mark letters whose text nearly equals an earlier one's"),
            Option(
                "known", value: "FILE", "也与已登记的来信比较：登记表或原台账，可重复",
                "compare with earlier letters, too: a register or an earlier ledger; repeatable"),
            Option("columns", value: "KEY,…", "台账的列（列名见 README）", "the ledger's columns, see README"),
            Option("keep-columns", "台账中先列出登记表原有各列", "the ledger starts with the input's own columns"),
            Option(
                "output-encoding", value: "NAME", choices: ["utf-8", "gb18030"],
                "台账的编码（默认 utf-8；给出 --encoding gb18030 时同为 gb18030）",
                "the ledger's character set (default utf-8, or gb18030 with --encoding gb18030)"),
            redact, encoding, maxRecord,
            Option("split-pages", "每页一封信（纯文本按换页符分页）", "each page is a letter (in plain text, at form feeds)"),
            Option("join", "所有文件依次是同一封信的各页", "all files, in their order, are pages of one letter"),
            Option("line-buffered", "每读一行立即回答", "answer each line at once"),
            quiet, verbose,
        ],
        examples: [
            "fenliu triage letter.txt", "tesseract page.png - -l chi_sim | fenliu triage",
            "fenliu triage --join page1.hocr page2.hocr",
            "fenliu triage --received 2026-11-22 backlog.csv -o results.jsonl",
            "fenliu triage --known ledger-2025.csv letters.csv -o ledger-2026.csv",
        ])

    static let explainTable = CommandTable(
        name: "explain", operands: "[FILE]",
        summary: Message("列出左右一封信判断的全部特征和规则", "every feature and rule that moved one letter's labels"),
        options: [
            model, lexicon, axis, redact, encoding, maxRecord,
            Option("top", value: "K", "每项列出的特征数（默认 15）", "features listed for each axis (default 15)"),
        ],
        examples: ["fenliu explain letter.txt --axis risk"])

    static let reportTable = CommandTable(
        name: "report", operands: "[RESULTS.jsonl…]",
        summary: Message("把分流结果做成审阅页（一个 HTML 文件）", "triage's records in, a review page out (one HTML file)"),
        options: [
            Option("output", short: "o", value: "FILE", "审阅页文件（必填）", "the page's file (required)"),
            Option(
                "letters", value: "FILE", "分流过的来信文件，供没有正文的记录取用，可重复",
                "the letters that were triaged, for records without text; repeatable"),
            Option(
                "per-page", value: "N", "每个文件的件数，更多时分为多个文件并附索引（默认 2000）",
                "letters a file; more go into several files with an index (default 2000)"),
            Option(
                "summary", "先列研判：分类、趋势、显著上升、期限",
                "begin with a summary: counts, trends, significant rises, deadlines"),
            Option(
                "format", value: "FORMAT", choices: ["html", "md", "json"], "输出格式；md、json 与 --summary 同用",
                "output; md and json with --summary"),
            Option("period", value: "DAYS", "研判的一期有多少天（默认 7）", "days of the summary's period (default 7)"),
            Option(
                "until", value: "YYYY-MM-DD", "研判的最后一天（默认：最近的收信日期）",
                "the summary's last day (default: the latest day of receipt)"),
            model, encoding, quiet,
        ],
        examples: [
            "fenliu triage --include-text backlog.csv -o results.jsonl",
            "fenliu report results.jsonl -o review.html",
            "fenliu report results.jsonl --letters backlog.csv -o review.html --lang zh",
        ])

    static let noticeTable = CommandTable(
        name: "notice", operands: "[RESULTS.jsonl…]",
        summary: Message("为高风险来信起草风险预警提醒函", "draft a notice for each letter of high risk"),
        options: [
            Option("output", short: "o", value: "FILE", "写入文件（.txt 为纯文本）", "write to a file (.txt: plain text)"),
            Option("format", value: "FORMAT", choices: ["md", "text"], "输出格式（默认 md）", "output (default md)"),
            model, quiet,
        ],
        examples: ["fenliu notice results.jsonl -o notices.md --lang zh"])
}
