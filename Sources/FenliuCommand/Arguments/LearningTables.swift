import Fenliu
import FenliuTraining

/// The commands around the model and what it learns from.
extension CommandTables {
    static let learning = [
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

    static let trainTable = CommandTable(
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
        ])

    static let evaluateTable = CommandTable(
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
        examples: ["fenliu evaluate labelled.jsonl", "fenliu evaluate --folds 5 Corpus"])

    static let corpusTable = CommandTable(
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
        ])

    static let lexiconTable = CommandTable(
        name: "lexicon", operands: "check [LABELLED…]", actions: ["check"],
        summary: Message("检查词表；对已标注信件统计每条的效果", "check the lexicon; on labelled letters, each row's effect"),
        options: [lexicon, model, split, threads], examples: ["fenliu lexicon check Corpus"])

    static let modelTable = CommandTable(
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
        ])
}
