import Testing

@testable import Fenliu

struct TermMatcherTests {
    private let preparation: TextPreparation

    init() throws { preparation = try TextPreparation() }

    @Test(arguments: [
        ("不想活", "", "我不想活了", ["不想活"]),
        ("不想活", "从没|没有…不想活", "我从没不想活", []),
        ("不想活", "从没", "我从没求过人。现在不想活了", ["不想活"]),  // the veto stands in another sentence
        ("欠薪|拖欠工资", "", "拖欠工资也就是欠薪", ["拖欠工资", "欠薪"]),
        ("明天…拆", "", "他们明天上午就要来拆我家", ["明天上午就要来拆"]),
        ("明天…拆", "", "拆了三年，明天再说", []),
        ("明天…拆", "", "明天开会。后来要拆", []),
        ("明天…拆", "", "明天他们说要请很多很多的人一起来这里吃饭喝酒然后商量拆的事", []),  // farther than 20 characters
        ("拖欠工资", "", "拖欠工資", ["拖欠工資"]),  // traditional script in the letter
        ("ABC公司", "", "ａｂｃ公司", ["ａｂｃ公司"]),
    ])
    func matches(pattern: String, unless: String, text: String, expected: [String]) throws {
        let term = try #require(try TermPattern(pattern, fold: preparation.fold(term:)))
        let veto = unless.isEmpty ? nil : try TermPattern(unless, fold: preparation.fold(term:))
        let folded = try preparation.prepare(text)
        let scalars = Array(text.unicodeScalars)
        let found = TermMatcher([term], unless: [veto]).matches(in: folded.units).map { match in
            String(String.UnicodeScalarView(scalars[folded.original(match.start..<match.end)]))
        }
        #expect(found == expected)
    }

    @Test(arguments: ["", "|", "甲", "甲乙|", "…拆", "拆…", "甲乙|丙"])
    func refusesBadPatterns(cell: String) throws {
        #expect(try TermPattern(cell, fold: preparation.fold(term:)) == nil)
    }
}
