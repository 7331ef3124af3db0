import Fenliu

/// What clerks put right (更正): labels that win over the corpus's for the same id.
public struct Corrections {
    /// What applying them did.
    public struct Outcome: Sendable, Equatable {
        /// Letters of the corpus whose labels changed.
        public var corrected = 0
        /// Letters whose labels a clerk confirmed.
        public var confirmed = 0
        /// Letters that the corpus did not hold.
        public var added = 0
        public var faults: [CorpusFault] = []
    }

    /// One letter's corrections, later rows of a file taken over earlier ones.
    private struct Merged {
        var row: LabelledLetter
        /// For each axis the file and place of its label.
        var origins: [String: (file: String, origin: String)] = [:]
    }

    private var merged: [String: Merged] = [:]
    private var order: [String] = []
    private var faults: [CorpusFault] = []

    /// - Parameter rows: corrections in the order of the files. Within one file a later row wins, as when a clerk changes her
    ///   mind; rows of different files that contradict each other cancel on that axis and are reported.
    public init(_ rows: [LabelledLetter], axes: [String]) {
        for row in rows {
            guard let id = row.letter.id else {
                faults.append(CorpusFault(origin: row.origin, problem: .unknownLetter(id: nil)))
                continue
            }
            var entry = merged[id] ?? Merged(row: row)
            if merged[id] == nil { order.append(id) }
            if !row.letter.text.isEmpty { entry.row.letter = row.letter }
            let file = String(row.origin.prefix(upTo: row.origin.lastIndex(of: ":") ?? row.origin.endIndex))
            for axis in axes {
                guard let label = row.labels[axis] else { continue }
                if let (otherFile, origin) = entry.origins[axis], otherFile != file, entry.row.labels[axis] != label {
                    let first = "\(origin) \(entry.row.labels[axis] ?? "—")"
                    faults.append(
                        CorpusFault(
                            origin: row.origin,
                            problem: .conflict(id: id, axis: axis, first: first, second: "\(row.origin) \(label)")))
                    entry.row.labels[axis] = nil
                } else {
                    entry.row.labels[axis] = label
                }
                entry.origins[axis] = (file, row.origin)
            }
            merged[id] = entry
        }
    }

    /// Puts the corrections into a corpus; letters that it does not hold are added at its end.
    ///
    /// - Complexity: O(corpus + corrections).
    public func apply(to letters: inout [LabelledLetter]) -> Outcome {
        var outcome = Outcome(faults: faults)
        var held: Set<String> = []
        for i in letters.indices {
            guard let id = letters[i].letter.id, let labels = merged[id]?.row.labels else { continue }
            held.insert(id)
            let before = letters[i].labels
            letters[i].labels.merge(labels) { $1 }
            if letters[i].labels == before { outcome.confirmed += 1 } else { outcome.corrected += 1 }
        }
        for id in order where !held.contains(id) {
            guard let row = merged[id]?.row else { continue }
            if row.letter.text.isEmpty {
                outcome.faults.append(CorpusFault(origin: row.origin, problem: .unknownLetter(id: id)))
            } else {
                letters.append(row)
                outcome.added += 1
            }
        }
        return outcome
    }
}
