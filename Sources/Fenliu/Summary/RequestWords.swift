/// The words by which a sentence asks, and those that say nothing about what it asks for. Chosen on messages to leaders; a word
/// more costs nothing at run time.
enum RequestWords {
    /// What a hit does to its clause.
    enum Role: Sendable, Equatable {
        /// Asks, so strongly.
        case asks(Float)
        /// Looks like asking and is not (申请, 不希望): what it covers does not ask.
        case voids
        /// Tells of earlier asking (多次…投诉): what follows in the clause asks less.
        case past
        /// Stands in any request (领导, 尽快, 解决) and does not tell this one from others.
        case stock
        /// Opens a greeting (您好).
        case greets
        /// Closes a letter (谢谢, 盼复).
        case closes
    }

    static let words: [(word: String, role: Role)] =
        listed(.asks(3), "恳请 恳求 请求 求助 跪求 强烈要求 强烈呼吁 强烈建议 诉求 敬请 烦请 特请 求政府 求领导")
        + listed(
            .asks(2.5),
            """
            要求 希望 请问 请教 咨询 建议 望政府 望领导 望有关 望相关 望贵 望市 望区 望县 望能 望尽 望予 望早 望给 望各 望部门 望你们 望您 望及 望上级 \
            请 呼吁 盼望 期望 期盼 想问 想知道 想了解 想咨询
            """)
        + listed(.asks(1.9), "能否 能不能 可否 可不可以 是否 什么时候 何时 怎么办 该怎么 如何 有没有 是不是 多久")
        + listed(.asks(1.3), "投诉 举报 控告 检举")
        + listed(.asks(0.9), "怎么 为什么 为何 到底 究竟 应该 必须 需要 难道 凭什么 反映 反应")
        + listed(
            .voids,
            """
            申请 聘请 邀请 宴请 提请 报请 呈请 请假 请客 请柬 请帖 请示 请过 请了 请人 请来 请不 按要求 符合要求 达到要求 达要求 要求我 要求业主 要求员工 \
            要求家长 要求学生 要求住户 要求居民 要求购 要求交 要求缴 要求每 要求所有 要求全体 要求参 要求职工 要求老师 要求他 他们要求 她们要求 公司要求 \
            学校要求 老师要求 开发商要求 物业要求 老板要求 对方要求 又要求 合同要求 政策要求 文件要求 规定要求 无理要求 上级要求 失望 绝望 观望 没有希望 \
            没希望 不希望 满怀希望 抱着希望 希望之 希望小学 听取建议 反应慢 化学反应 反应迟 咨询过 咨询了 去咨询 电话咨询 咨询电话 咨询公司 业主咨询 投诉过 \
            投诉了 投诉无 投诉多次 投诉电话 投诉未 投诉后 投诉热线 也投诉 被投诉 投诉到 投诉至 业主投诉 居民投诉 住户投诉 举报过 举报了 举报后 举报电话 \
            举报无 反映过 反映了 反映多次 反映无 反映未 反映后 反映到 反映至 曾反映 曾投诉 打投诉 规范的要求 标准的要求 规定的要求 投诉信 投诉件 信箱反映 不需要 必需要 不知为何 不知如何 无论如何 无论是否 不管怎么 怎么也
            """)
        + listed(.past, "多次 曾 拨打 打了 打过 一直 已经 数次 屡次 反复")
        + listed(
            .stock,
            """
            恳请 恳求 请求 强烈 要求 希望 请 望 领导 政府 有关 相关 部门 职能 主管 监管 尽快 尽早 及时 处理 解决 重视 给予 予以 答复 回复 回应 谢谢 感谢 \
            我们 一下 你们 您 能够 可以 帮忙 帮助 给 一个 关注 查处 查实 核实 调查 为盼 百忙之中 此事 问题 进行 对此 这件事 情况 落实 的 了 吧 能 书记 市长 \
            局长 贵 单位 老百姓 百姓 说法 出面 督促 协调 介入 管管 真的 非常 早日 跟进 认真 以上 属实 合理 满意 都 也 再次 特此 我 本人 是 建议 反映 投诉 \
            举报 咨询 请问 想问 这样 那么 怎么办 为什么 怎么 如何 是否 谁 还 这 些 该 什么时候 何时 到底 究竟 依法 整改 现在 多 不 吗 呢 有 没 为 向 和 并 在 \
            就 让 各位 大家 为民 做主 作主 民生 看到 考虑 采纳 引起 高度 切实 实际 困难 诉求 为此 因此 所以 难道 凭什么 希 可 来 到 对 与 主持公道 公道 居民 业主 群众 人民 疾苦 排忧解难 净土 \
            讨回 还我 交代 交待 伸张 正义 生活 权益 合法 保护伞 为感 一片 老师 监督 说明 现场 上级 火速 派人 心声 负责 责任 严肃 整治 综合 治理
            """)
        + listed(.greets, "您好 你好 领导好 尊敬的 敬爱的")
        + listed(.closes, "谢谢 感谢 多谢 此致 敬礼 辛苦 万分 非常感谢 不胜 为盼 顺祝 祝 盼复 望回复 请回复 望答复 请答复 盼回复 在线等 期待回复 期待您 希望得到回复 希望回复 望复")

    /// What ends a clause that only names who is addressed.
    static let addressees = [
        "领导", "书记", "市长", "区长", "县长", "局长", "部门", "政府", "平台", "同志", "主任", "厅长", "们",
    ]
    .map { Array($0.utf16) }
    /// What opens a clause that only says who writes.
    static let selves = ["我是", "本人是", "我叫", "我们是", "本人系", "我系"].map { Array($0.utf16) }

    private static func listed(_ role: Role, _ words: String) -> [(word: String, role: Role)] {
        words.split(whereSeparator: \.isWhitespace).map { (String($0), role) }
    }
}
