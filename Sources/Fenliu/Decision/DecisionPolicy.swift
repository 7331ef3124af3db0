/// When an axis is answered, and when a person must read the letter. Data of the model, set at training.
public struct DecisionPolicy: Sendable, Equatable, Codable {
    /// Below this probability the axis is not answered (`label` null).
    public var answer: Float
    /// Below this probability the axis asks for a person to read the letter.
    public var review: Float
    /// For each class of a tiered axis, the share of letters raised to it by a rule that truly belong there, so that the
    /// probability of a raised tier means what it says; 0 where unknown.
    public var raisedReliability: [Float]

    public init(answer: Float, review: Float, raisedReliability: [Float] = []) {
        self.answer = answer
        self.review = review
        self.raisedReliability = raisedReliability
    }

    /// Leaves answers below a probability open. What a rule raised is still answered: no wish for certainty hides a risk.
    public mutating func demand(_ probability: Float) { answer = max(answer, probability) }
}
