/// Text folded for counting, each unit with its place in the original.
///
/// Law: `starts` and `ends` never decrease, `starts[i] < ends[i]`, and all lie within the original's scalars.
public struct FoldedText: Sendable, Equatable {
    /// UTF-16 units of the folded text. Class tokens are private-use units (`TokenClass`).
    public internal(set) var units: [UInt16] = []
    /// For each unit the first Unicode scalar of the original that it comes from.
    public internal(set) var starts: [UInt32] = []
    /// For each unit the end (exclusive) of the scalars that it comes from.
    public internal(set) var ends: [UInt32] = []

    /// Passages of the original that these units pass over or put right, in the order in which they were found.
    public internal(set) var passages: [Passage] = []

    public var count: Int { units.count }

    /// The range of the original's scalars behind a range of folded units.
    public func original(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
    }

    /// Whether any of these units was read from a garbled passage, whose own characters say nothing.
    ///
    /// - Complexity: O(log of the passages).
    func isRepaired(_ range: Range<Int>) -> Bool {
        let place = original(range)
        // Garbled lines stand behind the other passages, in their order.
        var (low, high) = (0, passages.count)
        while low < high {
            let middle = (low + high) / 2
            if passages[middle].kind.isRepaired, passages[middle].range.upperBound > place.lowerBound {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low < passages.count && passages[low].range.overlaps(place)
    }

    /// Points into the garbled text instead of the one put right.
    mutating func mapBack(_ repaired: MojibakeRepair.Result) {
        for i in starts.indices {
            (starts[i], ends[i]) = (repaired.starts[Int(starts[i])], repaired.ends[Int(ends[i]) - 1])
        }
        for i in passages.indices {
            let range = passages[i].range
            passages[i].range =
                Int(repaired.starts[range.lowerBound])..<Int(repaired.ends[range.upperBound - 1])
        }
        passages += repaired.passages
    }

    mutating func append(_ unit: UInt16, _ start: UInt32, _ end: UInt32) {
        units.append(unit)
        starts.append(start)
        ends.append(end)
    }

    mutating func removeLast() {
        units.removeLast()
        starts.removeLast()
        ends.removeLast()
    }

    /// The text as a string, for messages of developers and for tests.
    public var string: String { String(decoding: units, as: UTF16.self) }
}

/// Kinds of UTF-16 units that several stages ask for.
@inline(__always) package func isHanUnit(_ unit: UInt16) -> Bool {
    (0x4E00...0x9FFF).contains(unit) || (0x3400...0x4DBF).contains(unit) || unit == 0x3007
        || (0xD840...0xDFFF).contains(unit)
}

@inline(__always) func isDigitUnit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

@inline(__always) func isLatinUnit(_ unit: UInt16) -> Bool {
    (0x61...0x7A).contains(unit) || (0xC0...0x24F).contains(unit)
}

@inline(__always) func isSpaceUnit(_ unit: UInt16) -> Bool { unit == 0x20 || unit == 0x0A }

/// Whether a folded unit ends a sentence: 。 ! ? ; … and the line end.
@inline(__always) func isSentenceEnd(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3002, 0x21, 0x3F, 0x3B, 0x0A: true
    default: false
    }
}
