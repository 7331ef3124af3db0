/// A mark of the register (登记标记) that the letter's text calls for, such as 集体 or 扬言. Marks describe the text only and never
/// lower anything.
public struct FlagMark: Sendable, Equatable {
    public let flag: String
    /// People who petition together, where the text says how many.
    public let count: Int?
    /// The letter's own words.
    public let text: String
    /// Unicode scalars of the letter's text, or of its title when `isTitle`.
    public let range: Range<Int>
    public let isTitle: Bool
    /// Whether a person must read the letter for it.
    public let isAlert: Bool
}
