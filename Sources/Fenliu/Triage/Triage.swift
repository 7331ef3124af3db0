import FenliuPlatform

/// The whole way of a letter: text, tokens, features, scores, decision, route. One instance serves one thread.
///
/// ```swift
/// let triage = try Triage(Triage.Setup(model: model, lexicon: lexicon, routing: routing))
/// let suggestion = try triage.suggest(Letter(text: "…"))
/// ```
public final class Triage {
    /// What the caller may leave out or add.
    public struct Options: Sendable {
        /// Whether to look for evidence; without it triage is faster.
        public var findsEvidence = true
        /// Whether identity numbers, phones and the like are named instead of shown.
        public var isRedacted = false
        /// Whether suggestions carry the letter's text, for a page on which a clerk checks them.
        public var includesText = false
        /// Whether suggestions carry what is compared to find letters of nearly the same text.
        public var comparesTexts = false
        /// The day of receipt of letters that name none.
        public var received: CalendarDate?

        public init() {}
    }

    /// What all threads share.
    public struct Setup: Sendable {
        public let model: Model
        public let space: LabelSpace
        let decider: Decider
        let keywordScorer: KeywordScorer
        let flagFinder: FlagFinder
        let routing: RoutingTable?
        public var options: Options

        public init(model: Model, lexicon: Lexicon, routing: RoutingTable?, options: Options = Options()) {
            self.model = model
            space = model.space
            decider = model.decider
            keywordScorer = KeywordScorer(lexicon, space: space, titleWeight: model.metadata.tokenizer.titleWeight)
            flagFinder = FlagFinder(lexicon)
            self.routing = routing
            self.options = options
        }
    }

    public let setup: Setup
    private let cutter: LetterCutter
    private let counter: FeatureCounter
    private let redactor: Redactor?
    private var occurrences = FeatureOccurrences()
    private var places: [Int32] = []

    /// - Throws: `ICUError` when ICU's data are missing.
    public init(_ setup: Setup) throws(ICUError) {
        self.setup = setup
        cutter = try LetterCutter(settings: setup.model.metadata.tokenizer)
        redactor = setup.options.isRedacted ? try Redactor() : nil
        counter = FeatureCounter(vocabulary: setup.model.vocabulary, settings: setup.model.metadata.tokenizer)
    }

    /// Reads and scores a letter.
    ///
    /// - Throws: `RecordProblem` for a letter without text or without any Chinese.
    /// - Complexity: O(length of the letter).
    public func read(_ letter: Letter) throws(RecordProblem) -> ReadLetter {
        let (title, body) = try cutter.cut(title: letter.title, text: letter.text, into: &occurrences)
        let vector = counter.vector(of: occurrences, places: &places)
        let hidden = try hidden(in: letter)
        return ReadLetter(
            letter: letter, title: title, body: body, occurrences: occurrences, places: places, vector: vector,
            scores: setup.model.weights.scores(of: vector),
            keywords: setup.keywordScorer.score(title: title.text.units, body: body.text.units),
            quality: TextQuality(
                title: title.text, body: body.text, text: letter.text,
                missingShare: letter.layout?.missingShare ?? 0, ruleCount: letter.layout?.ruleCount ?? 0),
            hidden: hidden)
    }

    private func hidden(in letter: Letter) throws(RecordProblem) -> (title: [Bool], text: [Bool])? {
        guard let redactor else { return nil }
        do throws(ICUError) {
            return (try redactor.hidden(in: letter.title), try redactor.hidden(in: letter.text))
        } catch {
            throw .analysisFailed(reason: error.description)
        }
    }

    /// The suggestion for a letter.
    ///
    /// - Throws: `RecordProblem` for a letter without text or without any Chinese.
    public func suggest(_ letter: Letter) throws(RecordProblem) -> Suggestion {
        suggestion(for: try read(letter))
    }

    /// The suggestion for a letter that has been read.
    public func suggestion(for read: ReadLetter) -> Suggestion {
        let letter = read.letter
        let answers = answers(for: read)
        let received = letter.received ?? setup.options.received
        var labels: [String: String] = [:]
        for answer in answers { labels[answer.axis.name] = answer.label }
        let route = setup.routing?.route(
            labels: labels, title: read.title.text.units, body: read.body.text.units, received: received)
        let flags = flags(of: read)
        return Suggestion(
            id: letter.id, line: letter.line, title: read.shownTitle, summary: read.summary,
            text: setup.options.includesText ? read.shownText : nil,
            answers: answers,
            reviewReasons: reviewReasons(answers, read.quality, flags, route), quality: read.quality, flags: flags,
            route: route,
            received: received, evidence: setup.options.findsEvidence ? evidence(for: read, answers) : [],
            print: setup.options.comparesTexts ? TextPrint(title: read.title.text, body: read.body.text) : nil,
            damaged: max(letter.damaged, read.quality.lost), titlePassages: read.title.text.passages,
            passages: read.body.text.passages, layout: letter.layout)
    }

