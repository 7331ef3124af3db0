import Fenliu

/// Trains on all folds but one and tests on that one, for each fold in turn.
public enum CrossValidation {
    /// - Parameters:
    ///   - axis: the axis whose classes are spread evenly over the folds.
    ///   - progress: called after each fold.
    /// - Returns: the answers to all letters, each by a model that did not see it.
    public static func run(
        _ trainer: Trainer, _ prepared: Trainer.Prepared, folds count: Int, stratifying axis: Int,
        progress: (Int) -> Void = { _ in }
    ) throws -> Evaluation {
        let name = prepared.space.axes[axis].name
        let classes = prepared.space.axes[axis].classes
        let labels = prepared.letters.map { $0.labels[name].flatMap(classes.firstIndex(of:)) ?? -1 }
        let folds = Folds(stratifying: labels, count: count, seed: trainer.settings.seed)
        var evaluation = Evaluation(space: prepared.space)
        for fold in 0..<count {
            let (training, test) = folds.split(fold)
            let model = trainer.train(prepared, on: training)
            let letters = test.map { prepared.letters[$0] }
            evaluation.add(
                try Evaluation.test(model, lexicon: prepared.lexicon, on: letters, threads: trainer.threads).0)
            progress(fold + 1)
        }
        return evaluation
    }
}
