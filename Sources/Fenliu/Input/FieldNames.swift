/// The names under which registers and exports carry a letter's parts, most telling first.
public enum FieldNames {
    public static let id = [
        "id", "编号", "信访件编号", "信访编号", "留言编号", "信件编号", "受理编号", "登记编号", "工单编号", "序号",
    ]
    public static let title = ["title", "标题", "留言主题", "信访标题", "主题", "概况", "subject"]
    public static let text = [
        "text", "正文", "内容", "反映内容", "投诉内容", "留言详情", "来访诉求", "信访内容", "留言内容", "信件内容",
        "诉求内容", "主要诉求", "content", "body", "data",
    ]
    public static let received = [
        "received", "收信日期", "来信日期", "信访日期", "登记日期", "留言时间", "来信时间", "登记时间", "date",
    ]

    /// A text's fingerprint, as our own ledgers and records have it.
    public static let fingerprint = ["fingerprint", "文本指纹"]

    /// A header cell as it is compared: without a byte order mark, spaces and case.
    public static func normalized(_ name: String) -> String {
        String(name.lowercased().unicodeScalars.filter { $0 != "\u{FEFF}" && !$0.properties.isWhitespace })
    }

    /// The first of `names` that `fields` has.
    static func value<V>(_ names: [String], in fields: [String: V]) -> (name: String, value: V)? {
        for name in names {
            if let value = fields[name] { return (name, value) }
        }
        return nil
    }
}
