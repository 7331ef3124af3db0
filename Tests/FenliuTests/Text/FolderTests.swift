import FenliuPlatform
import Testing

@testable import Fenliu

struct FolderTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    @Test(arguments: [
        ("ＡＢＣ１２３", "abc123"),
        ("工资，未发！", "工资,未发!"),
        ("“欠薪”『工地』", "\"欠薪\"\"工地\""),
        ("請求解決醫療糾紛", "请求解决医疗纠纷"),
        ("著名作家乾隆", "著名作家乾隆"),
        ("郎\u{F92C}", "郎郎"),  // compatibility ideograph
        ("信\u{FE00}访\u{200B}局\u{202E}", "信访局"),
        ("第㈱号", "第(株)号"),
        ("e\u{301}tat", "état"),
        ("甲\r\n乙\r丙\u{0C}丁\u{2028}戊", "甲\n乙\n丙\n丁\n戊"),
        ("甲　　乙\t丙", "甲 乙 丙"),
        ("\u{E000}私", "\u{FFFD}私"),  // private use cannot forge a class token
        ("１３８－０００", "138-000"),
        ("", ""),
    ])
    func folds(input: String, expected: String) throws {
        #expect(try folder.fold(input).string == expected)
    }

    /// Every character of the Basic Multilingual Plane and some beyond: folding twice is folding once.
    @Test func isIdempotent() throws {
        for value in Array(UInt32(0)..<0x10000) + [0x1F600, 0x1D7CE, 0x20000, 0x2F800, 0xE0100, 0x10FFFD] {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = try folder.fold(String(scalar)).string
            #expect(try folder.fold(once).string == once, "U+\(String(value, radix: 16))")
        }
    }

    @Test(arguments: [
        "尊敬的領導：\r\n　　我是㈱某公司的①员工e\u{301}，信\u{FE00}访！😀𠀀\u{200D}完",
        "\u{301}\u{301}", "\r\n\r\n", "  ", "ﷺ", "각\u{1100}\u{1161}\u{11A8}",
    ])
    func offsetsStayInsideTheOriginal(text: String) throws {
        try expectOffsetLaw(folder.fold(text), of: text)
        try expectOffsetLaw(LineJoiner.join(folder.fold(text)), of: text)
        try expectOffsetLaw(Masker.mask(LineJoiner.join(folder.fold(text))), of: text)
    }

    @Test func aFoldedUnitPointsToItsScalars() throws {
        let folded = try folder.fold("甲\u{200B}乙㈱\r\n丙")
        let original = Array("甲\u{200B}乙㈱\r\n丙".unicodeScalars)
        #expect(folded.original(1..<2) == 2..<3)  // 乙 behind the dropped character
        #expect(folded.original(2..<5) == 3..<4)  // the three units of ㈱
        #expect(folded.original(5..<6) == 4..<6)  // CR LF is one line end
        #expect(original[folded.original(6..<7).lowerBound] == "丙")
    }
}

/// `starts` and `ends` ascend, ranges are not empty, and all lie within the original.
func expectOffsetLaw(_ folded: FoldedText, of text: String) throws {
    let count = UInt32(text.unicodeScalars.count)
    #expect(folded.units.count == folded.starts.count && folded.units.count == folded.ends.count)
    for i in folded.units.indices {
        #expect(folded.starts[i] < folded.ends[i] && folded.ends[i] <= count)
        if i > 0 { #expect(folded.starts[i - 1] <= folded.starts[i] && folded.ends[i - 1] <= folded.ends[i]) }
    }
}

/// The characters that folding knows without asking are those that asking would leave as they are.
struct CantoneseTests {
    @Test func simplifyingChangesNone() throws {
        let simplifier = try Simplifier()
        for unit in FoldingTables.cantonese {
            #expect(simplifier.map(unit) == unit)
            #expect(try UnicodeData.nfkc([unit]) == [unit])
            #expect(UnicodeData.foldCase(UInt32(unit)) == UInt32(unit))
        }
    }
}
