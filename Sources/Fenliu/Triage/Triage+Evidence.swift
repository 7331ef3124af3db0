/// What a suggestion shows of the letter, and why a person must read it.
extension Triage {
    func flags(of read: ReadLetter) -> [FlagMark] {
        setup.flagFinder.hits(title: read.title.text.units, body: read.body.text.units).map { hit in
            FlagMark(
                flag: hit.flag, count: hit.count,
                text: read.words(hit.range, isTitle: hit.isTitle),
                range: (hit.isTitle ? read.title.text : read.body.text).original(hit.range), isTitle: hit.isTitle,
                isAlert: hit.isAlert)
        }
    }

    func reviewReasons(
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

    func evidence(for read: ReadLetter, _ answers: [AxisAnswer]) -> [Evidence] {
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
