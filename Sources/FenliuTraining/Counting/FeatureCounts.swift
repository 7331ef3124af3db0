import Fenliu
import FenliuPlatform

/// The features of many letters with their counts: a sparse matrix, one row a letter, in the order of the letters.
public struct FeatureCounts: Sendable {
    /// The hash of each feature, by number.
    let hashes: [UInt64]
    /// Where each letter's entries start; one more at the end.
    let offsets: [Int]
    /// Feature numbers of all entries.
    let features: [UInt32]
    /// Counts of all entries; a title's occurrences count `titleWeight` times.
    let counts: [Float]

    public var letterCount: Int { offsets.count - 1 }

    /// What one letter yields, or why it yields nothing.
    private struct Cut: Sendable {
        var hashes: [UInt64] = []
        var counts: [Float] = []
        var problem: RecordProblem?
    }

    /// Counts the features of `letters` on `threads` threads. The result does not depend on their number.
    ///
    /// - Returns: the counts, and the problem of each letter that has one, by its place.
    /// - Complexity: O(total length).
    static func count(
        _ letters: [LabelledLetter], settings: TokenizerSettings, threads: Int
    ) throws(ICUError) -> (FeatureCounts, problems: [Int: RecordProblem]) {
        let pool: WorkerPool<LetterCutter>
        do {
            pool = try WorkerPool(count: threads) { try LetterCutter(settings: settings) }
        } catch let error as ICUError {
            throw error
        } catch {
            preconditionFailure("WorkerPool throws what its maker throws")
        }
        let titleWeight = Float(settings.titleWeight)
        var index = HashIndex()
        var offsets = [0]
        var features: [UInt32] = []
        var counts: [Float] = []
        var problems: [Int: RecordProblem] = [:]
        // In pieces, so that only one piece's hashes are held beside the matrix.
        for start in stride(from: 0, to: letters.count, by: 4096) {
            let piece = Array(letters[start..<min(letters.count, start + 4096)])
            let cuts = pool.map(piece) { cutter, labelled in cut(labelled.letter, cutter, titleWeight) }
            for (i, cut) in cuts.enumerated() {
                if let problem = cut.problem { problems[start + i] = problem }
                for hash in cut.hashes { features.append(index.number(of: hash)) }
                counts += cut.counts
                offsets.append(features.count)
            }
        }
        return (FeatureCounts(hashes: index.hashes, offsets: offsets, features: features, counts: counts), problems)
    }

    private static func cut(_ letter: Letter, _ cutter: LetterCutter, _ titleWeight: Float) -> Cut {
        var occurrences = FeatureOccurrences()
        do throws(RecordProblem) {
            _ = try cutter.cut(title: letter.title, text: letter.text, into: &occurrences)
        } catch {
            return Cut(problem: error)
        }
        var weighted: [(hash: UInt64, weight: Float)] = []
        weighted.reserveCapacity(occurrences.count)
        for (i, hash) in occurrences.hashes.enumerated() {
            weighted.append((hash, i < occurrences.titleCount ? titleWeight : 1))
        }
        weighted.sort { $0.hash < $1.hash }
        var cut = Cut()
        for (hash, weight) in weighted {
            if cut.hashes.last == hash {
                cut.counts[cut.counts.count - 1] += weight
            } else {
                cut.hashes.append(hash)
                cut.counts.append(weight)
            }
        }
        return cut
    }

    init(hashes: [UInt64], offsets: [Int], features: [UInt32], counts: [Float]) {
        self.hashes = hashes
        self.offsets = offsets
        self.features = features
        self.counts = counts
    }
}
