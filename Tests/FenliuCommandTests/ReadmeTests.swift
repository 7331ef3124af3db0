import FenliuPlatform
import Testing

@testable import Fenliu
@testable import FenliuCommand

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

    /// Every name of a column that is read, every column that is written, every error's code and every command stand there.
    @Test func namesWhatGoesInAndComesOut() throws {
        let readme = try text("README.md")
        for name in FieldNames.id + FieldNames.title + FieldNames.text + FieldNames.received {
            #expect(
                readme.contains("`\(name)`") || readme.contains(name) && !name.utf8.allSatisfy { $0 < 0x80 }, "\(name)")
        }
        for column in LedgerColumn.all(axes: ["track", "topic", "risk", "purpose"])
        where !column.key.hasSuffix("-confidence") {
            #expect(readme.contains("`\(column.key)`") && readme.contains(column.header.zh), "\(column.key)")
        }
        let problems: [RecordProblem] = [
            .blank, .tooLong(limit: 1), .invalidJSON(.notAnObject), .invalidLayout(LayoutFault(.notJSON)),
            .notText(.image),
            .wrongType(field: "", found: ""), .missingText, .damagedText(count: 1, offset: nil),
            .tooFewFields(found: 1, expected: 2), .unterminatedQuote, .strayQuote, .analysisFailed(reason: ""),
        ]
        for problem in problems { #expect(readme.contains("`\(problem.code)`"), "\(problem.code)") }
        for table in CommandTables.all { #expect(readme.contains("fenliu \(table.name)"), "\(table.name)") }
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
