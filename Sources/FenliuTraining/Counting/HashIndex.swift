/// Numbers hashes in the order of their first appearance. Open addressing: a dictionary of this size is five times slower.
struct HashIndex {
    private(set) var hashes: [UInt64] = []
    private var slots: [UInt32]
    private var mask: Int

    init() {
        slots = [UInt32](repeating: 0, count: 1 << 16)
        mask = slots.count - 1
    }

    /// The number of a hash, a new one if it is new.
    ///
    /// - Complexity: O(1) amortised.
    mutating func number(of hash: UInt64) -> UInt32 {
        var i = Int(truncatingIfNeeded: hash) & mask
        while slots[i] != 0 {
            let number = slots[i] - 1
            if hashes[Int(number)] == hash { return number }
            i = (i + 1) & mask
        }
        hashes.append(hash)
        slots[i] = UInt32(hashes.count)
        if hashes.count * 2 > slots.count { grow() }
        return UInt32(hashes.count - 1)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        mask = slots.count - 1
        for (number, hash) in hashes.enumerated() {
            var i = Int(truncatingIfNeeded: hash) & mask
            while slots[i] != 0 { i = (i + 1) & mask }
            slots[i] = UInt32(number + 1)
        }
    }
}
