import FenliuTraining

/// The reliability diagram (可靠性图): accuracy against probability, one disc a bin, its area the bin's share of letters.
struct ReliabilityPlot {
    let language: Language

    private static let side = 320.0
    private static let left = 60.0
    private static let top = 40.0
    private static let largestRadius = 24.0

    func svg(_ evaluation: AxisEvaluation) -> String {
        let reliability = evaluation.reliability
        var picture = SVGPicture(width: 420, height: 430)
        func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
            (Self.left + x * Self.side, Self.top + (1 - y) * Self.side)
        }
        let ece = Figure.decimals(reliability.calibrationError, 3)
        let chance = Message("全凭抽样也有", "by chance alone").text(language)
        picture.text(
            "\(evaluation.axis.name)  n=\(evaluation.count)  ECE \(ece)  (\(chance) \(Figure.decimals(reliability.errorByChance, 3)))",
            x: Self.left, y: 24)
        for tick in 0...5 {
            let share = Double(tick) / 5
            picture.line(from: point(share, 0), to: point(share, 1), stroke: "#ddd")
            picture.line(from: point(0, share), to: point(1, share), stroke: "#ddd")
            picture.text(Figure.decimals(share, 1), x: point(share, 0).x, y: point(0, 0).y + 18, anchor: .middle)
            picture.text(Figure.decimals(share, 1), x: Self.left - 8, y: point(0, share).y + 4, anchor: .end)
        }
        picture.line(from: point(0, 0), to: point(1, 1), stroke: "#888")
        for bin in reliability.bins where bin.count > 0 {
            let (x, y) = point(bin.meanProbability, bin.accuracy)
            let radius = (Double(bin.count) / Double(evaluation.count)).squareRoot() * Self.largestRadius
            picture.circle(x: x, y: y, radius: max(2, radius), fill: "#2266aa")
        }
        let below = Self.top + Self.side
        picture.text(
            Message("横：给出的概率　纵：实际准确率　圆：信件数", "across: probability   up: accuracy   disc: letters").text(language),
            x: Self.left + Self.side / 2, y: below + 42, anchor: .middle)
        return picture.file
    }
}
