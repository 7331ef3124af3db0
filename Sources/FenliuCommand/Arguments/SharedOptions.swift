import Fenliu

/// Options that several commands have.
extension CommandTables {
    static let model = Option("model", value: "PATH", "模型文件", "model file")
    static let lexicon = Option("lexicon", value: "PATH", "词表文件", "lexicon file")
    static let routing = Option("routing", value: "PATH", "分送表文件", "routing table")
    static let threads = Option("threads", value: "N", "线程数（默认：全部核心）", "threads (default: all cores)")
    static let quiet = Option("quiet", "只报告错误", "report errors only")
    static let verbose = Option("verbose", short: "v", "说明自动判断的结果", "say what was decided automatically")
    static let encoding = Option(
        "encoding", value: "NAME", choices: ["auto"] + TextEncoding.allCases.map(\.rawValue), "字符编码", "character set")
    static let maxRecord = Option(
        "max-record", value: "BYTES", "单件最大字节数（默认 8388608）", "longest record in bytes (default 8388608)")
    static let redact = Option(
        "redact", "遮盖身份证号、电话、银行卡号、邮箱、车牌、门牌号",
        "hide identity numbers, phones, bank cards, mail, plates, house numbers")
    static let axis = Option(
        "axis", value: "NAME", "标注轴，可重复（默认四项）", "label axis, repeatable (default: the four)")
    static let split = Option("split", value: "NAME", "只用此划分的信件", "take letters of this split only")
    static let seed = Option("seed", value: "N", "随机种子（默认 1）", "seed (default 1)")
}
