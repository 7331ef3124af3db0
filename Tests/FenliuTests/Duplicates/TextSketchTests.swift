import Testing

@testable import Fenliu

struct TextSketchTests {
    private func sketch(_ text: String) -> TextSketch { TextSketch(ShingleSet(Array(text.utf16))) }

    @Test func writtenAndReadItIsTheSame() throws {
        let own = sketch("河湾新城二期交房已经两年，不动产权证一直办不下来。")
        #expect(try TextSketch(own.description) == own)
        #expect(own.description.count == 87 && own.similarity(to: own) == 1)
        #expect(SpreadsheetCell.guarded(own.description) == own.description)
    }

    @Test(arguments: [
        ("", TextSketch.Problem.malformed), ("1abc", .malformed), ("x", .malformed), ("2abc", .version(found: "2")),
        ("1" + String(repeating: "!", count: 86), .malformed), ("1" + String(repeating: "A", count: 87), .malformed),
    ])
    func refusesOthers(text: String, problem: TextSketch.Problem) {
        #expect(throws: problem) { try TextSketch(text) }
    }
}
