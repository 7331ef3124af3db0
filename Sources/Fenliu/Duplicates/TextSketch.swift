import Foundation

/// A text's fingerprint (文本指纹): 64 bytes from which the likeness of two texts can be told, and no text can be read back.
///
/// One-permutation MinHash over runs of five characters (`ShingleSet.signature`), of which each bin keeps its lowest eight bits
/// (b-bit minwise hashing, Li & König 2010). Equal bins are as frequent as common runs, and 1 in 256 is equal by chance.
/// Written as a version character and 64 bytes in base64url without padding: 87 characters, none of which a spreadsheet acts on.
public struct TextSketch: Sendable, Equatable, CustomStringConvertible {
    /// Bins, and bytes.
    static let length = 64
    /// Changes with the folding, the runs or the hash; sketches of different versions cannot be compared.
    static let version: Character = "1"
    private static let chance = 1.0 / 256

    let bytes: [UInt8]

    /// - Parameter set: not empty.
    init(_ set: ShingleSet) {
        bytes = set.signature(bins: Self.length).map { UInt8(truncatingIfNeeded: $0) }
    }

    /// Why a fingerprint cannot be read.
    public enum Problem: Error, Sendable, Equatable {
        case version(found: Character)
        case malformed
    }

    /// Reads a fingerprint.
    ///
    /// - Throws: `Problem`.
    public init(_ text: String) throws(Problem) {
        guard let found = text.first else { throw .malformed }
        guard found == Self.version else { throw found.isASCII && found.isNumber ? .version(found: found) : .malformed }
        let base64 = text.dropFirst().replacing("-", with: "+").replacing("_", with: "/")
        guard text.utf8.count == 87, let data = Data(base64Encoded: base64 + "=="), data.count == Self.length else {
            throw .malformed
        }
        bytes = Array(data)
    }

    public var description: String {
        let base64 = Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
        return String(Self.version) + base64.prefix { $0 != "=" }
    }

    /// The estimated share of common runs, 0 to 1. Its standard error is at most 0.0625.
    ///
    /// - Complexity: O(1).
    func similarity(to other: TextSketch) -> Double {
        let equal = zip(bytes, other.bytes).count { $0 == $1 }
        return max(0, (Double(equal) / Double(Self.length) - Self.chance) / (1 - Self.chance))
    }
}
