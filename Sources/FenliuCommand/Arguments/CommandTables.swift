import Fenliu
import FenliuTraining

/// The tables of all commands.
enum CommandTables {
    static let common = [
        Option(
            "lang", value: "NAME", choices: Language.allCases.map(\.rawValue), "界面语言（默认随系统）",
            "language of messages (default: the locale)"),
        Option(
            "color", value: "WHEN", choices: Palette.When.allCases.map(\.rawValue), "是否用颜色（默认 auto：只在终端上用）",
            "colour (default auto: on terminals only)"),
        Option("help", short: "h", "显示帮助", "show help"),
    ]

    private static let model = Option("model", value: "PATH", "模型文件", "model file")
    private static let lexicon = Option("lexicon", value: "PATH", "词表文件", "lexicon file")
    private static let routing = Option("routing", value: "PATH", "分送表文件", "routing table")
    private static let threads = Option("threads", value: "N", "线程数（默认：全部核心）", "threads (default: all cores)")
    private static let quiet = Option("quiet", "只报告错误", "report errors only")
    private static let verbose = Option("verbose", short: "v", "说明自动判断的结果", "say what was decided automatically")
    private static let encoding = Option(
        "encoding", value: "NAME", choices: ["auto"] + TextEncoding.allCases.map(\.rawValue), "字符编码", "character set")
    private static let maxRecord = Option(
        "max-record", value: "BYTES", "单件最大字节数（默认 8388608）", "longest record in bytes (default 8388608)")
    private static let redact = Option(
        "redact", "遮盖身份证号、电话、银行卡号、邮箱、车牌、门牌号",
        "hide identity numbers, phones, bank cards, mail, plates, house numbers")
    private static let axis = Option(
        "axis", value: "NAME", "标注轴，可重复（默认四项）", "label axis, repeatable (default: the four)")
    private static let split = Option("split", value: "NAME", "只用此划分的信件", "take letters of this split only")
    private static let seed = Option("seed", value: "N", "随机种子（默认 1）", "seed (default 1)")
    private static let learning = [
        Option(
            "weights", value: "NAME", choices: Weighing.allCases.map(\.rawValue), "加权（默认 nb-svm）",
            "weighing (default nb-svm)"),
        Option("word-grams", value: "N", "词的最长组合 0–2（默认 2）", "longest word n-gram, 0–2 (default 2)"),
        Option("character-grams", value: "N", "字的最长组合 0–4（默认 3）", "longest character n-gram, 0–4 (default 3)"),
        Option(
            "character-runs", value: "NAME", choices: TokenizerSettings.CharacterRuns.allCases.map(\.rawValue),
            "组合哪些字（默认 all）", "characters that form n-grams (default all)"),
        Option("title-weight", value: "N", "标题的计数倍数（默认 5）", "how many times the title counts (default 5)"),
        Option("min-letters", value: "N", "特征至少出现的信件数（默认 3）", "letters a feature must stand in (default 3)"),
        Option("max-features", value: "N", "特征数上限（默认 200000）", "features kept at most (default 200000)"),
        Option(
            "lexicon-prior", value: "M", "词条折合的信件数，0 为不用（默认 1）",
            "letters that a lexicon term counts for, 0 for none (default 1)"),
        Option("noise", "每封信另学一份模拟扫描错误的文本", "also learn a scanner-like variant of each letter"),
        Option("no-lexicon", "不用词表", "use no lexicon"),
        Option(
            "target-accuracy", value: "AXIS=P", "无须人工阅读的建议应有的准确率（默认 0.9）",
            "accuracy of suggestions that ask for no reading (default 0.9)"),
    ]

