import Fenliu
import FenliuPlatform

/// What changes when one model takes another's place.
public struct ModelComparison: Sendable {
    /// One axis of either model.
    public struct Axis: Sendable {
        public let name: String
        /// Figures on letters held out at each model's training; `nil` where a model lacks the axis.
        public let old: ModelMetadata.HeldOut?
        public let new: ModelMetadata.HeldOut?
        /// Labels with their number of training letters before and after.
        public let labels: [(label: String, old: Int, new: Int)]
    }

    /// A letter to which the models give different labels; `nil` stands for an open answer.
    public struct Change: Sendable, Equatable {
        public let origin: String
        public let id: String?
        public let axis: String
        public let old: String?
        public let new: String?
        public let gold: String?
    }

    public let axes: [Axis]
    public let changes: [Change]
    /// Letters on which the answers were compared.
    public let letters: Int

    /// - Parameter letters: letters to be answered by both models; may be none.
    /// - Complexity: O(two triages of the letters).
    public init(
        old: Model, new: Model, lexicon: Lexicon, on letters: [LabelledLetter], threads: Int
    ) throws {
        let names = new.metadata.axes.map(\.axis.name)
        let gone = old.metadata.axes.map(\.axis.name).filter { !names.contains($0) }
        axes = (names + gone).map { name in
            let (a, b) = (Self.axis(old, name), Self.axis(new, name))
            let classes =
                (b?.axis.classes ?? []) + (a?.axis.classes ?? []).filter { b?.axis.classes.contains($0) != true }
            return Axis(
                name: name, old: a?.heldOut, new: b?.heldOut,
                labels: classes.map { ($0, Self.letters(a, $0), Self.letters(b, $0)) })
        }
        let before = try Self.answers(old, lexicon, letters, threads)
        let after = try Self.answers(new, lexicon, letters, threads)
        var changes: [Change] = []
        for (i, letter) in letters.enumerated() {
            for name in names {
                guard let a = before[i][name], let b = after[i][name], a != b else { continue }
                changes.append(
                    Change(
                        origin: letter.origin, id: letter.letter.id, axis: name, old: a, new: b,
                        gold: letter.labels[name]))
            }
        }
        self.changes = changes
        self.letters = letters.count
    }

    private static func axis(_ model: Model, _ name: String) -> ModelMetadata.Axis? {
        model.metadata.axes.first { $0.axis.name == name }
    }

    private static func letters(_ axis: ModelMetadata.Axis?, _ label: String) -> Int {
        guard let axis, let k = axis.axis.classes.firstIndex(of: label) else { return 0 }
        return axis.letters[k]
    }

    /// Each letter's labels by axis; an unreadable letter has none.
    private static func answers(
        _ model: Model, _ lexicon: Lexicon, _ letters: [LabelledLetter], _ threads: Int
    ) throws -> [[String: String?]] {
        let setup = Triage.Setup(model: model, lexicon: lexicon, routing: nil)
        let pool = try WorkerPool(count: threads) { try Triage(setup) }
        return pool.map(letters) { triage, labelled in
            guard let read = try? triage.read(labelled.letter) else { return [:] }
            return Dictionary(
                triage.answers(for: read).map { ($0.axis.name, $0.label) }, uniquingKeysWith: { first, _ in first })
        }
    }
}
