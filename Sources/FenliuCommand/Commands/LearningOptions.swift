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
        if let n = try arguments.integer("max-features", in: 1...10_000_000) { settings.maximumFeatures = n }
        if let text = arguments.value("lexicon-prior") {
            guard let strength = Float(text), (0...1000).contains(strength) else {
                throw .badValue("--lexicon-prior", text, expected: "0–1000")
            }
            settings.lexiconPrior = strength
        }
        if arguments.has("noise") { settings.noiseVariants = 1 }
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

    /// The labelled letters named on the command line, with the corrections of `--add`; rows that cannot be used are reported.
    func corpus(_ context: Context, _ settings: TrainingSettings) throws -> (letters: [LabelledLetter], hasFaults: Bool)
    {
        guard !arguments.operands.isEmpty else { throw UsageError.missingOperand("CORPUS") }
        let takesModelLabels = arguments.has("force")
        var corpus = try CorpusReader(
            axes: settings.axes, split: arguments.value("split"), takesModelLabels: takesModelLabels
        ).read(paths: arguments.operands)
        if let paths = arguments.values["add"] {
            let added = try CorrectionReader(axes: settings.axes, takesModelLabels: takesModelLabels).read(paths: paths)
            let outcome = Corrections(added.corrections, axes: settings.axes).apply(to: &corpus.letters)
            corpus.faults += added.faults + outcome.faults
            corpus.setAside += added.setAside
            tell(
                context,
                "更正：改标 \(outcome.corrected) 封，确认 \(outcome.confirmed) 封，新增 \(outcome.added) 封",
                "corrections: \(outcome.corrected) letters relabelled, \(outcome.confirmed) confirmed, \(outcome.added) added"
            )
        }
        for fault in corpus.faults {
            context.console.say("fenliu: \(fault.origin): \(context.messages.problem(fault.problem))")
        }
        if corpus.otherSplit > 0 {
            tell(
                context, "\(corpus.otherSplit) 封信属于别的划分，未用",
                "\(corpus.otherSplit) letters of another split were left out")
        }
        if corpus.setAside > 0 {
            tell(context, "\(corpus.setAside) 行标为不采用，未用", "\(corpus.setAside) rows were set aside by their answer")
        }
        for axis in arguments.values["axis"] ?? [] where !corpus.letters.contains(where: { $0.labels[axis] != nil }) {
            throw TrainingError.unknownAxis(axis)
        }
        return (corpus.letters, !corpus.faults.isEmpty)
    }

    private func tell(_ context: Context, _ zh: String, _ en: String) {
        if !arguments.has("quiet") { context.say(zh, en) }
    }
}
