import FenliuPlatform
import Testing

/// The digest's test vectors, and lengths around those at which blocks are taken together.
struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ])
    func matchesTheStandard(text: String, digest: String) { #expect(SHA256.hexadecimal(Array(text.utf8)) == digest) }

    /// Digests of 0, 1, 2 … bytes, digested: a wrong block anywhere changes it.
    @Test func everyLengthCounts() {
        var all: [UInt8] = []
        for length in 0..<600 { all += SHA256.digest((0..<length).map { UInt8($0 % 251) }) }
        #expect(SHA256.hexadecimal(all) == "3169ccfcbfca8292692b7b7ca58d8ee5ceb2eb20262c9708a42474af6b6deaee")
    }
}
