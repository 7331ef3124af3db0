import Testing

@testable import Fenliu

struct FeatureExtractorTests {
    private func occurrences(_ text: String, title: String = "", _ change: (inout TokenizerSettings) -> Void) throws
        -> FeatureOccurrences
    {
        var settings = TokenizerSettings()
        change(&settings)
        var out = FeatureOccurrences()
        _ = try LetterCutter(settings: settings).cut(title: title, text: text, into: &out)
        return out
    }

    @Test func countsCharacterGramsInsideRunsOfHan() throws {
        // 拖欠 AB 工资: the runs 拖欠 and 工资 give 3 grams each.
        let found = try occurrences("拖欠AB工资") {
            $0.wordGrams = 0
            $0.characterRuns = .han
        }
        #expect(found.count == 6)
        #expect(zip(found.starts, found.ends).map { "\($0)-\($1)" } == ["0-1", "0-2", "1-2", "4-5", "4-6", "5-6"])
    }

    @Test func marksTheStartAndEndOfSentences() throws {
        // ^工, 工, 工资, 资, 资$
        let found = try occurrences("工资") {
            $0.wordGrams = 0
            $0.characterGrams = 2
        }
        #expect(found.count == 5)
        #expect(Set(found.hashes).count == 5)
    }

    @Test func pairsOfWordsDoNotCrossLines() throws {
        let pairs = try occurrences("工资。\n道路。") { $0.characterGrams = 0 }
        #expect(pairs.count == 6)  // 工资 。 工资+。 道路 。 道路+。
        #expect(pairs.titleCount == 0)
    }

    @Test func titleComesFirst() throws {
        let found = try occurrences("道路", title: "工资") { $0.characterGrams = 0 }
        #expect(found.titleCount == 1 && found.count == 2)
    }

    @Test func emptyAndForeignLettersAreProblems() throws {
        #expect(throws: RecordProblem.blank) { try occurrences(" \n\u{200B}") { _ in } }
    }
}
