/// Step 1 of naive Bayes, counting: how much of each feature each class's letters hold.
///
/// N[f, k] = Σ over letters of class k of the value of feature f. Sums of letters, so two runs' masses can be added.
struct ClassMass: Sendable {
    let classCount: Int
    /// Row-major, features × classes.
    private(set) var values: [Float]
    /// Letters of each class.
    private(set) var letters: [Int]

    /// - Parameters:
    ///   - labels: for each letter of `matrix` its class, or -1 when it does not count.
    ///   - prior: mass that is there before any letter, see `LexiconPrior`.
    /// - Complexity: O(entries).
    init(
        _ matrix: DesignMatrix, labels: [Int], classCount: Int,
        prior: [(row: Int, classIndex: Int, mass: Float)] = []
    ) {
        self.classCount = classCount
        values = [Float](repeating: 0, count: matrix.featureCount * classCount)
        letters = [Int](repeating: 0, count: classCount)
        for (row, k, mass) in prior { values[row * classCount + k] += mass }
        for letter in 0..<matrix.letterCount where labels[letter] >= 0 {
            letters[labels[letter]] += 1
            for entry in matrix.offsets[letter]..<matrix.offsets[letter + 1] {
                values[Int(matrix.features[entry]) * classCount + labels[letter]] += matrix.values[entry]
            }
        }
    }

    var featureCount: Int { values.count / classCount }

    /// Σ over all features, for each class.
    var classTotals: [Float] {
        var totals = [Double](repeating: 0, count: classCount)
        for i in values.indices { totals[i % classCount] += Double(values[i]) }
        return totals.map { Float($0) }
    }
}
