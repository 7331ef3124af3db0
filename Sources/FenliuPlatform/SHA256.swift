import CShims
import Foundation

/// SHA-256 (FIPS 180-4).
public enum SHA256 {
    /// The digest's length in bytes.
    public static let length = 32

    /// The 32 bytes of the digest.
    public static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: length)
        unsafe digest.withUnsafeMutableBufferPointer { out in
            guard let out = out.baseAddress else { return }
            unsafe bytes.withUnsafeBufferPointer { unsafe cshims_sha256($0.baseAddress, $0.count, out) }
        }
        return digest
    }

    /// The digest of the first `count` bytes of data that may be mapped.
    public static func digest(_ data: Data, count: Int) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: length)
        unsafe digest.withUnsafeMutableBufferPointer { out in
            guard let out = out.baseAddress else { return }
            unsafe data.withUnsafeBytes { bytes in
                unsafe cshims_sha256(bytes.bindMemory(to: UInt8.self).baseAddress, min(count, bytes.count), out)
            }
        }
        return digest
    }

    /// The digest as 64 lower-case hexadecimal digits.
    public static func hexadecimal(_ bytes: [UInt8]) -> String {
        hexadecimal(digest: digest(bytes))
    }

    /// A digest's bytes as lower-case hexadecimal digits.
    public static func hexadecimal(digest: some Sequence<UInt8>) -> String {
        digest.map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}
