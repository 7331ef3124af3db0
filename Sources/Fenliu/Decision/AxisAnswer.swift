/// What is suggested on one axis.
public struct AxisAnswer: Sendable, Equatable {
    public let axis: LabelAxis
    /// The probability of each class of the axis; they sum to 1.
    public let probabilities: [Float]
    /// The class that is likeliest, or to which a rule raised the letter.
    public let best: Int
    /// Whether the program stands by `best`, or leaves the axis to a person.
    public let isAnswered: Bool
    /// The lexicon's rules that ask for `best`.
    public let rules: [RuleHit]
    /// Whether a rule lifted the letter above what the model says.
    public let isRaised: Bool

    /// A rule that matched, with the letter's words.
    public struct RuleHit: Sendable, Equatable {
        public let id: String
        public let text: String
        /// Unicode scalars of the letter's text, or of its title when `isTitle`.
        public var range = 0..<0
        public var isTitle = false
    }

    /// The suggested label, or `nil` when a person must decide.
    public var label: String? { isAnswered ? axis.classes[best] : nil }
    /// The probability of `best`.
    public var probability: Float { probabilities[best] }

    /// The other classes, likeliest first; without an answer, all of them.
    public func alternatives(atMost count: Int) -> [(label: String, probability: Float)] {
        let others = probabilities.indices.filter { !isAnswered || $0 != best }
        let sorted = others.sorted { (probabilities[$0], $1) > (probabilities[$1], $0) }
        return sorted.prefix(count).map { (axis.classes[$0], probabilities[$0]) }
    }
}
