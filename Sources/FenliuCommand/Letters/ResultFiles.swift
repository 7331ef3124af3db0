import Fenliu
import FenliuPlatform
import FenliuReport
import FenliuTraining

/// Files of triage's records, as the reports read them.
struct ResultFiles {
    let context: Context

    /// The records of all files; each line that cannot be used is named.
    func read(_ paths: [String]) throws -> (records: [ResultRecord], hasFaults: Bool) {
        var records: [ResultRecord] = []
        var hasFaults = false
        for path in paths {
            let bytes = try path == "-" ? context.console.input.readAll() : ByteSource.contents(of: path)
            let result = ResultReader.read(bytes ?? [])
            records += result.records
            hasFaults = hasFaults || !result.faults.isEmpty
            for fault in result.faults {
                context.console.say("fenliu: \(path):\(fault.line): \(context.messages.problem(fault.problem))")
            }
        }
        return (records, hasFaults)
    }

    /// The model's axes, so that every label can be chosen; without a model, those of the records.
    func axes(of records: [ResultRecord]) throws -> [ReviewAxis] {
        let resources = Resources(context: context)
        guard context.arguments.has("model") || resources.find(Resources.modelName) != nil else {
            let settings = TrainingSettings()
            let known = settings.axes.map {
                LabelAxis(name: $0, classes: settings.tiers[$0] ?? [], isTiered: settings.tiers[$0] != nil)
            }
            return ReviewAxis.axes(of: records, known: known)
        }
        let (model, _) = try resources.model()
        // Another model's figures say nothing about these records.
        let isSame = records.allSatisfy { !$0.isAnswered || $0.model == model.digest }
        var accuracies: [String: Double] = [:]
        for axis in model.metadata.axes where isSame { accuracies[axis.axis.name] = axis.heldOut?.accuracy }
        return ReviewAxis.axes(of: records, known: model.space.axes, accuracies: accuracies)
    }
}
