/// UTF-8 text in which damaged sequences are U+FFFD and counted, so that no letter is lost for a byte.
public struct RepairedText: Sendable, Equatable {
    public let text: String
    /// Number of damaged sequences.
    public let damaged: Int
    /// The byte offset of the first.
    public let firstDamage: Int?

    /// - Complexity: O(n).
    public init(_ bytes: [UInt8]) {
        if let sound = String(validating: bytes, as: UTF8.self) {
            (text, damaged, firstDamage) = (sound, 0, nil)
        } else if let decoded = try? DecodedText(bytes, as: .utf8) {
            (text, damaged, firstDamage) = (decoded.text, decoded.damaged, decoded.firstDamage)
        } else {
            (text, damaged, firstDamage) = (String(decoding: bytes, as: UTF8.self), 1, nil)
        }
    }
}
