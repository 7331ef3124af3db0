/// All that is learnt, and the settings under which it was learnt.
public struct Model: Sendable, Equatable {
    public var metadata: ModelMetadata
    public var vocabulary: Vocabulary
    public var weights: WeightTable
    /// The first twelve hexadecimal digits of the file's SHA-256; empty for a model that has no file yet.
    public var digest: String

    public init(metadata: ModelMetadata, vocabulary: Vocabulary, weights: WeightTable, digest: String = "") {
        self.metadata = metadata
        self.vocabulary = vocabulary
        self.weights = weights
        self.digest = digest
    }

    public var space: LabelSpace { LabelSpace(metadata.axes.map(\.axis)) }

    /// What turns this model's scores into answers.
    public var decider: Decider {
        Decider(
            space: space, calibrations: metadata.axes.map(\.calibration), policies: metadata.axes.map(\.policy))
    }
}

/// The readable part of a model file: everything but the table.
public struct ModelMetadata: Sendable, Equatable, Codable {
    /// One label axis with how its scores are read.
    public struct Axis: Sendable, Equatable, Codable {
        public var axis: LabelAxis
        public var calibration: Calibration
        public var policy: DecisionPolicy
        /// Number of training letters of each class.
        public var letters: [Int]
        /// Figures on letters held out in turn, as training measured them; `nil` when too few.
        public var heldOut: HeldOut?

        public init(
            axis: LabelAxis, calibration: Calibration, policy: DecisionPolicy, letters: [Int], heldOut: HeldOut? = nil
        ) {
            self.axis = axis
            self.calibration = calibration
            self.policy = policy
            self.letters = letters
            self.heldOut = heldOut
        }
    }

    public struct HeldOut: Sendable, Equatable, Codable {
        public var accuracy: Double
        public var macroF1: Double
        /// One for each class.
        public var recalls: [Double]

        public init(accuracy: Double, macroF1: Double, recalls: [Double]) {
            self.accuracy = accuracy
            self.macroF1 = macroF1
            self.recalls = recalls
        }
    }

    public var axes: [Axis]
    public var tokenizer: TokenizerSettings
    /// The name of the weighing, such as "complement".
    public var weighing: String
    /// A feature seen in fewer letters is not kept, so that no letter's words can be read out of the model.
    public var minimumLetters: Int
    /// Letters it was trained on.
    public var letters: Int
    /// SHA-256 over the training letters and their labels.
    public var corpusDigest: String
    /// SHA-256 of the lexicon it was trained with, or `nil`.
    public var lexiconDigest: String?
    /// ICU's and Unicode's versions at training; another version may cut words otherwise.
    public var icuVersion: String
    public var unicodeVersion: String

    public init(
        axes: [Axis], tokenizer: TokenizerSettings, weighing: String, minimumLetters: Int, letters: Int,
        corpusDigest: String, lexiconDigest: String?, icuVersion: String, unicodeVersion: String
    ) {
        self.axes = axes
        self.tokenizer = tokenizer
        self.weighing = weighing
        self.minimumLetters = minimumLetters
        self.letters = letters
        self.corpusDigest = corpusDigest
        self.lexiconDigest = lexiconDigest
        self.icuVersion = icuVersion
        self.unicodeVersion = unicodeVersion
    }
}
