/// Why a model file cannot be used.
public enum ModelError: Error, Sendable, Equatable {
    /// Not a model at all.
    case notAModel
    /// Written by another version of the format.
    case version(found: UInt32, supported: UInt32)
    /// Shorter or longer than its header says, in bytes.
    case length(found: Int, expected: UInt64)
    /// The checksum does not fit the content.
    case checksum
    /// A part is missing or contradicts another.
    case malformed(String)
    /// Cut by another version of the tokenizer.
    case tokenizer(found: Int, supported: Int)
}
