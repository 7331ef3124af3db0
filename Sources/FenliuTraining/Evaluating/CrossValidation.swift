import Fenliu

/// Trains on all folds but one and tests on that one, for each fold in turn.
public enum CrossValidation {
    /// - Parameters:
    ///   - axis: the axis whose classes are spread evenly over the folds.
    ///   - lettersPerClass: train on at most so many letters of each of that axis's classes, for a learning curve.
    ///   - progress: called with the share that is done, 0 to 1.
    /// - Returns: the answers to all letters, each by a model that did not see it.
    public static func run(
        _ trainer: Trainer, _ prepared: Trainer.Prepared, folds count: Int, stratifying axis: Int,
        lettersPerClass: Int? = nil,
        progress: (Double) -> Void = { _ in }
    ) throws -> Evaluation {
        let name = prepared.space.axes[axis].name
        let classes = prepared.space.axes[axis].classes
        let labels = prepared.letters.map { $0.labels[name].flatMap(classes.firstIndex(of:)) ?? -1 }
        let folds = Folds(stratifying: labels, count: count, seed: trainer.settings.seed)
        var evaluation = Evaluation(space: prepared.space)
        for fold in 0..<count {
            var (training, test) = folds.split(fold)
            if let lettersPerClass {
                training = sample(training, of: labels, lettersPerClass, seed: trainer.settings.seed)
            }
            let model = trainer.train(prepared, on: training) { progress((Double(fold) + $0) / Double(count)) }
            let letters = test.map { prepared.letters[$0] }
            evaluation.add(
                try Evaluation.test(model, lexicon: prepared.lexicon, on: letters, threads: trainer.threads).0)
        }
        return evaluation
    }

    /// At most `count` letters of each class, drawn at random, in order.
    private static func sample(_ letters: [Int], of labels: [Int], _ count: Int, seed: UInt64) -> [Int] {
        var generator = SplitMix64(state: seed)
        var taken: [Int: Int] = [:]
        return letters.shuffled(using: &generator).filter { letter in
            taken[labels[letter], default: 0] += 1
            return taken[labels[letter], default: 0] <= count
        }.sorted()
    }
}