    static let all: [CommandTable] = [
        CommandTable(
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
            ]),
        CommandTable(
            name: "train", operands: "CORPUS…",
            summary: Message("用已标注信件训练模型", "labelled letters in, a model out"),
            options: [
                Option(
                    "output", short: "o", value: "FILE", "模型文件（必填）；原文件留作 FILE.previous",
                    "model file (required); the previous one is kept as FILE.previous"),
                Option(
                    "add", value: "FILE", "更正文件，或放更正文件的文件夹；同一编号以更正为准，可重复",
                    "corrections, or a folder of them, which win over the corpus for the same id; repeatable"),
                Option(
                    "unlabelled", value: "FILE", "本单位未标注的信件，用以调整各标签的比例（须同时给出 --check）",
                    "an office's letters without labels, to which the labels' shares are fitted (with --check)"),
                Option(
                    "check", value: "FILE", "本单位已标注、不参与训练的信件，用以检验调整是否有益",
                    "labelled letters of that office, not trained on, that must speak for the change"),
                Option("force", "也用模型标注的行", "use rows that a model labelled, too"),
                Option(
                    "require", value: "WISH", "未达到则不替换，如 topic.macro_f1=0.8、risk.recall.高=0.9",
                    "replace nothing unless cleared: topic.macro_f1=0.8, risk.recall.高=0.9"),
                axis, lexicon, split, seed, threads, quiet,
            ] + learning,
            examples: [
                "fenliu train Corpus -o Models/petition.fenliu",
                "fenliu train Corpus --add corrections.jsonl --require topic.macro_f1=0.8 -o office.fenliu",
            ]),
        CommandTable(
            name: "evaluate", operands: "LABELLED…",
            summary: Message("用已标注信件检验模型", "test a model on labelled letters"),
            options: [
                Option("folds", value: "K", "不用模型，K 折交叉检验", "no model: cross-validate in K folds"),
                Option(
                    "format", value: "FORMAT", choices: ["text", "json"], "输出格式",
                    "output"),
                Option(
                    "letters-per-class", value: "N", "交叉检验时每类只用 N 封训练（学习曲线）",
                    "with --folds: train on so many letters of each class (learning curve)"),
                Option("plots", value: "DIR", "画可靠性图和混淆矩阵（SVG）", "draw reliability and confusion as SVG"),
                model, lexicon, axis, split, seed, threads, quiet,
            ] + learning,
            examples: ["fenliu evaluate labelled.jsonl", "fenliu evaluate --folds 5 Corpus"]),
        CommandTable(
            name: "explain", operands: "[FILE]",
            summary: Message("列出左右一封信判断的全部特征和规则", "every feature and rule that moved one letter's labels"),
            options: [
                model, lexicon, axis, redact, encoding, maxRecord,
                Option("top", value: "K", "每项列出的特征数（默认 15）", "features listed for each axis (default 15)"),
            ],
            examples: ["fenliu explain letter.txt --axis risk"]),
        CommandTable(
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
            ]),
        CommandTable(
            name: "notice", operands: "[RESULTS.jsonl…]",
            summary: Message("为高风险来信起草风险预警提醒函", "draft a notice for each letter of high risk"),
            options: [
                Option("output", short: "o", value: "FILE", "写入文件（.txt 为纯文本）", "write to a file (.txt: plain text)"),
                Option("format", value: "FORMAT", choices: ["md", "text"], "输出格式（默认 md）", "output (default md)"),
                model, quiet,
            ],
            examples: ["fenliu notice results.jsonl -o notices.md --lang zh"]),
        CommandTable(
            name: "corpus", operands: "check CORPUS… | convert FILE…",
            actions: ["check", "convert"],
            summary: Message("检查已标注信件；与其他标注工具互换格式", "check labelled letters; exchange them with other tools"),
            options: [
                Option(
                    "folds", value: "K", "查错标的折数，0 为不查（默认 5）", "folds for likely label errors, 0 for none (default 5)"),
                Option(
                    "from", value: "FORMAT", choices: AnnotationFormat.allCases.map(\.rawValue), "输入格式", "input"),
                Option(
                    "to", value: "FORMAT", choices: AnnotationFormat.allCases.map(\.rawValue), "输出格式", "output"),
                Option("output", short: "o", value: "FILE", "写入文件", "write to a file"),
                axis, lexicon, model, split, threads, quiet,
            ],
            examples: [
                "fenliu corpus check Corpus", "fenliu corpus convert Corpus --to doccano -o letters.jsonl",
                "fenliu corpus convert --from label-studio export.json --to jsonl -o letters.jsonl",
            ]),
        CommandTable(
            name: "lexicon", operands: "check [LABELLED…]", actions: ["check"],
            summary: Message("检查词表；对已标注信件统计每条的效果", "check the lexicon; on labelled letters, each row's effect"),
            options: [lexicon, model, split, threads], examples: ["fenliu lexicon check Corpus"]),
        CommandTable(
            name: "model", operands: "info|verify [FILE] | diff OLD NEW [LABELLED…]",
            actions: ["info", "verify", "diff"],
            summary: Message("显示、校验或比较模型文件", "show, verify or compare model files"),
            options: [
                model, lexicon, threads,
                Option("top", value: "K", "列出的变动数（默认全部）", "changed answers listed (default all)"),
            ],
            examples: [
                "fenliu model info", "fenliu model verify Models/petition.fenliu",
                "fenliu model diff office.fenliu.previous office.fenliu letters.jsonl",
            ]),
        CommandTable(
            name: "doctor", operands: "",
            summary: Message("自检安装是否完好", "check the installation"),
            options: [model, lexicon, routing], examples: ["fenliu doctor"]),
        CommandTable(
            name: "completions", operands: "bash|zsh|fish", actions: ["bash", "zsh", "fish"],
            summary: Message("输出命令行补全脚本", "print a shell's completion script"), options: [],
            examples: ["fenliu completions bash > ~/.local/share/bash-completion/completions/fenliu"]),
        CommandTable(
            name: "man", operands: "",
            summary: Message("输出手册页", "print the manual page"), options: [],
            examples: ["fenliu man > ~/.local/share/man/man1/fenliu.1", "fenliu man | man -l -"]),
    ]

    static func table(_ name: String) -> CommandTable? { all.first { $0.name == name } }
}
