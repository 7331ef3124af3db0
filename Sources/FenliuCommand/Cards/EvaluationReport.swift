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
            lines.append(
                "\(axis.axis.name)\tn=\(axis.count)\t\(say("准确率", "accuracy"))=\(Figure.decimals(c.accuracy))\t"
                    + "\(say("宏平均F1", "macro-F1"))=\(Figure.decimals(c.macroF1))\tECE=\(Figure.decimals(axis.calibrationError))"
            )
            let curve = Self.coverages.map { "\(Int($0 * 100))%=\(Figure.decimals(axis.accuracy(atCoverage: $0)))" }
            lines.append("  \(say("覆盖率=准确率", "coverage=accuracy"))\t" + curve.joined(separator: "\t"))
            lines.append("  \(say("标签", "label"))\tn\tP\tR\tF1")
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
        for axis in evaluation.axes where axis.count > 0 {
            let c = axis.confusion
            let labels = c.classes.enumerated().map { k, label in
                JSONValue.object([
                    "label": .string(label), "n": .integer(c.support(k)), "precision": Self.number(c.precision(k)),
                    "recall": Self.number(c.recall(k)), "f1": Self.number(c.f1(k)),
                    "suggested": .array((0...c.classes.count).map { .integer(c[k, $0]) }),
                ])
            }
            axes[axis.axis.name] = .object([
                "n": .integer(axis.count), "accuracy": Self.number(c.accuracy), "macro_f1": Self.number(c.macroF1),
                "ece": Self.number(axis.calibrationError), "labels": .array(labels),
                "coverage": .array(
                    Self.coverages.map {
                        .object(["coverage": .number($0), "accuracy": Self.number(axis.accuracy(atCoverage: $0))])
                    }),
            ])
        }
        return .object(axes)
    }

    private static func number(_ value: Double) -> JSONValue { .rounded(Float(value)) }
}
