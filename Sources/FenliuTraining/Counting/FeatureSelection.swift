/// Which features get a row of the model.
struct FeatureSelection {
    /// A feature must stand in so many letters.
    let minimumLetters: Int
    /// At most so many features are kept, those of most letters; a corpus ten times as large makes no larger file.
    let maximumFeatures: Int

    /// The numbers of the features kept, given how many letters each stands in.
    ///
    /// - Complexity: O(features · steps of the bar).
    func kept(_ letters: [UInt32]) -> [Int] {
        var minimum = UInt32(minimumLetters)
        while letters.count(where: { $0 >= minimum }) > maximumFeatures { minimum += 1 }
        return letters.indices.filter { letters[$0] >= minimum }
    }
}