    /// The answer on each axis.
    public func answers(for read: ReadLetter) -> [AxisAnswer] {
        var rules: [(column: Int, hit: AxisAnswer.RuleHit)] = []
        var seen: Set<Int> = []
        for hit in read.keywords.hits
        where setup.keywordScorer.entries[hit.entry].effect == .raise && seen.insert(hit.entry).inserted {
            let words = read.words(hit.range, isTitle: hit.isTitle)
            rules.append(
                (
                    setup.keywordScorer.column(of: hit.entry),
                    .init(
                        id: setup.keywordScorer.entries[hit.entry].id, text: words,
                        range: (hit.isTitle ? read.title.text : read.body.text).original(hit.range),
                        isTitle: hit.isTitle)
                ))
        }
        return setup.decider.decide(
            scores: read.scores, keywords: read.keywords, rules: rules, quality: read.quality.level)
    }

    /// The lexicon's rows in use; indices of `KeywordScorer.Hit.entry` point here.
    public var lexiconEntries: [LexiconEntry] { setup.keywordScorer.entries }

    /// A text that is no letter's, such as a register's cell, as it may be shown.
    public func redacted(_ text: String) -> String {
        do throws(ICUError) { return try redactor?.redact(text) ?? text } catch { return "" }
    }

    private func flags(of read: ReadLetter) -> [FlagMark] {
        setup.flagFinder.hits(title: read.title.text.units, body: read.body.text.units).map { hit in
            FlagMark(
                flag: hit.flag, count: hit.count,
                text: read.words(hit.range, isTitle: hit.isTitle),
                range: (hit.isTitle ? read.title.text : read.body.text).original(hit.range), isTitle: hit.isTitle,
                isAlert: hit.isAlert)
        }
    }

    private func reviewReasons(
        _ answers: [AxisAnswer], _ quality: TextQuality, _ flags: [FlagMark], _ route: Route?
    ) -> [ReviewReason] {
        var reasons: [ReviewReason] = quality.reasons.map { .quality($0) }
        for (a, answer) in answers.enumerated() {
            if answer.axis.isTiered, !answer.isAnswered, quality.level != .good {
                reasons.append(.cannotTell(axis: answer.axis.name))
            } else if !answer.isAnswered {
                reasons.append(.notAnswered(axis: answer.axis.name))
            } else if answer.isRaised {
                reasons.append(.ruleRaised(axis: answer.axis.name))
            } else if setup.decider.isUncertain(answer, axis: a) {
                reasons.append(.uncertain(axis: answer.axis.name))
            }
        }
        reasons += flags.filter(\.isAlert).map { .flagged($0.flag) }
        if route?.warning.isEmpty == false { reasons.append(.warning) }
        return reasons
    }

    private func evidence(for read: ReadLetter, _ answers: [AxisAnswer]) -> [Evidence] {
        var found: [Evidence] = []
        let titleWeight = Float(setup.model.metadata.tokenizer.titleWeight)
        var counts = [Float](repeating: 0, count: read.vector.rows.count)
        for (i, place) in read.places.enumerated() where place >= 0 {
            counts[Int(place)] += i < read.occurrences.titleCount ? titleWeight : 1
        }
        // A long letter has many hits: none of them walks through it again.
        let (title, text) = (Array(read.letter.title.unicodeScalars), Array(read.letter.text.unicodeScalars))
        let lastHits = Dictionary(read.keywords.hits.map { ($0.entry, $0) }, uniquingKeysWith: { $1 })
        for (a, answer) in answers.enumerated() {
            let label = answer.axis.classes[answer.best]
            func add(_ range: Range<Int>, _ isTitle: Bool, _ weight: Float, _ source: Evidence.Source) {
                let folded = isTitle ? read.title.text : read.body.text
                found.append(
                    Evidence(
                        axis: answer.axis.name, label: label,
                        text: read.words(range, isTitle: isTitle, in: isTitle ? title : text),
                        range: folded.original(range), isTitle: isTitle, weight: weight, source: source))
            }
            // What one occurrence of each feature adds to the label's log-odds.
            let shares = read.vector.rows.indices.map { i in
                let contrast = setup.model.weights.contrast(
                    row: Int(read.vector.rows[i]), column: answer.best, of: setup.space.columns[a])
                return read.vector.values[i] * contrast / counts[i]
            }
            let weights = EvidenceFinder.characterWeights(
                read.occurrences, places: read.places, shares: shares, titleWeight: titleWeight,
                titleLength: read.title.text.count, bodyLength: read.body.text.count)
            let body = EvidenceFinder.phrases(read.body, weights: weights.body).map { ($0.range, false, $0.weight) }
            let title = EvidenceFinder.phrases(read.title, weights: weights.title).map { ($0.range, true, $0.weight) }
            for (range, isTitle, weight) in (body + title).sorted(by: { $0.2 > $1.2 }).prefix(3) {
                add(range, isTitle, weight, .model)
            }
            let column = setup.space.columns[a].lowerBound + answer.best
            for (entry, value) in read.keywords.values where setup.keywordScorer.column(of: entry) == column {
                guard case .weight(let weight) = setup.keywordScorer.entries[entry].effect, weight > 0,
                    let hit = lastHits[entry]
                else { continue }
                add(
                    hit.range, hit.isTitle, weight * value * setup.model.metadata.axes[a].calibration.keywordScale,
                    .lexicon)
            }
        }
        return found
    }
}
