import Fenliu

/// Scores of letters by weights that did not see them.
struct OutOfFold {
    /// The letters that were held out, ascending; all labelled letters unless there are many.
    let letters: [Int]
    /// For each part of the weighing: letters × classes.
    let parts: [[Float]]

    /// Above so many letters one fold tells enough; the others would only cost time.
    private static let manyLetters = 8000
    private static let sourcesPerFold = 3

    /// Each fold is weighed without its letters; the vocabulary is that of all letters.
    ///
    /// - Complexity: O(folds · weighing).
    /// - Parameter sources: for each letter a number for its source. With a few sources for each fold, whole sources are held out:
    ///   letters of one hand are alike, and scores of letters from a known hand promise too much for others.
    /// - Parameter originals: for each row the row that it is a variant of, or itself: variants are held out with their originals, and
    ///   only originals are scored.
    /// - Parameter progress: called after each fold with the share of the folds that is done.
    init(
        _ matrix: DesignMatrix, labels: [Int], sources: [Int], originals: [Int], classCount: Int, weigher: Weigher,
        progress: (Double) -> Void = { _ in }
    ) {
        let scored = labels.indices.filter { originals[$0] == $0 }
        let count = weigher.settings.folds
        let known = scored.map { sources[$0] }
        let folds =
            Set(known).count >= Self.sourcesPerFold * count
            ? Folds(keepingTogether: known, count: count)
            : Folds(stratifying: scored.map { labels[$0] }, count: count, seed: weigher.settings.seed)
        var foldOf = [Int](repeating: 0, count: labels.count)
        for (i, letter) in scored.enumerated() { foldOf[letter] = folds.assignment[i] }
        for letter in labels.indices { foldOf[letter] = foldOf[originals[letter]] }
        let heldOut = scored.count > Self.manyLetters ? 1 : folds.count
        letters = scored.filter { foldOf[$0] < heldOut && labels[$0] >= 0 }
        var place = [Int](repeating: 0, count: labels.count)
        for (i, letter) in letters.enumerated() { place[letter] = i }
        let letterCount = letters.count
        var parts: [[Float]] = []
        for fold in 0..<heldOut {
            let training = labels.indices.map { foldOf[$0] == fold ? -1 : labels[$0] }
            let tables = weigher.parts(matrix, labels: training, classCount: classCount)
            if parts.isEmpty {
                parts = [[Float]](
                    repeating: [Float](repeating: 0, count: letterCount * classCount), count: tables.count)
            }
            for letter in letters where foldOf[letter] == fold {
                for (p, table) in tables.enumerated() {
                    for entry in matrix.offsets[letter]..<matrix.offsets[letter + 1] {
                        let row = Int(matrix.features[entry]) * classCount
                        let out = place[letter] * classCount
                        for k in 0..<classCount { parts[p][out + k] += matrix.values[entry] * table[row + k] }
                    }
                }
            }
            progress(Double(fold + 1) / Double(heldOut))
        }
        self.parts = parts
    }
}
