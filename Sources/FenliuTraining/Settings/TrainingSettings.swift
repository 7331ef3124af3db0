import Fenliu

/// What a training run may be told. Everything here and the corpus decide the model's bytes; nothing else does.
public struct TrainingSettings: Sendable {
    /// Names of the axes to learn, in the order of the model.
    public var axes = ["track", "topic", "risk", "purpose"]
    /// Axes whose labels are tiers, from the lowest to the highest.
    public var tiers = ["risk": ["低", "中", "高"]]
    public var tokenizer = TokenizerSettings()
    public var weighing = Weighing.refined
    /// C of the support vector machines, and their most passes over the letters.
    public var cost: Float = 1
    public var passes = 12
    /// How many letters a lexicon term of weight 1 is worth as a pseudo-count.
    public var lexiconPrior: Float = 1
    /// A feature must stand in so many letters. At least 3, so that no letter's words can be read out of a model.
    public var minimumLetters = 3
    /// At most so many features are kept; with 25 columns of 16 bits a feature takes 54 bytes of the file.
    public var maximumFeatures = 200_000
    /// Scanner-like variants of each letter that are learnt beside it, see `LetterNoise`.
    public var noiseVariants = 0
    /// Folds for out-of-fold scores.
    public var folds = 5
    public var seed: UInt64 = 1
    /// Accuracy of suggestions that do not ask for a person's reading; sets each axis's review threshold.
    public var targetAccuracy: [String: Double] = [:]
    public static let defaultTargetAccuracy = 0.9

    public init() {}
}
