import Testing

@testable import FenliuCommand

struct DoctorTests {
    private func run(_ environment: [String: String]) throws -> CommandRunner.Outcome {
        try CommandRunner.run(["doctor"], environment: environment)
    }

    @Test func saysWhereEachFileComesFrom() throws {
        let home = CommandRunner.checkout + "/Models"
        let outcome = try run(["LANG": "en", "FENLIU_HOME": home])
        #expect(outcome.code == 0, "\(outcome.text)")
        for file in ["petition.fenliu", "lexicon.csv", "routing.csv"] {
            #expect(outcome.text.contains("\(home)/\(file)"))
        }
        #expect(outcome.text.contains("✓ FENLIU_HOME\t\(home)"))
    }

    /// A mistyped folder is not passed over.
    @Test func refusesAHomeThatIsNone() throws {
        for home in ["/nowhere/fenliu", CommandRunner.fixtures + "tiny.jsonl"] {
            let outcome = try run(["LANG": "en", "FENLIU_HOME": home])
            #expect(outcome.code == 2 && outcome.text.contains("✗ FENLIU_HOME\t\(home)"), "\(outcome.text)")
        }
    }
}
