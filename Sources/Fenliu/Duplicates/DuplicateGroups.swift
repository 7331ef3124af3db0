/// Puts letters of nearly the same text into groups, each named after its earliest letter. Drops no letter.
public struct DuplicateGroups: Sendable {
    /// What a letter's text is nearly the same as.
    public struct Duplicate: Sendable, Equatable {
        /// The number of the group's earliest letter; with a count in brackets where two groups would have one name.
        public let group: String
        /// The number of the most similar earlier letter.
        public let of: String
        /// The file of earlier letters in which that one stands; `nil` when it came in the same run.
        public let known: String?
        public let similarity: Double
        public let isEstimated: Bool
    }

    private var index = DuplicateIndex()
    private var ids: [String] = []
    /// For each letter the earliest of its group, which may be itself.
    private var roots: [Int32] = []
    /// Names of groups by their earliest letter, and which are taken.
    private var names: [Int32: String] = [:]
    private var taken: Set<String> = []
    /// Files of earlier letters, each with the number behind its last one.
    private var known: [(file: String, end: Int)] = []

    public init() {}

    /// How many letters there are; the next one gets this number.
    public var count: Int { ids.count }

    /// Adds a letter in its order.
    ///
    /// - Returns: the earlier letter that its text nearly equals, if there is one.
    public mutating func add(id: String?, _ print: TextPrint?) -> Duplicate? {
        let number = Int32(ids.count)
        ids.append(id ?? "")
        guard let pair = index.add(print) else {
            roots.append(number)
            return nil
        }
        let root = roots[pair.first]
        roots.append(root)
        return Duplicate(
            group: name(root), of: ids[pair.first], known: known.first { pair.first < $0.end }?.file,
            similarity: pair.similarity, isEstimated: pair.isEstimated)
    }

    /// Takes all letters added so far for earlier ones, of this file unless of one named before.
    public mutating func endKnown(file: String) { known.append((file, ids.count)) }

    /// The group that a letter is the earliest of, by its number; `nil` when its text came only once.
    public func group(ledBy number: Int) -> String? { names[Int32(number)] }

    private mutating func name(_ root: Int32) -> String {
        if let name = names[root] { return name }
        let id = ids[Int(root)]
        var name = id
        var count = 1
        while !taken.insert(name).inserted {
            count += 1
            name = "\(id) (\(count))"
        }
        names[root] = name
        return name
    }
}
