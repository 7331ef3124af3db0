import Fenliu
import FenliuPlatform
import Foundation
import Testing

@testable import FenliuTraining

/// Files that several test targets share.
enum Fixtures {
    static let folder =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path + "/Fixtures/"

    static func letters() throws -> [LabelledLetter] {
        try CorpusReader(axes: TrainingSettings().axes).read(paths: [folder + "tiny.jsonl"]).letters
    }

    static func lexicon() throws -> Lexicon {
        let bytes = try ByteSource.contents(of: folder + "lexicon.csv") ?? []
        return try Lexicon(bytes, name: "lexicon.csv", preparation: TextPreparation())
    }

    static var settings: TrainingSettings {
        var settings = TrainingSettings()
        settings.tiers = ["risk": ["低", "中", "高"]]
        return settings
    }
}

struct TrainerTests {
    private func model(
        threads: Int, seed: UInt64 = 1, letters: [LabelledLetter]? = nil,
        _ change: (inout TrainingSettings) -> Void = { _ in }
    ) throws -> Model {
        var settings = Fixtures.settings
        settings.seed = seed
        change(&settings)
        let trainer = Trainer(settings: settings, threads: threads)
        return trainer.train(
            try trainer.prepare(letters ?? Fixtures.letters(), lexicon: Fixtures.lexicon(), lexiconDigest: "x"))
    }

    @Test func sameBytesOnAnyNumberOfThreads() throws {
        let one = try ModelFile.encode(model(threads: 1))
        for threads in [2, 3, 8] { #expect(try ModelFile.encode(model(threads: threads)) == one) }
    }

    @Test func learnsTheFixture() throws {
        let model = try model(threads: 2)
        let (evaluation, problems) = try Evaluation.test(
            model, lexicon: Fixtures.lexicon(), on: Fixtures.letters(), threads: 2)
        #expect(problems.isEmpty)
        for axis in evaluation.axes { #expect(axis.confusion.accuracy > 0.6, "\(axis.axis.name)") }
        #expect(model.metadata.axes.map(\.axis.name) == ["track", "topic", "risk", "purpose"])
        #expect(model.metadata.axes[2].axis.classes == ["低", "中", "高"])
    }

    /// No n-gram of fewer than three letters is in the model, however often one letter repeats it.
    @Test func rareFeaturesAreNotKept() throws {
        var letters = try Fixtures.letters()
        for i in 0..<2 { letters[i].letter.text += String(repeating: "鬯鼗", count: 50) }
        let (counts, _) = try FeatureCounts.count(letters, settings: TokenizerSettings(), threads: 1)
        let matrix = DesignMatrix(
            counts, letters: Array(letters.indices),
            selection: FeatureSelection(minimumLetters: 3, maximumFeatures: 100_000))
        var occurrences = FeatureOccurrences()
        _ = try LetterCutter(settings: TokenizerSettings()).cut(title: "", text: "鬯鼗", into: &occurrences)
        let vocabulary = Vocabulary(sortedHashes: matrix.hashes)
        #expect(occurrences.hashes.allSatisfy { vocabulary.row(of: $0) == -1 })
    }

    /// A score is the prior plus the sum of its parts, and the words' weights add up to the model's part.
    @Test func scoresAreSumsOfTheirParts() throws {
        let model = try model(threads: 1)
        let triage = try Triage(Triage.Setup(model: model, lexicon: Fixtures.lexicon(), routing: nil))
        for labelled in try Fixtures.letters() {
            for explanation in triage.explain(try triage.read(labelled.letter)) {
                let best = explanation.answer.best
                for k in explanation.logits.indices {
                    let sum = explanation.prior[k] + explanation.model[k] + explanation.keywords[k]
                    #expect(abs(explanation.logits[k] - sum) < 1e-4)
                }
                let both = zip(explanation.model, explanation.keywords).map { $0 + $1 }
                let contrast = both[best] - both.reduce(0, +) / Float(both.count)
                let parts = explanation.parts.reduce(Float(0)) { $0 + $1.contribution }
                #expect(abs(parts - contrast) < 1e-3)
            }
        }
    }

    @Test func evidencePointsIntoTheLetter() throws {
        let triage = try Triage(Triage.Setup(model: model(threads: 1), lexicon: Fixtures.lexicon(), routing: nil))
        var count = 0
        for labelled in try Fixtures.letters() {
            let letter = labelled.letter
            for evidence in try triage.suggest(letter).evidence {
                let scalars = Array((evidence.isTitle ? letter.title : letter.text).unicodeScalars)
                #expect(String(String.UnicodeScalarView(scalars[evidence.range])) == evidence.text)
                count += 1
            }
        }
        #expect(count > 100)
    }

    @Test func shufflingABatchChangesNoSuggestion() throws {
        let setup = Triage.Setup(model: try model(threads: 1), lexicon: try Fixtures.lexicon(), routing: nil)
        let letters = try Fixtures.letters().map(\.letter)
        let record = JSONLinesRecord(modelDigest: "x", alternatives: 16)
        let forward = try letters.map { record.value(try Triage(setup).suggest($0)).line() }
        let triage = try Triage(setup)
        let backward = try letters.reversed().map { record.value(try triage.suggest($0)).line() }
        #expect(forward == backward.reversed())
    }

    @Test func faultsNameTheRows() throws {
        let letters = try Fixtures.letters()
        #expect(throws: TrainingError.noLetters) { try model(threads: 1, letters: []) }
        #expect(throws: TrainingError.noLabels(axes: ["mood"])) { try model(threads: 1) { $0.axes = ["mood"] } }
        #expect(throws: TrainingError.oneClass(axis: "topic", label: "劳动")) {
            try model(threads: 1, letters: letters.filter { $0.labels["topic"] == "劳动" }) { $0.axes = ["topic"] }
        }
        var odd = letters
        odd[3].labels["risk"] = "极高"
        #expect(throws: TrainingError.unknownTier(axis: "risk", label: "极高", origin: odd[3].origin)) {
            try model(threads: 1, letters: odd)
        }
        var lonely = letters
        lonely[5].labels["topic"] = "天文"
        #expect(throws: TrainingError.tooFewLetters(axis: "topic", label: "天文", count: 1, origin: odd[5].origin)) {
            try model(threads: 1, letters: lonely)
        }
        var twice = letters
        twice[1].letter.id = twice[20].letter.id
        #expect(throws: TrainingError.self) { try model(threads: 1, letters: twice) }
    }
}
