import Fenliu
import FenliuPlatform

/// The lexicon's terms as labelled features: pseudo-counts of their n-grams for their class (Settles 2011).
///
/// Each term that speaks for a label counts like a letter that holds nothing else, times its weight times
/// `TrainingSettings.lexiconPrior`. So a class of few letters starts with what the lexicon knows; with many letters the
/// pseudo-counts drown. They enter the masses of naive Bayes, not the support vector machines' letters.
struct LexiconPrior: Sendable {
    /// Mass of one n-gram for one class of an axis.
    struct Count: Sendable {
        let hash: UInt64
        let column: Int
        let mass: Float
    }

    let counts: [Count]

    static let none = LexiconPrior(counts: [])

    private init(counts: [Count]) { self.counts = counts }

    /// - Parameter strength: how many letters a term of weight 1 is worth.
    /// - Complexity: O(length of all terms).
    init(_ lexicon: Lexicon, space: LabelSpace, settings: TokenizerSettings, strength: Float) throws(ICUError) {
        guard strength > 0 else {
            self = .none
            return
        }
        var inner = settings
        // A term stands anywhere in a sentence: n-grams with boundary marks would be wrong.
        inner.characterRuns = .han
        let cutter = try LetterCutter(settings: inner)
        var occurrences = FeatureOccurrences()
        var counts: [Count] = []
        for entry in lexicon.entries {
            guard case .weight(let weight) = entry.effect, weight > 0,
                let column = space.column(entry.axis, entry.label)
            else { continue }
            let text = entry.patternText.split { $0 == "|" || $0 == "…" }.joined(separator: "\n")
            guard (try? cutter.cut(title: "", text: text, into: &occurrences)) != nil else { continue }
            let hashes = Set(occurrences.hashes).sorted()
            let mass = strength * weight / Float(hashes.count).squareRoot()
            for hash in hashes { counts.append(Count(hash: hash, column: column, mass: mass)) }
        }
        self.init(counts: counts)
    }

    /// The masses that an axis's table starts with, by row.
    ///
    /// - Parameter hashes: the rows' hashes, ascending; n-grams without a row are left out.
    func mass(of hashes: [UInt64], columns: Range<Int>) -> [(row: Int, classIndex: Int, mass: Float)] {
        counts.compactMap { count in
            guard columns.contains(count.column) else { return nil }
            var (low, high) = (0, hashes.count)
            while low < high {
                let middle = (low + high) / 2
                if hashes[middle] < count.hash { low = middle + 1 } else { high = middle }
            }
            guard low < hashes.count, hashes[low] == count.hash else { return nil }
            return (low, count.column - columns.lowerBound, count.mass)
        }
    }
}
