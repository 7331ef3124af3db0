import FenliuTraining

/// The confusion matrix (混淆矩阵) as a picture: a row a gold label, a column a suggested one, darker where more of the row's letters lie.
struct ConfusionPicture {
    let language: Language

    private static let cell = 44.0
    private static let left = 150.0
    private static let top = 150.0

    func svg(_ evaluation: AxisEvaluation) -> String {
        let confusion = evaluation.confusion
        let names = confusion.classes + [Message("未答", "open").text(language)]
        var picture = SVGPicture(
            width: Int(Self.left + Self.cell * Double(names.count)) + 20,
            height: Int(Self.top + Self.cell * Double(confusion.classes.count)) + 20)
        picture.text(
            "\(evaluation.axis.name)  n=\(evaluation.count)  "
                + Message("行：实际　列：建议", "rows: gold   columns: suggested").text(language), x: 10, y: 20)
        for (k, name) in names.enumerated() {
            // Alternating heights keep long names beside each other readable.
            let x = Self.left + Self.cell * (Double(k) + 0.5)
            picture.text(name, x: x, y: Self.top - 10 - Double(k % 5) * 18, anchor: .middle)
            if k % 5 > 0 {
                picture.line(from: (x, Self.top - 6 - Double(k % 5) * 18), to: (x, Self.top - 2), stroke: "#ccc")
            }
        }
        for (gold, name) in confusion.classes.enumerated() {
            let y = Self.top + Self.cell * Double(gold)
            picture.text(name, x: Self.left - 8, y: y + Self.cell / 2 + 4, anchor: .end)
            for guess in names.indices {
                let count = confusion[gold, guess]
                let share = Double(count) / Double(max(1, confusion.support(gold)))
                let x = Self.left + Self.cell * Double(guess)
                let fill = Self.shade(share, isRight: gold == guess)
                picture.box(x: x, y: y, width: Self.cell - 1, height: Self.cell - 1, fill: fill)
                if count > 0 {
                    picture.text(
                        String(count), x: x + Self.cell / 2, y: y + Self.cell / 2 + 4, anchor: .middle,
                        fill: share > 0.5 ? "#fff" : "#222")
                }
            }
        }
        return picture.file
    }

    /// From near white to blue for right answers, to red for wrong ones.
    private static func shade(_ share: Double, isRight: Bool) -> String {
        func mix(_ dark: Int) -> Int { 244 - Int((Double(244 - dark) * share).rounded()) }
        return isRight
            ? "rgb(\(mix(34)),\(mix(102)),\(mix(170)))" : "rgb(\(mix(180)),\(mix(50)),\(mix(40)))"
    }
}
