/// Finds all occurrences of many patterns in one pass over the text (Aho & Corasick 1975).
///
/// - Complexity: O(text + occurrences), whatever the number of patterns.
struct PatternAutomaton: Sendable {
    /// Where a pattern ends in the text.
    struct Hit: Equatable {
        var pattern: Int32
        var end: Int32
    }

    /// Transitions: (state, unit) → state, in an open-addressing table; 0 is an empty slot.
    private var keys: [UInt64]
    private var targets: [Int32]
    private var mask: Int
    /// Transitions of the root, by unit: most of the text never leaves it.
    private var root: [Int32]
    private var failure: [Int32] = [0]
    /// The patterns that end in each state, its own and those of its suffixes.
    private var outputStart: [Int32] = []
    private var outputs: [Int32] = []

    /// - Parameter patterns: none empty; the same pattern may stand several times.
    init(_ patterns: [[UInt16]]) {
        let size = patterns.reduce(1) { $0 + $1.count }
        var capacity = 16
        while capacity < 2 * size { capacity *= 2 }
        keys = [UInt64](repeating: 0, count: capacity)
        targets = [Int32](repeating: 0, count: capacity)
        mask = capacity - 1
        root = [Int32](repeating: 0, count: 0x10000)
        // The trie: each state's parent edge; states are numbered as they are made, so a parent is before its children.
        var edges: [(from: Int32, unit: UInt16)] = [(0, 0)]
        edges.reserveCapacity(size)
        var ends: [Int32] = []
        ends.reserveCapacity(patterns.count)
        for pattern in patterns {
            var state: Int32 = 0
            for unit in pattern {
                let next = state == 0 ? root[Int(unit)] : target(state, unit)
                if next > 0 {
                    state = next
                    continue
                }
                let created = Int32(edges.count)
                edges.append((state, unit))
                if state == 0 { root[Int(unit)] = created } else { insert(state, unit, created) }
                state = created
            }
            ends.append(state)
        }
        link(edges, ends: ends)
    }

    /// A state's failure is the longest proper suffix that is also a state: shorter states first.
    ///
    /// - Parameters:
    ///   - edges: for each state the one before it and the unit between.
    ///   - ends: for each pattern its last state.
    private mutating func link(_ edges: [(from: Int32, unit: UInt16)], ends: [Int32]) {
        failure = [Int32](repeating: 0, count: edges.count)
        var depths = [Int32](repeating: 0, count: edges.count)
        for state in edges.indices.dropFirst() { depths[state] = depths[Int(edges[state].from)] + 1 }
        let byDepth = Self.grouped(depths, groups: Int(depths.max() ?? 0) + 1).members
        for state in byDepth where depths[Int(state)] > 1 {
            failure[Int(state)] = step(from: failure[Int(edges[Int(state)].from)], edges[Int(state)].unit)
        }
        // A state's outputs are its own, then those of its failure.
        let own = Self.grouped(ends, groups: edges.count)
        var counts = [Int32](repeating: 0, count: edges.count)
        for state in byDepth.map(Int.init) {
            let inherited = state > 0 ? counts[Int(failure[state])] : 0
            counts[state] = own.starts[state + 1] - own.starts[state] + inherited
        }
        outputStart = [0]
        outputStart.reserveCapacity(edges.count + 1)
        var total: Int32 = 0
        for count in counts {
            total += count
            outputStart.append(total)
        }
        outputs = [Int32](repeating: 0, count: Int(total))
        for state in byDepth.map(Int.init) {
            var at = Int(outputStart[state])
            for pattern in own.members[Int(own.starts[state])..<Int(own.starts[state + 1])] {
                outputs[at] = pattern
                at += 1
            }
            let suffix = Int(failure[state])
            guard state > 0 else { continue }
            for o in outputStart[suffix]..<outputStart[suffix + 1] {
                outputs[at] = outputs[Int(o)]
                at += 1
            }
        }
    }

    /// The indices of `keys` by key, each key's in ascending order, and where each key's start (a counting sort).
    private static func grouped(_ keys: [Int32], groups: Int) -> (starts: [Int32], members: [Int32]) {
        var starts = [Int32](repeating: 0, count: groups + 1)
        for key in keys { starts[Int(key) + 1] += 1 }
        for group in 0..<groups { starts[group + 1] += starts[group] }
        var next = starts
        var members = [Int32](repeating: 0, count: keys.count)
        for (index, key) in keys.enumerated() {
            members[Int(next[Int(key)])] = Int32(index)
            next[Int(key)] += 1
        }
        return (starts, members)
    }

    /// Appends the hits in `units` to `hits`, by ascending end.
    func find(in units: [UInt16], into hits: inout [Hit]) {
        var state: Int32 = 0
        for i in units.indices {
            state = step(from: state, units[i])
            guard state > 0 else { continue }
            for o in outputStart[Int(state)]..<outputStart[Int(state) + 1] {
                hits.append(Hit(pattern: outputs[Int(o)], end: Int32(i + 1)))
            }
        }
    }

    @inline(__always) private func step(from start: Int32, _ unit: UInt16) -> Int32 {
        var state = start
        while state > 0 {
            let next = target(state, unit)
            if next > 0 { return next }
            state = failure[Int(state)]
        }
        return root[Int(unit)]
    }

    @inline(__always) private func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    }

    @inline(__always) private func target(_ state: Int32, _ unit: UInt16) -> Int32 {
        let key = UInt64(state) << 16 | UInt64(unit)
        var i = slot(key)
        while targets[i] != 0 {
            if keys[i] == key { return targets[i] }
            i = (i + 1) & mask
        }
        return 0
    }

    private mutating func insert(_ state: Int32, _ unit: UInt16, _ target: Int32) {
        let key = UInt64(state) << 16 | UInt64(unit)
        var i = slot(key)
        while targets[i] != 0 { i = (i + 1) & mask }
        keys[i] = key
        targets[i] = target
    }
}
