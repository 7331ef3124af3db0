import FenliuPlatform

/// Turns letters and labels of one axis into tables of weights, features × classes: the parts that calibration mixes.
struct Weigher: Sendable {
    let settings: TrainingSettings
    let threads: Int
    /// What the lexicon says before any letter, on the axis that is weighed.
    let prior: [(row: Int, classIndex: Int, mass: Float)]

    /// The parts of `weighing`, each features × classes; which ones there are depends on the settings alone.
    ///
    /// - Parameter labels: for each letter of the matrix its class, or -1 when it does not count.
    func parts(_ matrix: DesignMatrix, labels: [Int], classCount: Int) -> [[Float]] {
        let mass = ClassMass(matrix, labels: labels, classCount: classCount, prior: prior)
        return switch settings.weighing {
        case .multinomial: [NaiveBayes.multinomial(mass)]
        case .complement: [NaiveBayes.complement(mass)]
        case .refined: [refined(matrix, mass, labels: labels), NaiveBayes.complement(mass)]
        }
    }

    /// One support vector machine a class against the rest, on features multiplied by their log-count ratio (NB-SVM,
    /// Wang & Manning 2012) with its magnitude softened: ρ = |r|^γ, γ = ½, so ρ² = |r|; γ of 0.25, 0.7 and 1 were no better.
    /// Two classes share one machine.
    private func refined(_ matrix: DesignMatrix, _ mass: ClassMass, labels: [Int]) -> [Float] {
        let letters = labels.indices.filter { labels[$0] >= 0 }
        let classes = mass.classCount
        let machines = Array(0..<(classes == 2 ? 1 : classes))
        let descent = DualCoordinateDescent(cost: settings.cost, passes: settings.passes)
        let seed = settings.seed
        let columns = WorkerPool(count: threads, chunk: 1) { Void() }.map(machines) { _, k in
            descent.train(
                matrix, letters: letters, isPositive: labels.map { $0 == k },
                squaredFactors: NaiveBayes.ratios(mass, of: k).map(abs), seed: seed &+ UInt64(k))
        }
        var weights = [Float](repeating: 0, count: matrix.featureCount * classes)
        for (k, column) in columns.enumerated() {
            for f in column.indices {
                weights[f * classes + k] = column[f]
                if classes == 2 { weights[f * 2 + 1] = -column[f] }
            }
        }
        return weights
    }
}
