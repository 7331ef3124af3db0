import Fenliu

/// Writes what a model is made of, for people.
struct ModelSummary {
    let language: Language

    private func say(_ zh: String, _ en: String) -> String { Message(zh, en).text(language) }

    func text(_ model: Model, size: Int) -> String {
        let m = model.metadata
        var lines = [
            "\(say("训练信件", "letters"))\t\(m.letters)",
            "\(say("特征", "features"))\t\(model.vocabulary.count)",
            "\(say("字节", "bytes"))\t\(size)",
            "\(say("加权", "weights"))\t\(m.weighing)",
            "\(say("特征最少信件", "letters a feature must stand in"))\t\(m.minimumLetters)",
            "ICU\t\(m.icuVersion)\tUnicode\t\(m.unicodeVersion)",
            "\(say("语料", "corpus"))\t\(m.corpusDigest)",
            "\(say("词表", "lexicon"))\t\(m.lexiconDigest ?? "—")",
        ]
        for axis in m.axes {
            lines.append("")
            var head = axis.axis.name
            if let heldOut = axis.heldOut {
                head += "\t\(say("留出检验准确率", "held-out accuracy")) \(Figure.decimals(heldOut.accuracy))"
                head += "\t\(say("宏平均 F1", "macro-F1")) \(Figure.decimals(heldOut.macroF1))"
            }
            lines.append(head)
            for (label, count) in zip(axis.axis.classes, axis.letters) { lines.append("  \(label)\t\(count)") }
        }
        return VisibleLines.escapeTabs(lines)
    }
}
