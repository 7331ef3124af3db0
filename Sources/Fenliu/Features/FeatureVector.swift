/// The known features of one letter with their values: damped counts, length-normalised.
///
/// Value of feature i: (1 + ln cᵢ) / ‖1 + ln c‖₂, with cᵢ its count in the body plus `titleWeight` times that in the title.
/// The norm makes letters of any length weigh the same; the logarithm makes a word repeated a thousand times no trump.
public struct FeatureVector: Sendable {
    /// Rows of the vocabulary, each once, in the order of first occurrence.
    public internal(set) var rows: [Int32] = []
    /// The value of each row.
    public internal(set) var values: [Float] = []

    public init() {}

    /// Damps and normalises counts in place.
    ///
    /// - Parameter values: counts, each at least 1.
    public static func damp(_ values: inout [Float]) {
        var sum: Float = 0
        for i in values.indices {
            let value = 1 + logarithm(values[i])
            values[i] = value
            sum += value * value
        }
        guard sum > 0 else { return }
        let scale = 1 / sum.squareRoot()
        for i in values.indices { values[i] *= scale }
    }
}

/// Looks features up and counts them. Keeps scratch space, so one instance serves one thread.
public final class FeatureCounter {
    private let vocabulary: Vocabulary
    private let titleWeight: Float
    /// For each row its place in the vector being built, or -1.
    private var place: [Int32]

    public init(vocabulary: Vocabulary, settings: TokenizerSettings) {
        self.vocabulary = vocabulary
        titleWeight = Float(settings.titleWeight)
        place = [Int32](repeating: -1, count: vocabulary.count)
    }

    /// The letter's vector, and for each occurrence its place in the vector, or -1, in `places`.
    ///
    /// - Complexity: O(occurrences).
    public func vector(of occurrences: FeatureOccurrences, places: inout [Int32]) -> FeatureVector {
        var vector = FeatureVector()
        places.removeAll(keepingCapacity: true)
        for i in 0..<occurrences.count {
            let row = vocabulary.row(of: occurrences.hashes[i])
            guard row >= 0 else {
                places.append(-1)
                continue
            }
            let weight = i < occurrences.titleCount ? titleWeight : 1
            if place[row] < 0 {
                place[row] = Int32(vector.rows.count)
                vector.rows.append(Int32(row))
                vector.values.append(weight)
            } else {
                vector.values[Int(place[row])] += weight
            }
            places.append(place[row])
        }
        for row in vector.rows { place[Int(row)] = -1 }
        FeatureVector.damp(&vector.values)
        return vector
    }
}
