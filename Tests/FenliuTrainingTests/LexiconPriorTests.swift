import Fenliu
import FenliuPlatform
import Testing

@testable import FenliuTraining

struct LexiconPriorTests {
    /// Terms give mass to their own class only, for the n-grams that have a row; rules and terms against a label give none.
    @Test func termsGiveTheirClassMass() throws {
        let table = """
            id,axis,label,pattern,weight,note
            1,topic,甲,拖欠工资,2,
            2,topic,乙,噪音|扰民,1,
            3,topic,乙,工资,-1,
            4,risk,高,工资,raise,
            """
        let lexicon = try Lexicon(Array(table.utf8), name: "l", preparation: TextPreparation())
        let space = LabelSpace([
            LabelAxis(name: "topic", classes: ["甲", "乙"]),
            LabelAxis(name: "risk", classes: ["低", "高"], isTiered: true),
        ])
        let settings = TokenizerSettings()
        let prior = try LexiconPrior(lexicon, space: space, settings: settings, strength: 1)
        var occurrences = FeatureOccurrences()
        _ = try LetterCutter(settings: settings).cut(title: "", text: "请问拖欠工资怎么办", into: &occurrences)
        let hashes = Set(occurrences.hashes).sorted()
        let mass = prior.mass(of: hashes, columns: space.columns[0])
        #expect(!mass.isEmpty && mass.allSatisfy { $0.classIndex == 0 && $0.mass > 0 })
        #expect(prior.mass(of: hashes, columns: space.columns[1]).isEmpty)
        let half = try LexiconPrior(lexicon, space: space, settings: settings, strength: 0.5)
        #expect(zip(mass, half.mass(of: hashes, columns: space.columns[0])).allSatisfy { $0.mass == 2 * $1.mass })
        #expect(try LexiconPrior(lexicon, space: space, settings: settings, strength: 0).counts.isEmpty)
    }
}
