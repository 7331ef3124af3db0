import Fenliu

/// Scores of letters by weights that did not see them.
struct OutOfFold {
    /// The letters that were held out, ascending; all labelled letters unless there are many.
    let letters: [Int]
    /// For each part of the weighing: letters × classes.
    let parts: [[Float]]

    /// Above so many letters one fold tells enough; the others would only cost time.
    private static let manyLetters = 8000

    /// Each fold is weighed without its letters; the vocabulary is that of all letters.
    ///
    /// - Complexity: O(folds · weighing).
    init(_ matrix: DesignMatrix, labels: [Int], classCount: Int, weigher: Weigher) {
        let folds = Folds(stratifying: labels, count: weigher.settings.folds, seed: weigher.settings.seed)
        let heldOut = labels.count > Self.manyLetters ? 1 : folds.count
        letters = labels.indices.filter { folds.assignment[$0] < heldOut && labels[$0] >= 0 }
        var place = [Int](repeating: 0, count: labels.count)
        for (i, letter) in letters.enumerated() { place[letter] = i }
        let count = letters.count
        var parts: [[Float]] = []
        for fold in 0..<heldOut {
            let training = labels.indices.map { folds.assignment[$0] == fold ? -1 : labels[$0] }
            let tables = weigher.parts(matrix, labels: training, classCount: classCount)
            if parts.isEmpty {
                parts = [[Float]](repeating: [Float](repeating: 0, count: count * classCount), count: tables.count)
            }
            for letter in letters where folds.assignment[letter] == fold {
                for (p, table) in tables.enumerated() {
                    for entry in matrix.offsets[letter]..<matrix.offsets[letter + 1] {
                        let row = Int(matrix.features[entry]) * classCount
                        let out = place[letter] * classCount
                        for k in 0..<classCount { parts[p][out + k] += matrix.values[entry] * table[row + k] }
                    }
                }
            }
        }
        self.parts = parts
    }
}
