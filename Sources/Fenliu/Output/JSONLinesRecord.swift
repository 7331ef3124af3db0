/// Writes suggestions and problems as JSON Lines records.
public struct JSONLinesRecord: Sendable {
    /// The version of the records' form, which readers check.
    public static let format = 1

    /// How many alternatives an answered axis lists; an axis that is not answered lists at least three.
    public var alternatives = 3
    /// The model's name in records.
    public var modelDigest: String

    public init(modelDigest: String, alternatives: Int = 3) {
        self.modelDigest = modelDigest
        self.alternatives = alternatives
    }

    /// A suggestion's record.
    ///
    /// - Parameters:
    ///   - suggestion: what was found.
    ///   - problem: for a damaged record that still could be read.
    ///   - duplicate: the earlier letter that its text nearly equals.
    public func value(
        _ suggestion: Suggestion, problem: JSONValue? = nil, duplicate: DuplicateGroups.Duplicate? = nil
    ) -> JSONValue {
        var record: [String: JSONValue] = [
            "format": .integer(Self.format),
            "id": .optional(suggestion.id),
            "received": .optional(suggestion.received?.description),
            "summary": .string(suggestion.summary),
            "flags": .array(suggestion.flags.map { flag($0, suggestion.layout) }),
            "review": .bool(suggestion.isForReview),
            "review_reasons": .array(suggestion.reviewReasons.map { .string($0.description) }),
            "quality": .string(suggestion.quality.level.rawValue),
            "route": suggestion.route.map(route) ?? .null,
            "evidence": .array(suggestion.evidence.map { evidence($0, suggestion.layout) }),
            "model": .string(modelDigest),
        ]
        if !suggestion.quality.reasons.isEmpty {
            record["quality_reasons"] = .array(suggestion.quality.reasons.map { .string($0.rawValue) })
        }
        if !suggestion.titlePassages.isEmpty || !suggestion.passages.isEmpty {
            record["passages"] = .array(
                suggestion.titlePassages.map { passage($0, ["field": .string("title")]) }
                    + suggestion.passages.map { passage($0) })
        }
        if let text = suggestion.text {
            record["title"] = .string(suggestion.title)
            record["text"] = .string(text)
        }
        if suggestion.damaged > 0 { record["damaged"] = .integer(suggestion.damaged) }
        if let print = suggestion.print { record["fingerprint"] = .string(print.sketch.description) }
        if let duplicate { record["duplicate"] = self.duplicate(duplicate) }
        if let problem {
            record["error"] = problem
            record["line"] = .integer(suggestion.line)
        }
        for answer in suggestion.answers { record[answer.axis.name] = self.answer(answer, suggestion.layout) }
        return .object(record)
    }

    /// An error record: the letter's number where it is known, its line, and what is wrong.
    public func value(id: String?, line: Int, problem: JSONValue) -> JSONValue {
        .object(["format": .integer(Self.format), "id": .optional(id), "line": .integer(line), "error": problem])
    }

    private func duplicate(_ duplicate: DuplicateGroups.Duplicate) -> JSONValue {
        var object: [String: JSONValue] = [
            "group": .string(duplicate.group), "of": .string(duplicate.of),
            "similarity": .rounded(Float(duplicate.similarity)),
        ]
        if let known = duplicate.known { object["known"] = .string(known) }
        if duplicate.isEstimated { object["estimated"] = .bool(true) }
        return .object(object)
    }

    private func answer(_ answer: AxisAnswer, _ layout: LetterLayout?) -> JSONValue {
        let count = answer.isAnswered ? alternatives : max(3, alternatives)
        var object: [String: JSONValue] = [
            "label": .optional(answer.label),
            "p": .rounded(answer.isAnswered ? answer.probability : 0),
            "alternatives": .array(
                answer.alternatives(atMost: count).map {
                    .object(["label": .string($0.label), "p": .rounded($0.probability)])
                }),
        ]
        if answer.axis.isTiered {
            object["reasons"] = .array(answer.rules.map { .string("\($0.id) \($0.text)") })
            if !answer.rules.isEmpty { object["rules"] = .array(answer.rules.map { rule($0, layout) }) }
        }
        return .object(object)
    }

    private func rule(_ hit: AxisAnswer.RuleHit, _ layout: LetterLayout?) -> JSONValue {
        var object: [String: JSONValue] = [
            "rule": .string(hit.id), "text": .string(hit.text), "start": .integer(hit.range.lowerBound),
            "end": .integer(hit.range.upperBound),
        ]
        if hit.isTitle { object["field"] = .string("title") } else { place(hit.range, layout, &object) }
        return .object(object)
    }

    private func flag(_ mark: FlagMark, _ layout: LetterLayout?) -> JSONValue {
        var object: [String: JSONValue] = [
            "flag": .string(mark.flag), "evidence": .string(mark.text), "start": .integer(mark.range.lowerBound),
            "end": .integer(mark.range.upperBound),
        ]
        if let count = mark.count { object["count"] = .integer(count) }
        if mark.isTitle { object["field"] = .string("title") } else { place(mark.range, layout, &object) }
        return .object(object)
    }

    private func passage(_ passage: Passage, _ more: [String: JSONValue] = [:]) -> JSONValue {
        let own: [String: JSONValue] = [
            "kind": .string(passage.kind.rawValue), "start": .integer(passage.range.lowerBound),
            "end": .integer(passage.range.upperBound),
        ]
        return .object(own.merging(more) { $1 })
    }

    private func route(_ route: Route) -> JSONValue {
        var object: [String: JSONValue] = [
            "rule": .string(route.id), "channel": .string(route.channel), "unit": .string(route.unit),
            "method": .string(route.method), "basis": .string(route.basis),
            "sort_by": .optional(route.sortBy?.description), "sort_days": .integer(route.sortDays),
            "notify_by": .optional(route.notifyBy?.description),
            "conclude_by": .optional(route.concludeBy?.description),
        ]
        if !route.warning.isEmpty { object["warning"] = .string(route.warning) }
        return .object(object)
    }

    private func evidence(_ evidence: Evidence, _ layout: LetterLayout?) -> JSONValue {
        var object: [String: JSONValue] = [
            "axis": .string(evidence.axis), "label": .string(evidence.label), "text": .string(evidence.text),
            "start": .integer(evidence.range.lowerBound), "end": .integer(evidence.range.upperBound),
            "weight": .rounded(evidence.weight), "source": .string(evidence.source.rawValue),
        ]
        if evidence.isTitle { object["field"] = .string("title") } else { place(evidence.range, layout, &object) }
        return .object(object)
    }

    /// The page and the box [x0, y0, x1, y1] in pixels, where the input gave them. A title comes from no page.
    private func place(_ range: Range<Int>, _ layout: LetterLayout?, _ object: inout [String: JSONValue]) {
        guard let (page, box) = layout?.place(of: range) else { return }
        object["page"] = .integer(page)
        object["box"] = .array([.integer(box.x0), .integer(box.y0), .integer(box.x1), .integer(box.y1)])
    }
}
