/// Scores of letters by weights that did not see them.
enum OutOfFold {
    /// Letters × classes, in the matrix's order; letters without a label get 0.
    ///
    /// Each fold's mass is counted without that fold's letters. The vocabulary is that of all letters.
    /// - Complexity: O(folds · entries).
    static func scores(_ matrix: DesignMatrix, labels: [Int], classCount: Int, settings: TrainingSettings) -> [Float] {
        var scores = [Float](repeating: 0, count: matrix.letterCount * classCount)
        let folds = Folds(stratifying: labels, count: settings.folds, seed: settings.seed)
        for fold in 0..<folds.count {
            let training = labels.indices.map { folds.assignment[$0] == fold ? -1 : labels[$0] }
            let mass = ClassMass(matrix, labels: training, classCount: classCount)
            let weights = NaiveBayes.weights(mass, settings.weighing)
            for letter in labels.indices where folds.assignment[letter] == fold && labels[letter] >= 0 {
                for entry in matrix.offsets[letter]..<matrix.offsets[letter + 1] {
                    let row = Int(matrix.features[entry]) * classCount
                    for k in 0..<classCount {
                        scores[letter * classCount + k] += matrix.values[entry] * weights[row + k]
                    }
                }
            }
        }
        return scores
    }
}
