import Fenliu
import FenliuPlatform

/// What the review page's script is given, as JSON.
struct ReviewData {
    let axes: [ReviewAxis]
    let language: PageLanguage

    /// - Parameters:
    ///   - records: in the order in which they are shown.
    ///   - part: which of how many files this is.
    func value(_ records: [ResultRecord], part: (number: Int, count: Int)) -> JSONValue {
        .object([
            "language": .string(language.rawValue),
            "axes": .array(axes.map(axis)),
            "models": .array(Set(records.map(\.model)).subtracting([""]).sorted().map { .string($0) }),
            "part": .integer(part.number),
            "parts": .integer(part.count),
            "letters": .array(records.map(letter)),
        ])
    }

    private func axis(_ axis: ReviewAxis) -> JSONValue {
        .object([
            "name": .string(axis.name), "labels": .array(axis.labels.map { .string($0) }),
            "tiered": .bool(axis.isTiered), "accuracy": axis.accuracy.map { .decimal($0) } ?? .null,
        ])
    }

    private func letter(_ record: ResultRecord) -> JSONValue {
        var object: [String: JSONValue] = [
            "id": .optional(record.id), "line": .integer(record.line), "model": .string(record.model),
            "received": .optional(record.received?.description), "title": .string(record.title ?? ""),
            "text": .optional(record.text), "summary": .optional(record.summary),
            // Names the text that the clerk saw, so that training notices when another is meant.
            "text_sha256": .optional(record.text.map { SHA256.hexadecimal(Array($0.utf8)) }),
            "review": .bool(record.review || !record.isAnswered), "untrusted": .bool(ReviewOrder.isUntrusted(record)),
            "review_reasons": .array(record.reviewReasons.map { .string($0) }),
            "quality": .string(record.quality),
            "quality_reasons": .array(record.qualityReasons.map { .string($0) }),
            "answers": .object(record.answers.mapValues(answer)),
            "flags": .array(record.flags.map(flag)),
            "evidence": .array(record.evidence.map(evidence)),
            "route": record.route.map(route) ?? .null,
        ]
        if let error = record.error {
            object["error"] = .object(["code": .string(error.code), "message": .string(error.message)])
        }
        if let duplicate = record.duplicate {
            object["duplicate"] = .object([
                "group": .optional(duplicate.group), "of": .optional(duplicate.of),
                "similarity": duplicate.similarity.map { .decimal($0) } ?? .null,
            ])
        }
        return .object(object)
    }

    private func answer(_ answer: ResultRecord.Answer) -> JSONValue {
        .object([
            "label": .optional(answer.label), "p": .decimal(answer.p),
            "alternatives": .array(
                answer.alternatives.map { .object(["label": .string($0.label), "p": .decimal($0.p)]) }),
            "reasons": .array((answer.reasons ?? []).map { .string($0) }),
        ])
    }

    private func flag(_ flag: ResultRecord.Flag) -> JSONValue {
        .object([
            "flag": .string(flag.flag), "count": flag.count.map { .integer($0) } ?? .null,
            "text": .string(flag.evidence), "start": .integer(flag.start), "end": .integer(flag.end),
            "field": .optional(flag.field),
        ])
    }

    private func evidence(_ evidence: ResultRecord.Evidence) -> JSONValue {
        .object([
            "axis": .string(evidence.axis), "label": .string(evidence.label), "text": .string(evidence.text),
            "start": .integer(evidence.start), "end": .integer(evidence.end), "weight": .decimal(evidence.weight),
            "source": .string(evidence.source), "field": .optional(evidence.field),
        ])
    }

    private func route(_ route: ResultRecord.Route) -> JSONValue {
        .object([
            "channel": .string(route.channel), "unit": .string(route.unit), "method": .string(route.method),
            "basis": .string(route.basis), "rule": .string(route.rule), "sort_by": .optional(route.sortBy),
            "sort_days": .integer(route.sortDays), "notify_by": .optional(route.notifyBy),
            "conclude_by": .optional(route.concludeBy), "warning": .string(route.warning ?? ""),
        ])
    }
}
