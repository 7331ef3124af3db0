import Testing

@testable import Fenliu

struct FeatureVectorTests {
    @Test func valuesAreDampedAndNormalised() {
        var values: [Float] = [1, 1, 10, 1000]
        FeatureVector.damp(&values)
        #expect(abs(values.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
        #expect(values[3] < 8 * values[0])  // a word repeated a thousand times weighs less than eight times one
        var none: [Float] = []
        FeatureVector.damp(&none)
        #expect(none.isEmpty)
    }
}
