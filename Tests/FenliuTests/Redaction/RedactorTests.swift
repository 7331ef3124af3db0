import Testing

@testable import Fenliu

/// All numbers are made up by counting; no letter of them is anybody's.
struct RedactorTests {
    /// The ways in which a number reaches us.
    private enum Damage: CaseIterable {
        case none, spaces, pairs, lineEnd, lookAlikes, fullWidth

        func apply(_ number: String, _ seed: Int) -> String {
            let scalars = number.map(String.init)
            switch self {
            case .none: return number
            case .spaces: return scalars.joined(separator: " ")
            case .pairs:
                return stride(from: 0, to: scalars.count, by: 4).map {
                    scalars[$0..<min($0 + 4, scalars.count)].joined()
                }.joined(separator: "  ")
            case .lineEnd:
                let cut = 2 + seed % (scalars.count - 3)
                return scalars[..<cut].joined() + "\n" + scalars[cut...].joined()
            case .lookAlikes:
                // One in three that has a look-alike, none at the start.
                let alike = ["0": "O", "1": "l"]
                return scalars.enumerated().map { i, digit in
                    i > 0 && (i + seed) % 3 == 0 ? alike[digit] ?? digit : digit
                }.joined()
            case .fullWidth:
                return String(
                    String.UnicodeScalarView(
                        number.unicodeScalars.map {
                            (0x30...0x39).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0
                        }))
            }
        }
    }

    private static func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }

    /// Numbers of every kind, with what stands before and after them.
    private static func planted(_ i: Int) -> (before: String, number: String, after: String, kind: Int) {
        let kind = i % 7
        switch kind {
        case 0:
            let tail = i % 5 == 0 ? "X" : "\(i % 10)"
            return (
                "本人身份证号",
                "43\(1000 + i)19\(50 + i % 50)\(two(i % 12 + 1))\(two(i % 28 + 1))\(two(i % 100))\(i % 10)\(tail)",
                "，请核实",
                kind
            )
        case 1: return ("联系电话", "1\(3 + i % 7)\(100_000_000 + i * 7919)", "，谢谢", kind)
        case 2: return ("打到卡号", "62\(21_002_000_000 + i)\(100_000 + i * 31)", "上", kind)
        case 3: return ("车牌是湘", "\(["A", "B", "C", "D"][i % 4])\(10_000 + i * 13)", "的货车", kind)
        case 4: return ("家住桂花路", "\(1 + i % 900)", "号", kind)
        case 5: return ("座机", "0731-8\(1_000_000 + i * 911)", "没人接", kind)
        default: return ("来信请寄", "li.mou\(i)@example.com", "，多谢", kind)
        }
    }

    @Test func hidesAThousandNumbersHoweverTheyAreCut() throws {
        let redactor = try Redactor()
        var shown: [String] = []
        var count = 0
        for i in 0..<1000 {
            let (before, number, after, kind) = Self.planted(i)
            // A house number, plate or address is too short for some of the damage.
            let damages: [Damage] =
                kind == 4 ? [.none, .fullWidth] : kind == 6 || kind == 3 ? [.none] : Damage.allCases
            let damage = damages[(i / 7) % damages.count]
            let text = "2023年5月" + before + damage.apply(number, i) + after
            count += 1
            let left = try redactor.redact(text).dropFirst(7 + before.count).dropLast(after.count)
            if left.contains(where: { $0.isNumber || $0.isASCII && $0.isLetter }) { shown.append("\(text) → \(left)") }
        }
        #expect(count == 1000)
        #expect(shown.isEmpty, "\(shown.count): \(shown.prefix(5))")
    }

    @Test(arguments: [
        ("微信zhangsan @ example . com联系", "微信＊＊＊＊＊＊＊＊ ＊＊＊＊＊＊＊＊＊ ＊ ＊＊＊联系"), ("手机一三八零零零零一二三四。", "手机＊＊＊＊＊＊＊＊＊＊＊。"),
        ("住幸福路128号3栋2单元501室", "住幸福路＊＊＊号＊栋＊单元＊＊＊室"), ("桂花村12号，门牌A3栋", "桂花村＊＊号，门牌A＊栋"), ("湘 A 12345", "＊＊＊＊＊＊＊＊＊"),
        ("银杏街道荷花巷十六号", "银杏街道荷花巷＊＊号"), ("住桂花路128，请来看", "住桂花路＊＊＊，请来看"),
    ]) func hides(text: String, shown: String) throws {
        let redacted = try Redactor().redact(text)
        #expect(redacted.unicodeScalars.count == text.unicodeScalars.count)
        // Spaces inside a number may be hidden or stay.
        #expect(redacted.filter { $0 != "＊" && $0 != " " } == shown.filter { $0 != "＊" && $0 != " " }, "\(redacted)")
    }

    /// A letter that some program garbled hides its numbers all the same.
    @Test(arguments: ["住桂花路128号，请来看看门前的路灯", "车牌湘B20413的货车堵住了村口的路", "电话１３８００００１２３４，请回个电话说一声"])
    func hidesInGarbledText(text: String) throws {
        let garbled = try DecodedText(Array(text.utf8), as: .gb18030).text
        let redacted = try Redactor().redact(garbled)
        #expect(garbled != text && redacted.unicodeScalars.count == garbled.unicodeScalars.count)
        let shows = redacted.contains { $0.isNumber }
        #expect(!shows, "\(redacted)")
    }

    @Test(arguments: [
        "2023-11-05 14:30在窗口等了3小时", "欠35000元，共12人，每人2916.67元", "《信访工作条例》第三十一条第五项", "9月3号去的，5号线地铁口", "国发〔2021〕3号文件",
        "二〇二三年十一月五日", "一九九八年", "我有两户邻居，一室一厅", "12345热线", "（2021）湘0102民初1234号",
    ]) func leavesAlone(text: String) throws {
        #expect(try Redactor().redact(text) == text)
    }
}
