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
        var own: [[Int32]] = [[]]
        var edges: [[(UInt16, Int32)]] = [[]]
        for (number, pattern) in patterns.enumerated() {
            var state: Int32 = 0
            for unit in pattern {
                let next = state == 0 ? root[Int(unit)] : target(state, unit)
                if next > 0 {
                    state = next
                    continue
                }
                let created = Int32(own.count)
                own.append([])
                edges.append([])
                edges[Int(state)].append((unit, created))
                if state == 0 { root[Int(unit)] = created } else { insert(state, unit, created) }
                state = created
            }
            own[Int(state)].append(Int32(number))
        }
        link(edges: edges, own: own)
    }

    /// Breadth-first: a state's failure is the longest proper suffix that is also a state.
    private mutating func link(edges: [[(UInt16, Int32)]], own: [[Int32]]) {
        failure = [Int32](repeating: 0, count: own.count)
        var all = own
        var queue: [Int32] = [0]
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            for (unit, child) in edges[Int(state)] {
                queue.append(child)
                guard state > 0 else { continue }
                failure[Int(child)] = step(from: failure[Int(state)], unit)
                all[Int(child)] += all[Int(failure[Int(child)])]
            }
        }
        outputStart = [0]
        for list in all {
            outputs += list
            outputStart.append(Int32(outputs.count))
        }
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
