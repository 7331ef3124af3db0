import Fenliu
import FenliuPlatform

/// What clerks put right (更正): labels that win over the corpus's for the same id.
///
/// Of one reviewer's decisions on a letter's axis the latest counts, as when a clerk changes her mind. Where two reviewers chose
/// different labels nobody's choice is used. Taking in the same lines again changes nothing.
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

    private let rows: [Correction]
    private let axes: [String]

    /// - Parameter rows: in the order of the files.
    public init(_ rows: [Correction], axes: [String]) {
        self.rows = rows
        self.axes = axes
    }

    /// Puts the corrections into a corpus; letters that it does not hold, but whose text a row has, are added at its end.
    ///
    /// - Complexity: O(corpus + corrections).
    public func apply(to letters: inout [LabelledLetter]) -> Outcome {
        var outcome = Outcome()
        var places: [String: [Int]] = [:]
        var known: [String: Set<String>] = [:]
        for (i, letter) in letters.enumerated() {
            if let id = letter.letter.id { places[id, default: []].append(i) }
            for (axis, label) in letter.labels { known[axis, default: []].insert(label) }
        }
        let (decisions, newLetters, order, faults) = collect(letters, places, known)
        outcome.faults = faults
        for (key, id, held) in order {
            var labels: [String: String] = [:]
            for axis in axes {
                let chosen = (decisions[key]?[axis] ?? []).filter { $0.label != nil }
                guard let last = chosen.last else { continue }
                if Set(chosen.map(\.label)).count == 1 {
                    labels[axis] = last.label
                } else {
                    outcome.faults.append(
                        CorpusFault(
                            origin: last.origin,
                            problem: .conflict(id: id, axis: axis, choices: chosen.map(\.description))))
                }
            }
            if labels.isEmpty { continue }
            if !held.isEmpty {
                let before = held.map { letters[$0].labels }
                for i in held { letters[i].labels.merge(labels) { $1 } }
                if held.map({ letters[$0].labels }) == before { outcome.confirmed += 1 } else { outcome.corrected += 1 }
            } else if let row = newLetters[id] {
                letters.append(LabelledLetter(letter: row.letter, labels: labels, origin: row.origin))
                outcome.added += 1
            }
        }
        return outcome
    }

    /// One voice's latest word on one axis of a letter.
    private struct Decision {
        let voice: String
        var label: String?
        var time: String?
        var origin: String
        var reviewer: String?

        var description: String { origin + (reviewer.map { " \($0)" } ?? "") + " \(label ?? "—")" }
    }

    private typealias Collected = (
        decisions: [String: [String: [Decision]]], newLetters: [String: Correction],
        order: [(key: String, id: String, held: [Int])], faults: [CorpusFault]
    )

    /// The latest decision of each voice, by letter and axis; rows that cannot be used are faults. `order` names each letter's key, its id
    /// and its places in the corpus: files put together may use a number twice, and then the text's digest says which letter is meant.
    private func collect(
        _ letters: [LabelledLetter], _ places: [String: [Int]], _ known: [String: Set<String>]
    ) -> Collected {
        var result: Collected = ([:], [:], [], [])
        for row in rows {
            guard let id = row.letter.id, result.newLetters[id] == nil, !row.letter.text.isEmpty else { continue }
            result.newLetters[id] = row
        }
        var digests: [Int: [String]] = [:]
        // Whether a clerk who saw a text of this digest saw this letter, be it with its numbers hidden.
        func isText(_ place: Int, _ wished: String) -> Bool {
            let found = digests[place] ?? Self.digests(letters[place].letter.text)
            digests[place] = found
            return found.contains(wished)
        }
        var unknown: Set<String> = []
        for row in rows {
            func fault(_ problem: CorpusFault.Problem) {
                result.faults.append(CorpusFault(origin: row.origin, problem: problem))
            }
            guard let id = row.letter.id else {
                fault(.unknownLetter(id: nil))
                continue
            }
            var (key, held) = (id, places[id] ?? [])
            if held.isEmpty, result.newLetters[id] == nil {
                // A letter has a line for each axis; it is named once.
                if unknown.insert(id).inserted { fault(.unknownLetter(id: id)) }
                continue
            }
            if let wished = row.textDigest {
                let all = held.count
                held = held.filter { isText($0, wished) }
                let isNew =
                    all == 0 && result.newLetters[id].map { Self.digests($0.letter.text) }?.contains(wished) == true
                guard isNew || !held.isEmpty else {
                    fault(.changedText(id: id))
                    continue
                }
                if held.count < all { key += "\u{0}\(held[0])" }
            }
            if result.decisions[key] == nil {
                result.decisions[key] = [:]
                result.order.append((key, id, held))
            }
            for (axis, label) in row.choices.sorted(by: { $0.key < $1.key }) {
                if let label, let labels = known[axis], !labels.contains(label) {
                    fault(.unknownLabel(axis: axis, label: label))
                    continue
                }
                let decision = Decision(
                    voice: row.voice, label: label, time: row.time, origin: row.origin, reviewer: row.reviewer)
                Self.put(decision, into: &result.decisions[key, default: [:]][axis, default: []])
            }
        }
        return result
    }

    /// SHA-256 of a text as it stands, and as `--redact` shows it.
    private static func digests(_ text: String) -> [String] {
        [text, try? Redactor().redact(text)].compactMap { $0 }.map { SHA256.hexadecimal(Array($0.utf8)) }
    }

    /// Puts a decision in the place of the same voice's earlier one; without times the later line is the later decision.
    private static func put(_ decision: Decision, into decisions: inout [Decision]) {
        guard let i = decisions.firstIndex(where: { $0.voice == decision.voice }) else {
            decisions.append(decision)
            return
        }
        if let old = decisions[i].time, let new = decision.time, new < old { return }
        decisions[i] = decision
    }
}
