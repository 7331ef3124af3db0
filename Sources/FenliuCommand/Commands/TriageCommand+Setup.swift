import Fenliu
import FenliuPlatform
import Foundation

/// What triage is set up with.
extension TriageCommand {
    func makeSetup() throws -> Triage.Setup {
        var (model, lexicon, routing) = try Resources(context: context).all()
        for (axis, least) in try leastConfidences(model) {
            for a in model.metadata.axes.indices where axis == nil || model.metadata.axes[a].axis.name == axis {
                model.metadata.axes[a].policy.demand(least)
            }
        }
        if model.metadata.icuVersion != ICUVersion.icu, arguments.has("verbose") {
            context.say(
                "模型用 ICU \(model.metadata.icuVersion) 训练，本机为 \(ICUVersion.icu)，分词可能略有不同",
                "the model was trained with ICU \(model.metadata.icuVersion), this machine has \(ICUVersion.icu): words may be cut a little differently"
            )
        }
        var options = Triage.Options()
        options.findsEvidence = !arguments.has("no-evidence")
        options.isRedacted = arguments.has("redact")
        options.includesText = arguments.has("include-text")
        options.received = try arguments.day("received")
        return Triage.Setup(
            model: model, lexicon: lexicon, routing: routing, options: options)
    }

    /// `--min-confidence`, for one axis or (`nil`) for all.
    private func leastConfidences(_ model: Model) throws(UsageError) -> [(axis: String?, Float)] {
        var wishes: [(axis: String?, Float)] = []
        for text in arguments.values["min-confidence"] ?? [] {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let value = parts.last.flatMap(Float.init), (0...1).contains(value) else {
                throw .badValue("--min-confidence", text, expected: "[AXIS=]P, 0 ≤ P ≤ 1")
            }
            let axis = parts.count > 1 ? parts[0] : nil
            if let axis, model.space.index(of: axis) == nil {
                throw .badValue(
                    "--min-confidence", text, expected: model.space.axes.map(\.name).joined(separator: ", "))
            }
            wishes.append((axis, value))
        }
        return wishes
    }
}
