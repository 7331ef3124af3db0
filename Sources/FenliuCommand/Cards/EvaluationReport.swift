import Fenliu
import FenliuTraining

/// Writes an evaluation for people and for programs.
struct EvaluationReport {
    let language: Language
    private static let coverages = [1.0, 0.9, 0.8, 0.7, 0.5]

    private func say(_ zh: String, _ en: String) -> String { Message(zh, en).text(language) }

    func text(_ evaluation: Evaluation) -> String {
        var lines: [String] = []
        for axis in evaluation.axes where axis.count > 0 {
            let c = axis.confusion
            let (bootstrap, reliability) = (Bootstrap(axis), axis.reliability)
            lines.append("\(axis.axis.name)\tn=\(axis.count)")
            lines.append(
                "  \(say("准确率", "accuracy"))=\(Figure.decimals(c.accuracy))\t95% \(interval(bootstrap.accuracy))\t"
                    + "\(say("宏平均F1", "macro-F1"))=\(Figure.decimals(c.macroF1))\t95% \(interval(bootstrap.macroF1))")
            lines.append(
                "  ECE=\(Figure.decimals(reliability.calibrationError))\t"
                    + "\(say("概率若属实，此数信件抽样也有", "true probabilities on so few letters"))=\(Figure.decimals(reliability.errorByChance))"
            )
            let curve = Self.coverages.map { "\(Int($0 * 100))%=\(Figure.decimals(axis.accuracy(atCoverage: $0)))" }
            lines.append("  \(say("覆盖率=准确率", "coverage=accuracy"))\t" + curve.joined(separator: "\t"))
            lines.append("  \(say("标签\tn\t精确率\t召回率\tF1", "label\tn\tP\tR\tF1"))")
            for (k, label) in c.classes.enumerated() {
                let figures = [c.precision(k), c.recall(k), c.f1(k)].map { Figure.decimals($0, 3) }
                lines.append("  \(label)\t\(c.support(k))\t" + figures.joined(separator: "\t"))
            }
            lines.append(
                "  \(say("混淆（行：实际；列：建议；末列：未答）", "confusion (rows: gold; columns: suggested; last: not answered)"))")
            for (k, label) in c.classes.enumerated() {
                lines.append("  \(label)\t" + (0...c.classes.count).map { String(c[k, $0]) }.joined(separator: "\t"))
            }
            lines.append("")
        }
        return VisibleLines.escapeTabs(lines)
    }

    func json(_ evaluation: Evaluation) -> JSONValue {
        var axes: [String: JSONValue] = [:]
        for axis in evaluation.axes where axis.count > 0 { axes[axis.axis.name] = json(axis) }
        return .object(axes)
    }

    private func json(_ axis: AxisEvaluation) -> JSONValue {
        let c = axis.confusion
        let (bootstrap, reliability) = (Bootstrap(axis), axis.reliability)
        let labels = c.classes.enumerated().map { k, label in
            JSONValue.object([
                "label": .string(label), "n": .integer(c.support(k)), "precision": .decimal(c.precision(k)),
                "recall": .decimal(c.recall(k)), "f1": .decimal(c.f1(k)),
                "suggested": .array((0...c.classes.count).map { .integer(c[k, $0]) }),
            ])
        }
        let bins = reliability.bins.map { bin in
            JSONValue.object([
                "n": .integer(bin.count), "accuracy": .decimal(bin.accuracy), "p": .decimal(bin.meanProbability),
            ])
        }
        return .object([
            "n": .integer(axis.count), "accuracy": .decimal(c.accuracy), "macro_f1": .decimal(c.macroF1),
            "accuracy_95": json(bootstrap.accuracy), "macro_f1_95": json(bootstrap.macroF1),
            "ece": .decimal(reliability.calibrationError), "ece_by_chance": .decimal(reliability.errorByChance),
            "reliability": .array(bins), "labels": .array(labels),
            "coverage": .array(
                Self.coverages.map {
                    .object(["coverage": .number($0), "accuracy": .decimal(axis.accuracy(atCoverage: $0))])
                }),
        ])
    }

    private func interval(_ i: Bootstrap.Interval) -> String {
        "\(Figure.decimals(i.low, 3))–\(Figure.decimals(i.high, 3))"
    }

    private func json(_ i: Bootstrap.Interval) -> JSONValue { .array([.decimal(i.low), .decimal(i.high)]) }
}
