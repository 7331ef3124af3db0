import Testing

@testable import Fenliu

struct PatternAutomatonTests {
    /// Against the ten-line scan, on random texts of two letters, where overlaps and failures are dense.
    @Test(arguments: UInt64(1)...40)
    func agreesWithTheNaiveScan(seed: UInt64) {
        var random = seed &* 0x9E37_79B9_7F4A_7C15
        func next(_ bound: Int) -> Int {
            random = FeatureHash.finish(random &+ 1)
            return Int(random % UInt64(bound))
        }
        let patterns = (0..<(1 + next(12))).map { _ in (0..<(1 + next(5))).map { _ in UInt16(0x4E00 + next(2)) } }
        let text = (0..<200).map { _ in UInt16(0x4E00 + next(3)) }
        var hits: [PatternAutomaton.Hit] = []
        PatternAutomaton(patterns).find(in: text, into: &hits)
        var naive: [String] = []
        for end in 0...text.count {
            for (p, pattern) in patterns.enumerated()
            where end >= pattern.count && Array(text[(end - pattern.count)..<end]) == pattern {
                naive.append("\(end):\(p)")
            }
        }
        #expect(hits.map { "\($0.end):\($0.pattern)" }.sorted() == naive.sorted())
    }

    @Test func findsNothingWithoutPatterns() {
        var hits: [PatternAutomaton.Hit] = []
        PatternAutomaton([]).find(in: [0x4E00], into: &hits)
        #expect(hits.isEmpty)
    }
}
