import Fenliu
import Testing

@testable import FenliuTraining

struct PriorAdaptationTests {
    private func setup() throws -> (Model, Lexicon, [LabelledLetter]) {
        let letters = try Fixtures.letters()
        let trainer = Trainer(settings: Fixtures.settings, threads: 2)
        let prepared = try trainer.prepare(letters, lexicon: Fixtures.lexicon(), lexiconDigest: nil)
        return (trainer.train(prepared), try Fixtures.lexicon(), letters)
    }

    /// An office that gets one kind of letter nearly only: its share grows, and the letters that check it agree.
    @Test func followsAnOfficesMix() throws {
        let (model, lexicon, letters) = try setup()
        let office = letters.filter { $0.labels["topic"] == "环保" }
        let many = (0..<8).flatMap { _ in office }
        let (adapted, outcomes) = try PriorAdaptation.adapt(model, lexicon: lexicon, to: many, check: many, threads: 2)
        let topic = try #require(outcomes.first { $0.axis == "topic" })
        #expect(topic.step > 0 && topic.gain > 0)
        let a = try #require(model.space.index(of: "topic"))
        let k = try #require(model.space.axes[a].classes.firstIndex(of: "环保"))
        let (before, after) = (model.metadata.axes[a].calibration.bias, adapted.metadata.axes[a].calibration.bias)
        #expect(after[k] > before[k] && after.indices.allSatisfy { $0 == k || after[$0] < before[$0] })
    }

    /// Checking letters that contradict the change keep the model as it is; too few leave it unasked.
    @Test func nothingMovesWithoutLabelsThatSpeakForIt() throws {
        let (model, lexicon, letters) = try setup()
        let office = (0..<8).flatMap { _ in letters.filter { $0.labels["topic"] == "环保" } }
        let others = (0..<8).flatMap { _ in letters.filter { $0.labels["topic"] == "劳动" } }
        let (kept, outcomes) = try PriorAdaptation.adapt(model, lexicon: lexicon, to: office, check: others, threads: 2)
        #expect(outcomes.first { $0.axis == "topic" }?.step == 0)
        let a = try #require(model.space.index(of: "topic"))
        #expect(kept.metadata.axes[a].calibration == model.metadata.axes[a].calibration)
        #expect(try PriorAdaptation.adapt(model, lexicon: lexicon, to: office, check: [], threads: 1).1.isEmpty)
    }
}
