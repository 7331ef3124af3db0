import FenliuPlatform
import Foundation
import Testing

@testable import Fenliu

struct ModelFileTests {
    private static func model() -> Model {
        let axes = [("track", ["访", "诉"]), ("topic", ["甲", "乙", "丙"])].map { name, classes in
            ModelMetadata.Axis(
                axis: LabelAxis(name: name, classes: classes),
                calibration: Calibration(
                    keywordScale: 0.5, bias: [Float](repeating: 0.25, count: classes.count)),
                policy: DecisionPolicy(answer: 0.1, review: 0.6), letters: [Int](repeating: 4, count: classes.count))
        }
        let metadata = ModelMetadata(
            axes: axes, tokenizer: TokenizerSettings(), weighing: "complement", minimumLetters: 3, letters: 12,
            corpusDigest: "0", lexiconDigest: nil, icuVersion: "72.1", unicodeVersion: "15.0")
        let hashes = (0..<9).map { FeatureHash.finish(UInt64($0)) }.sorted()
        let weights = (0..<45).map { Float($0) / 3 - 7 }
        return Model(
            metadata: metadata, vocabulary: Vocabulary(sortedHashes: hashes),
            weights: WeightTable(columnCount: 5, values: weights))
    }

    @Test func readsWhatItWroteByteForByte() throws {
        let bytes = try ModelFile.encode(Self.model())
        let read = try ModelFile.decode(Data(bytes))
        #expect(try ModelFile.encode(read) == bytes)
        var expected = Self.model()
        expected.digest = read.digest
        #expect(read == expected && read.digest.count == 12)
    }

    @Test func everyCutIsRefused() throws {
        let bytes = try ModelFile.encode(Self.model())
        for length in 0..<bytes.count {
            #expect(throws: ModelError.self) { try ModelFile.decode(Data(bytes[..<length])) }
        }
        #expect(throws: ModelError.self) { try ModelFile.decode(Data(bytes + [0])) }
    }

    @Test func everyFlippedByteIsRefused() throws {
        let bytes = try ModelFile.encode(Self.model())
        for i in bytes.indices {
            var damaged = bytes
            damaged[i] ^= 0x41
            #expect(throws: ModelError.self) { try ModelFile.decode(Data(damaged)) }
        }
    }

    /// Damage behind a checksum that fits, as an ill-meant file would have it: an error or a sound model, never a crash.
    @Test func everyFlippedByteWithAFittingChecksumIsSurvived() throws {
        let bytes = try ModelFile.encode(Self.model())
        for i in 0..<(bytes.count - SHA256.length) {
            for mask in [UInt8(0x01), 0x80, 0xFF] {
                var damaged = Array(bytes.dropLast(SHA256.length))
                damaged[i] ^= mask
                _ = try? ModelFile.decode(Data(damaged + SHA256.digest(damaged)))
            }
        }
    }

    @Test func saysWhatIsWrong() throws {
        let bytes = try ModelFile.encode(Self.model())
        #expect(throws: ModelError.notAModel) { try ModelFile.decode(Data("hello".utf8)) }
        var newer = bytes
        newer[8] = 9
        #expect(throws: ModelError.version(found: 9, supported: 1)) { try ModelFile.decode(Data(newer)) }
        var damaged = bytes
        damaged[200] ^= 1
        #expect(throws: ModelError.checksum) { try ModelFile.decode(Data(damaged)) }
    }
}
