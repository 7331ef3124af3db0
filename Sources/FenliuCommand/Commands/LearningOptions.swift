import Fenliu
import FenliuTraining

/// The options that training and cross-validation share.
struct LearningOptions {
    private let arguments: Arguments

    init(_ arguments: Arguments) { self.arguments = arguments }

    func settings() throws(UsageError) -> TrainingSettings {
        var settings = TrainingSettings()
        if let axes = arguments.values["axis"] { settings.axes = axes }
        if let weighing = try arguments.choice("weights", of: Weighing.self) { settings.weighing = weighing }
        if let runs = try arguments.choice("character-runs", of: TokenizerSettings.CharacterRuns.self) {
            settings.tokenizer.characterRuns = runs
        }
        if let n = try arguments.integer("word-grams", in: 0...2) { settings.tokenizer.wordGrams = n }
        if let n = try arguments.integer("character-grams", in: 0...4) { settings.tokenizer.characterGrams = n }
        guard settings.tokenizer.isSupported else {
            throw .badValue("--character-grams", "0", expected: "1–4")
        }
        if let n = try arguments.integer("title-weight", in: 1...100) { settings.tokenizer.titleWeight = n }
        if let n = try arguments.integer("min-letters", in: 3...1000) { settings.minimumLetters = n }
        if let n = try arguments.integer("seed", in: 0...Int.max) { settings.seed = UInt64(n) }
        for wish in arguments.values["target-accuracy"] ?? [] {
            let parts = wish.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let value = Double(parts[1]), value > 0, value <= 1 else {
                throw .badValue("--target-accuracy", wish, expected: "AXIS=P, 0 < P ≤ 1")
            }
            settings.targetAccuracy[String(parts[0])] = value
        }
        return settings
    }

    /// Reads the labelled letters named on the command line and reports rows that cannot be used.
    func corpus(_ context: Context, _ settings: TrainingSettings) throws -> CorpusReader.Result {
        guard !arguments.operands.isEmpty else { throw UsageError.missingOperand("CORPUS") }
        let corpus = try CorpusReader(axes: settings.axes, split: arguments.value("split")).read(
            paths: arguments.operands)
        for fault in corpus.faults {
            context.console.say("fenliu: \(fault.origin): \(context.messages.problem(fault.problem))")
        }
        if corpus.otherSplit > 0, !arguments.has("quiet") {
            context.say(
                "\(corpus.otherSplit) 封信属于别的划分，未用", "\(corpus.otherSplit) letters of another split were left out")
        }
        for axis in arguments.values["axis"] ?? [] where !corpus.letters.contains(where: { $0.labels[axis] != nil }) {
            throw TrainingError.unknownAxis(axis)
        }
        return corpus
    }
}
