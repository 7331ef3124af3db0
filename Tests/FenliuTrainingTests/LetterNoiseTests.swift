import FenliuPlatform
import Foundation
import Testing

@testable import Fenliu
@testable import FenliuTraining

struct LetterNoiseTests {
    private static let confusables = Confusables(
        pairs: [("资", "货"), ("款", "坎")].map { a, b in
            (Array(a.utf16)[0], Array(b.utf16)[0])
        })

    @Test func variantsLookLikeScansAndComeOutTheSame() {
        let letter = Letter(title: "讨要工资", text: String(repeating: "老板拖欠工资和货款，请求处理。", count: 40))
        let noise = LetterNoise(confusables: Self.confusables)
        var (one, two) = (SplitMix64(state: 3), SplitMix64(state: 3))
        let variant = noise.variant(of: letter, using: &one)
        #expect(variant == noise.variant(of: letter, using: &two))
        #expect(variant.text != letter.text && variant.text.contains("\n"))
        let lines = variant.text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= noise.column })
        #expect(variant.text.contains("工货") || variant.text.contains("货坎"))
        #expect(variant.text.count { $0 == "，" } < letter.text.count { $0 == "，" })
    }

    /// A variant's n-grams are never counted as those of another letter: nothing rare comes into the model, and the number of
    /// letters stays.
    @Test func variantsAreNoLettersOfTheirOwn() throws {
        var letters = try Fixtures.letters()
        for i in 0..<2 { letters[i].letter.text += "鬯鼗鬯鼗" }
        var settings = Fixtures.settings
        settings.noiseVariants = 2
        let trainer = Trainer(settings: settings, threads: 2)
        let prepared = try trainer.prepare(letters, lexicon: Fixtures.lexicon(), lexiconDigest: nil)
        let model = trainer.train(prepared)
        #expect(model.metadata.letters == letters.count)
        #expect(model.metadata.axes[1].letters.reduce(0, +) == letters.count { $0.labels["topic"] != nil })
        var occurrences = FeatureOccurrences()
        _ = try LetterCutter(settings: settings.tokenizer).cut(title: "", text: "鬯鼗", into: &occurrences)
        #expect(occurrences.hashes.allSatisfy { model.vocabulary.row(of: $0) == -1 })
        let again = trainer.train(
            try Trainer(settings: settings, threads: 1).prepare(
                letters, lexicon: Fixtures.lexicon(), lexiconDigest: nil))
        #expect(try ModelFile.encode(again) == ModelFile.encode(model))
    }
}
