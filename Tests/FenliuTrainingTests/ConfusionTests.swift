import Testing

@testable import FenliuTraining

struct ConfusionTests {
    /// Worked by hand: gold a a a b b c; suggested a a b b – a.
    @Test func figuresByHand() {
        var confusion = Confusion(classes: ["a", "b", "c"])
        for (gold, guess) in [(0, 0), (0, 0), (0, 1), (1, 1), (1, nil), (2, 0)] as [(Int, Int?)] {
            confusion.add(gold: gold, guess: guess)
        }
        #expect(confusion.total == 6)
        #expect(confusion.accuracy == 0.5)
        #expect(abs(confusion.precision(0) - 2.0 / 3) < 1e-12 && abs(confusion.recall(0) - 2.0 / 3) < 1e-12)
        #expect(confusion.f1(1) == 0.5 && confusion.f1(2) == 0)
        #expect(abs(confusion.macroF1 - (2.0 / 3 + 0.5) / 3) < 1e-12)
    }
}
