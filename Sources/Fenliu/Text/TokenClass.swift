/// Kinds of numbers and names that are masked before anything is counted; each is one private-use unit.
public enum TokenClass: UInt16, Sendable, CaseIterable {
    /// 身份证号, 15 or 18 digits with a plausible date of birth.
    case identityNumber = 0xE000
    /// 手机 or 固定电话.
    case phone = 0xE001
    /// 银行卡, 16 to 19 digits.
    case bankCard = 0xE002
    /// 车牌.
    case plate = 0xE003
    /// Any other run of seven digits or more.
    case longNumber = 0xE004
    case email = 0xE005
    case webAddress = 0xE006
    /// 案号, the number of a court case: （2021）湘01民初123号.
    case caseNumber = 0xE007

    /// The name that evidence and explanations show.
    public var name: String {
        switch self {
        case .identityNumber: "身份证号"
        case .phone: "电话"
        case .bankCard: "银行卡号"
        case .plate: "车牌"
        case .longNumber: "长数字"
        case .email: "邮箱"
        case .webAddress: "网址"
        case .caseNumber: "案号"
        }
    }

    /// Whether the token says something about a person, so that `--redact` covers it.
    public var isPersonal: Bool { self != .caseNumber && self != .webAddress }
}
