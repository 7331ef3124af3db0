/// Finds the n-grams of a letter: words, pairs of words, and character n-grams.
///
/// Words and characters together beat either alone, and sentence boundary marks give 0.3 points (measured on titles).
public struct FeatureExtractor: Sendable {
    public let settings: TokenizerSettings

    public init(settings: TokenizerSettings) { self.settings = settings }

    /// Fills `occurrences` with the n-grams of title and body.
    ///
    /// - Complexity: O(n · (word n-gram + character n-gram lengths)).
    public func extract(title: Tokens, body: Tokens, into occurrences: inout FeatureOccurrences) {
        occurrences.removeAll()
        words(title, &occurrences)
        characters(title, &occurrences)
        occurrences.titleCount = occurrences.count
        words(body, &occurrences)
        characters(body, &occurrences)
    }

    private func words(_ tokens: Tokens, _ out: inout FeatureOccurrences) {
        guard settings.wordGrams > 0 else { return }
        var previous: (hash: UInt64, start: Int)?
        let units = tokens.text.units
        for i in 0..<tokens.count {
            let kind = tokens.kinds[i]
            let range = tokens.range(i)
            if kind == .space {
                if units[range.lowerBound] == 0x0A { previous = nil }
                continue
            }
            if kind == .punctuation, !settings.punctuationWords {
                if isSentenceEnd(units[range.lowerBound]) { previous = nil }
                continue
            }
            var hash = FeatureHash.View.word.rawValue
            for j in range { hash = FeatureHash.extend(hash, UInt64(units[j])) }
            out.append(hash, range.lowerBound, range.upperBound)
            if settings.wordGrams > 1, let previous {
                let pair = FeatureHash.extend(
                    FeatureHash.extend(FeatureHash.View.wordPair.rawValue, previous.hash), hash)
                out.append(pair, previous.start, range.upperBound)
            }
            previous = (hash, range.lowerBound)
        }
    }

    private func characters(_ tokens: Tokens, _ out: inout FeatureOccurrences) {
        guard settings.characterGrams > 0 else { return }
        let units = tokens.text.units
        var i = 0
        while i < units.count {
            guard belongsToRun(units[i]) else {
                i += 1
                continue
            }
            var end = i
            switch settings.characterRuns {
            case .han: while end < units.count, belongsToRun(units[end]) { end += 1 }
            case .all:
                while end < units.count, !isSpaceUnit(units[end]), end == i || !isSentenceEnd(units[end - 1]) {
                    end += 1
                }
            }
            grams(units, i..<end, &out)
            i = end
        }
    }

    private func belongsToRun(_ unit: UInt16) -> Bool {
        settings.characterRuns == .han ? isHanUnit(unit) : !isSpaceUnit(unit)
    }

    /// All n-grams that start in `run`; with boundary marks a gram may also hold the mark before and after it.
    private func grams(_ units: [UInt16], _ run: Range<Int>, _ out: inout FeatureOccurrences) {
        let longest = settings.characterGrams
        let marks = settings.characterRuns == .all
        if marks {
            var hash = FeatureHash.extend(FeatureHash.View.character.rawValue, UInt64(FeatureHash.boundary))
            for j in run.lowerBound..<min(run.upperBound, run.lowerBound + longest - 1) {
                hash = FeatureHash.extend(hash, UInt64(units[j]))
                out.append(hash, run.lowerBound, j + 1)
            }
        }
        for i in run where units[i] != 0x20 {
            var hash = FeatureHash.View.character.rawValue
            var j = i
            while j < run.upperBound, j - i < longest {
                hash = FeatureHash.extend(hash, UInt64(units[j]))
                out.append(hash, i, j + 1)
                j += 1
            }
            if marks, j == run.upperBound, j - i < longest {
                out.append(FeatureHash.extend(hash, UInt64(FeatureHash.boundary)), i, j)
            }
        }
    }
}
