import Testing

@testable import Fenliu

struct TextQualityTests {
    private func quality(_ text: String) throws -> TextQuality {
        let body = try TextPreparation().prepare(text)
        return TextQuality(title: FoldedText(), body: body, text: text)
    }

    private static let article = String(
        repeating: "今年以来，全县深入贯彻条例，健全联席会议机制，推进源头治理，创新工作法，强化责任制，切实服务群众，营造良好氛围，各项举措成效明显。", count: 8)

    @Test(arguments: [
        article, "姓名：____ 性别：__ 民族：__\n住址：________\n联系电话：____\n身份证号：____\n审批意见：\n签字：    盖章：",
        "收据 No 00231\n今收到 张三 水费\n金额(大写) 壹佰元整 小写 100.00\n收款人 经手人 李四",
        "Dear Sir, please find enclosed the invoice for May. Thank you very much indeed.",
        "13 24 55 88 2024 19.5\n33 12",
    ])
    func otherPapersAreNoLetters(text: String) throws {
        let quality = try quality(text)
        #expect(quality.reasons.contains(.notALetter) && quality.level == .unusable)
    }

    @Test(arguments: [
        "我们村的路灯坏了一个月，请来修。", "贵局今年推进的旧城改造机制很好，建议加强落实，健全监督，切实方便我们居民出行。",
        "请问：姓名写错了，身份证号对的，发票和收据金额不一样，联系电话也变了，住址没变，这种情况要去哪个窗口改？",
    ])
    func lettersAreLetters(text: String) throws {
        #expect(try !quality(text).reasons.contains(.notALetter))
    }

    /// A page whose right edge is gone: half of its lines stop in mid-sentence.
    @Test func linesCutOffAreSeen() throws {
        let whole = [
            "　　我是河湾新城二期的业主，去年十月交了房，到现在产权证", "也没有办下来，问开发商说在走流程，问房管窗口又说材料没", "有报齐，两边各说各的，孩子明年就要上学，没有证报不上名",
            "，家里老人急得睡不着觉，我们一共有三十多户都是这样，上", "个月一起去过信访局，登记以后没有下文，请领导查一查到底", "卡在哪一步，哪怕给一个准信，我们也好安排孩子上学的事情",
            "，另外维修基金的收据一直没有给，物业说要找开发商，开发", "商说早就移交了，请一并查清，谢谢各位领导。",
        ]
        #expect(try quality(whole.joined(separator: "\n")).level == .good)
        let cut = whole.enumerated().map { $0.offset % 2 == 1 ? String($0.element.prefix(15)) : $0.element }
        let quality = try quality(cut.joined(separator: "\n"))
        #expect(quality.reasons == [.brokenLines] && quality.level == .doubtful)
    }

    @Test func straySymbolsAreSeen() throws {
        #expect(try quality("我家~~门前|的{路^^坏了，|请来~修`一修，\\谢谢|领导").reasons == [.straySymbols])
    }
}
