import Testing

@testable import Fenliu

struct MaskerTests {
    @Test(arguments: [
        ("身份证110101199003074518，", "身份证<身份证号>,"),
        ("身份证11010119900307451X。", "身份证<身份证号>。"),
        ("旧号110101900307451完", "旧号<身份证号>完"),
        ("电话13800001234", "电话<电话>"),
        ("电话 138 0000 1234 谢谢", "电话<电话>谢谢"),
        ("+8613800001234", "<电话>"),
        ("座机0731-85551234转", "座机<电话>转"),
        ("卡号6222 0200 0000 0000 123", "卡号<银行卡号>"),
        ("车牌湘A12345停", "车牌<车牌>停"),
        ("京A·D12345", "<车牌>"),
        ("京剧团，桂花路", "京剧团,桂花路"),
        ("合同20190012345号", "合同<长数字>号"),
        ("邮箱wang.li_1@example.com收", "邮箱<邮箱>收"),
        ("见https://example.com/a?b=1，", "见<网址>"),
        ("（2021）湘0102民初1234号判决", "<案号>判决"),
        ("〔2021〕12号文件", "[2021]12号文件"),
        ("2021-03-05至2021-04-01", "2021-03-05至2021-04-01"),
        ("欠35000元，共12人", "欠35000元,共12人"),
        ("１３８００００１２３４", "<电话>"),
    ])
    func masks(input: String, expected: String) throws {
        var shown = ""
        for unit in try TextPreparation().prepare(input).units {
            if let token = TokenClass(rawValue: unit) {
                shown += "<\(token.name)>"
            } else {
                shown += String(decoding: [unit], as: UTF16.self)
            }
        }
        #expect(shown == expected)
    }

    /// A thousand made-up identity numbers leave no digit behind.
    @Test func leavesNoDigitOfAnIdentityNumber() throws {
        let preparation = try TextPreparation()
        for i in 0..<1000 {
            let month = i % 12 + 1
            let number = "43012\(i % 10)19\(50 + i % 50)\(month < 10 ? "0" : "")\(month)1\(i % 10)\(1000 + i)"
            #expect(try !preparation.prepare("本人\(number)来信").units.contains(where: isDigitUnit), "\(number)")
        }
    }
}
