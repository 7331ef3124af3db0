/// Hashes n-grams to 64 bits, which stand for the n-gram everywhere; its text is never kept.
///
/// Two n-grams of a model with a million features collide with probability 3·10⁻⁸.
/// Mixing as in MurmurHash3's 64-bit finaliser (Appleby 2011, public domain).
enum FeatureHash {
    /// The kind of n-gram, so that the word 人 and the character 人 differ.
    enum View: UInt64 {
        case word = 0x9AE1_6A3B_2F90_404F
        case wordPair = 0xC3A5_C85C_97CB_3127
        case character = 0xB492_B66F_BE98_F273
    }

    /// Stands for the start and end of a sentence among characters.
    static let boundary: UInt16 = 0x02

    @inline(__always) static func extend(_ hash: UInt64, _ unit: UInt64) -> UInt64 {
        let h = (hash ^ unit) &* 0x9E37_79B9_7F4A_7C15
        return h ^ (h >> 29)
    }

    @inline(__always) static func finish(_ hash: UInt64) -> UInt64 {
        var h = hash
        h = (h ^ (h >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        h = (h ^ (h >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return h ^ (h >> 33)
    }
}
