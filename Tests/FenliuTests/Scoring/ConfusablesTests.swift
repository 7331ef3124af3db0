import FenliuPlatform
import Testing

@testable import Fenliu

struct ConfusablesTests {
    private static let confusables = Confusables(
        pairs: [("法", "去"), ("款", "坎"), ("坎", "次"), ("资", "货")].map { a, b in
            (Array(a.utf16)[0], Array(b.utf16)[0])
        })

    private func matches(_ pattern: String, _ text: String, unless: String? = nil) throws -> [TermMatcher.Match] {
        let preparation = try TextPreparation()
        let term = try #require(try TermPattern(pattern, fold: preparation.fold(term:)))
        let veto = try unless.flatMap { try TermPattern($0, fold: preparation.fold(term:)) }
        return try TermMatcher([term], unless: [veto], confusables: Self.confusables)
            .matches(in: preparation.prepare(text).units)
    }

    @Test func oneConfusedCharacterOfThreeMatches() throws {
        #expect(try matches("拖欠工资", "老板拖欠工货不给").map(\.isExact) == [false])
        #expect(try matches("拖欠工资", "老板拖欠工资不给").map(\.isExact) == [true])
        #expect(try matches("人民法院", "去人民去院立案").count == 1)
        #expect(try matches("赔偿款项", "赔偿次项").count == 1)  // linked over 坎
    }

    @Test func neverTwoCharactersNorTwoConfusions() throws {
        #expect(try matches("工资", "发工货").isEmpty)
        #expect(try matches("法院款项", "去院坎项").isEmpty)
        #expect(try matches("拖欠工资", "拖久工资").isEmpty)  // not in the table
    }

    @Test func whatVoidsAHitMustStandToTheLetter() throws {
        #expect(try matches("拖欠工资", "没有拖欠工资", unless: "没有").isEmpty)
        #expect(try matches("拖欠工资", "款项付清，拖欠工资", unless: "坎项付清").count == 1)
    }

    @Test func theTableIsChecked() throws {
        #expect(try Confusables(Array("a,b,note\n法,去,\n".utf8), name: "c").isEmpty == false)
        do throws(TableError) {
            _ = try Confusables(Array("a,b,note\n法,去,\n法院,去,\n".utf8), name: "c.csv")
            Issue.record("a word was taken for a character")
        } catch {
            #expect(error.line == 3 && error.column == "a")
        }
    }

    @Test func theShippedTableIsRead() throws {
        let path = String(#filePath.prefix(upTo: #filePath.range(of: "/Tests/")?.lowerBound ?? #filePath.endIndex))
        let bytes = try ByteSource.contents(of: path + "/Models/confusables.csv") ?? []
        #expect(try !Confusables(bytes, name: "confusables.csv").isEmpty)
    }
}
