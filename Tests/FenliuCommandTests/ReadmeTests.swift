import FenliuPlatform
import Testing

/// What README shows is what the program prints.
struct ReadmeTests {
    private func text(_ path: String) throws -> String {
        String(decoding: try ByteSource.contents(of: CommandRunner.checkout + "/" + path) ?? [], as: UTF8.self)
    }

    @Test func showsTheCardOfTheGoldenCase() throws {
        let card = try text("Tests/FenliuCommandTests/Cases/readme/0001-card/out")
        #expect(!card.isEmpty)
        #expect(try text("README.md").contains(card.trimmingSuffix(while: { $0 == "\n" })))
    }

    /// The shipped tables fit the shipped model, and every route names a unit.
    @Test func shippedTablesFitTheShippedModel() throws {
        let outcome = try CommandRunner.run([
            "triage", "--no-evidence", "--model", CommandRunner.checkout + "/Models/petition.fenliu", "--lexicon",
            CommandRunner.checkout + "/Models/lexicon.csv", "--routing", CommandRunner.checkout + "/Models/routing.csv",
            CommandRunner.checkout + "/Tests/Fixtures/tiny.jsonl",
        ])
        #expect(outcome.code == 0, "\(outcome.error)")
        #expect(outcome.lines.count == 36 && outcome.lines.allSatisfy { !$0.contains(#""route":null"#) })
    }
}

extension String {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return text
    }
}
