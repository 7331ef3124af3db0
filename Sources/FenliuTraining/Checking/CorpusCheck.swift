import Fenliu
import FenliuPlatform

/// Looks for what is wrong with labelled letters before a model learns from them.
public struct CorpusCheck {
    /// Labels that are known beforehand, axis → labels; axes that are absent take any label.
    public let known: [String: [String]]
    public let axes: [String]
    public let threads: Int

    /// Below so many letters a label can hardly be learnt.
    private static let fewest = 10

    public init(axes: [String], known: [String: [String]], threads: Int) {
        self.axes = axes
        self.known = known
        self.threads = threads
    }

    /// Everything but likely label errors, see `LabelErrors`.
    ///
    /// - Returns: findings in the order of the letters, whole-corpus ones last.
    /// - Complexity: O(total length).
    public func findings(_ letters: [LabelledLetter]) throws -> [CorpusFinding] {
        let pool = try WorkerPool(count: threads) { try TextPreparation() }
        let texts = pool.map(letters) { preparation, labelled -> (print: TextPrint?, personal: [String]) in
            guard let title = try? preparation.prepare(labelled.letter.title),
                let body = try? preparation.prepare(labelled.letter.text)
            else { return (nil, []) }
            let classes = TokenClass.allCases.filter { token in
                token.isPersonal && (title.units + body.units).contains(token.rawValue)
            }
            return (TextPrint(title: title, body: body), classes.map(\.name))
        }
        var findings: [CorpusFinding] = []
        var index = DuplicateIndex()
        var ids: [String: String] = [:]
        let present = axes.filter { axis in letters.contains { $0.labels[axis] != nil } }
        for (i, letter) in letters.enumerated() {
            func add(_ kind: CorpusFinding.Kind) { findings.append(CorpusFinding(origin: letter.origin, kind: kind)) }
            if let id = letter.letter.id {
                if let first = ids[id] { add(.duplicateID(first: first)) } else { ids[id] = letter.origin }
            }
            for axis in present {
                guard let label = letter.labels[axis] else {
                    add(.missingLabel(axis: axis))
                    continue
                }
                if let labels = known[axis], !labels.contains(label) { add(.unknownLabel(axis: axis, label: label)) }
            }
            if let pair = index.add(texts[i].print) {
                let other = letters[pair.first]
                add(
                    .duplicate(
                        of: other.origin, similarity: pair.similarity,
                        contradicts: present.first { letter.labels[$0] != other.labels[$0] },
                        crossesSplits: letter.split != other.split))
            }
            if !texts[i].personal.isEmpty { add(.personalData(texts[i].personal)) }
        }
        for axis in present {
            for (label, count) in counts(letters, axis) where count < Self.fewest {
                findings.append(
                    CorpusFinding(origin: axis, kind: .smallClass(axis: axis, label: label, count: count)))
            }
        }
        return findings
    }

    /// Letters of each label of an axis, most first.
    public func counts(_ letters: [LabelledLetter], _ axis: String) -> [(label: String, count: Int)] {
        var counts: [String: Int] = [:]
        for letter in letters {
            if let label = letter.labels[axis] { counts[label, default: 0] += 1 }
        }
        return counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }
}
