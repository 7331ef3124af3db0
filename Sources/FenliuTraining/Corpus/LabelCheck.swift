import Fenliu

/// Checks that labels can be learnt from, and finds each axis's classes.
struct LabelCheck {
    let settings: TrainingSettings
    /// Fewest letters of a class: one to learn from and one to hold out.
    static let fewest = 2

    /// The axes that the letters carry, classes sorted, tiers in their order.
    ///
    /// - Throws: `TrainingError` that names the rows.
    func axes(of letters: [LabelledLetter]) throws(TrainingError) -> [LabelAxis] {
        try contradictions(letters)
        var axes: [LabelAxis] = []
        for name in settings.axes {
            var counts: [String: (count: Int, origin: String)] = [:]
            for letter in letters {
                guard let label = letter.labels[name] else { continue }
                counts[label, default: (0, letter.origin)].count += 1
            }
            guard !counts.isEmpty else { continue }
            let tiers = settings.tiers[name]
            for label in counts.keys.sorted() {
                let (count, origin) = counts[label] ?? (0, "")
                if let tiers, !tiers.contains(label) { throw .unknownTier(axis: name, label: label, origin: origin) }
                if counts.count == 1 { throw .oneClass(axis: name, label: label) }
                if count < Self.fewest { throw .tooFewLetters(axis: name, label: label, count: count, origin: origin) }
            }
            let classes = tiers.map { $0.filter { counts[$0] != nil } } ?? counts.keys.sorted()
            axes.append(LabelAxis(name: name, classes: classes, isTiered: tiers != nil))
        }
        if axes.isEmpty { throw .noLabels(axes: settings.axes) }
        return axes
    }

    private func contradictions(_ letters: [LabelledLetter]) throws(TrainingError) {
        var first: [String: LabelledLetter] = [:]
        for letter in letters {
            guard let id = letter.letter.id else { continue }
            guard let other = first[id] else {
                first[id] = letter
                continue
            }
            for axis in settings.axes {
                guard let a = other.labels[axis], let b = letter.labels[axis], a != b else { continue }
                throw .contradiction(id: id, axis: axis, first: "\(other.origin) \(a)", second: "\(letter.origin) \(b)")
            }
        }
    }
}
