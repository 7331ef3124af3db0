import Foundation
import Testing

@testable import FenliuTraining

struct NaiveBayesTests {
    /// Two features, two classes, masses 3 1 / 0 2, against the formulas written out.
    @Test(arguments: [true, false]) func weightsFollowTheFormula(isMultinomial: Bool) {
        let matrix = DesignMatrix.of([[3, 0], [1, 2]])
        let mass = ClassMass(matrix, labels: [0, 1], classCount: 2)
        let alpha = Double(NaiveBayes.smoothingShare) * 6 / 4
        #expect(mass.values == [3, 1, 0, 2])
        #expect(abs(Double(NaiveBayes.smoothing(mass)) - alpha) < 1e-6)
        let weights = (isMultinomial ? NaiveBayes.multinomial(mass) : NaiveBayes.complement(mass)).map { Double($0) }
        let own: [[Double]] = [[3, 0], [1, 2]]
        for k in 0..<2 {
            for f in 0..<2 {
                let of = isMultinomial ? own[k] : own[1 - k]
                let value = log((of[f] + alpha) / (of[0] + of[1] + 2 * alpha))
                #expect(abs(weights[f * 2 + k] - (isMultinomial ? value : -value)) < 1e-5)
            }
        }
    }

    /// r = own log-probability less that of the rest.
    @Test func ratiosFollowTheFormula() {
        let mass = ClassMass(DesignMatrix.of([[3, 0], [1, 2]]), labels: [0, 1], classCount: 2)
        let own = NaiveBayes.multinomial(mass)
        let ratios = NaiveBayes.ratios(mass, of: 1)
        for f in 0..<2 { #expect(abs(ratios[f] - (own[f * 2 + 1] - own[f * 2])) < 1e-5) }
    }
}

extension DesignMatrix {
    /// Letters × features, values as they are.
    static func of(_ rows: [[Float]]) -> DesignMatrix {
        DesignMatrix(
            hashes: (rows.first ?? []).indices.map { UInt64($0) },
            offsets: [0] + rows.indices.map { i in rows[...i].reduce(0) { $0 + $1.count { $0 != 0 } } },
            features: rows.flatMap { row in row.indices.filter { row[$0] != 0 }.map { UInt32($0) } },
            values: rows.flatMap { $0.filter { $0 != 0 } })
    }
}
