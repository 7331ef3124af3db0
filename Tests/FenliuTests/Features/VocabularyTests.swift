import Testing

@testable import Fenliu

struct VocabularyTests {
    @Test(arguments: [0, 1, 2, 7, 1000, 20_000])
    func findsEveryFeatureAndNoOther(count: Int) {
        let hashes = (0..<count).map { FeatureHash.finish(UInt64($0) &* 0x9E37_79B9_7F4A_7C15) }.sorted()
        let vocabulary = Vocabulary(sortedHashes: hashes)
        #expect(hashes.indices.allSatisfy { vocabulary.row(of: hashes[$0]) == $0 })
        let others = (0..<1000).map { FeatureHash.finish(UInt64($0) &+ 1 << 40) }
        #expect(others.allSatisfy { vocabulary.row(of: $0) == -1 })
        #expect(Vocabulary(directory: vocabulary.directory, fingerprints: vocabulary.fingerprints) == vocabulary)
    }

    @Test func refusesPartsThatContradictEachOther() {
        #expect(Vocabulary(directory: [0, 1], fingerprints: [5]) == nil)
        #expect(Vocabulary(directory: [0, 2, 1], fingerprints: [5]) == nil)
        #expect(Vocabulary(directory: [0, 0, 9], fingerprints: [5]) == nil)
        #expect(Vocabulary(directory: [], fingerprints: []) == nil)
    }
}
