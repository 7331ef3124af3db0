import Fenliu

/// One record of triage's output, read back: what the reports are made from.
public struct ResultRecord: Sendable, Equatable {
    /// The line of the results file, from 1.
    public var line: Int
    public var id: String?
    /// 标题 and 正文; only where triage was told to include them.
    public var title: String?
    public var text: String?
    public var received: CalendarDate?
    /// Answers by axis name.
    public var answers: [String: Answer] = [:]
    public var flags: [Flag] = []
    public var review = false
    public var reviewReasons: [String] = []
    public var quality = ""
    public var qualityReasons: [String] = []
    public var route: Route?
    public var evidence: [Evidence] = []
    /// 摘要: the sentence that asks, where triage gives one.
    public var summary: String?
    /// 筛重: the earlier letter whose text is nearly the same, where one was looked for and found.
    public var duplicate: Duplicate?
    /// The model's digest.
    public var model = ""
    /// Why the record holds no suggestion, or what was damaged.
    public var error: Failure?

    public struct Answer: Sendable, Equatable, Decodable {
        public var label: String?
        public var p: Double
        public var alternatives: [Alternative]
        /// The rules that ask for the label, as `R017 不想活`; only on an axis with tiers.
        public var reasons: [String]?
    }

    public struct Alternative: Sendable, Equatable, Decodable {
        public var label: String
        public var p: Double
    }

    public struct Flag: Sendable, Equatable, Decodable {
        public var flag: String
        public var count: Int?
        public var evidence: String
        public var start: Int
        public var end: Int
        public var field: String?
    }

    public struct Route: Sendable, Equatable, Decodable {
        public var channel: String
        public var unit: String
        public var method: String
        public var basis: String
        public var rule: String
        public var sortBy: String?
        public var sortDays: Int
        public var notifyBy: String?
        public var concludeBy: String?
        public var warning: String?

        private enum CodingKeys: String, CodingKey {
            case channel, unit, method, basis, rule, warning
            case sortBy = "sort_by"
            case sortDays = "sort_days"
            case notifyBy = "notify_by"
            case concludeBy = "conclude_by"
        }
    }

    public struct Evidence: Sendable, Equatable, Decodable {
        public var axis: String
        public var label: String
        public var text: String
        public var start: Int
        public var end: Int
        public var weight: Double
        public var source: String
        public var field: String?
    }

    public struct Duplicate: Sendable, Equatable, Decodable {
        /// What the letters of one group share.
        public var group: String?
        /// The letter that it is like.
        public var of: String?
        public var similarity: Double?

        public init(group: String? = nil, of: String? = nil, similarity: Double? = nil) {
            self.group = group
            self.of = of
            self.similarity = similarity
        }

        private enum CodingKeys: String, CodingKey { case group, of, similarity }

        public init(from decoder: any Decoder) throws {
            let row = try decoder.container(keyedBy: CodingKeys.self)
            // A group may be numbered or named.
            group =
                try (try? row.decodeIfPresent(Int.self, forKey: .group)).flatMap { $0 }.map(String.init)
                ?? row.decodeIfPresent(String.self, forKey: .group)
            of = try row.decodeIfPresent(String.self, forKey: .of)
            similarity = try row.decodeIfPresent(Double.self, forKey: .similarity)
        }
    }

    public struct Failure: Sendable, Equatable, Decodable {
        public var code: String
        public var message: String
    }

    public init(line: Int) { self.line = line }

    /// Whether it holds a suggestion.
    public var isAnswered: Bool { !answers.isEmpty }
}
