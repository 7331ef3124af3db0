import Foundation
import Testing

@testable import FenliuCommand

/// Colours stand only where they are wanted, and say nothing that the words do not.
struct PaletteTests {
    private static let escape: Character = "\u{1B}"
    private static let common = [
        "--model", CommandRunner.model, "--lexicon", CommandRunner.fixtures + "lexicon.csv", "--format", "card",
    ]
    private static let letter = Array("老板拖欠工资，请求处理。不给就跳楼！".utf8)

    @Test(arguments: [
        (Palette.When.auto, [:], true, true), (.auto, [:], false, false), (.auto, ["NO_COLOR": "1"], true, false),
        (.auto, ["NO_COLOR": ""], true, true), (.auto, ["TERM": "dumb"], true, false),
        (.always, ["NO_COLOR": "1", "TERM": "dumb"], false, true), (.never, [:], true, false),
    ])
    func colours(when: Palette.When, environment: [String: String], isTerminal: Bool, expected: Bool) {
        #expect(Palette(when, environment: environment, isTerminal: isTerminal).isColored == expected)
    }

    @Test func aPipeGetsNoneUnlessAlways() throws {
        let plain = try CommandRunner.run(["triage"] + Self.common, input: Self.letter)
        #expect(!plain.text.contains(Self.escape))
        let colored = try CommandRunner.run(["triage", "--color=always"] + Self.common, input: Self.letter)
        #expect(colored.text.contains("\u{1B}[1;31m高\u{1B}[0m"))
        #expect(colored.text.contains("To be read"))
        // Without the colours it is the same card.
        #expect(colored.text.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "") == plain.text)
        for format in ["jsonl", "csv"] {
            let record = try CommandRunner.run(
                ["triage", "--color", "always"] + Self.common.dropLast() + [format], input: Self.letter)
            #expect(record.code == 0 && !record.text.contains(Self.escape))
        }
    }

    /// A letter's own control characters stay visible, and cannot end or start a colour.
    @Test func aLetterInjectsNothing() throws {
        let attack =
            "{\"id\":\"\\u001b[31mx\\u001b[0m\",\"title\":\"\\u009b2J跳楼\",\"text\":\"老板拖欠工资。\\u001b[2J不给就跳\\u001b[8m楼！\"}"
        let outcome = try CommandRunner.run(["triage", "--color=always"] + Self.common, input: Array(attack.utf8))
        #expect(outcome.code == 0)
        let rest = outcome.text.replacing(try Regex("\u{1B}\\[(?:1;31|33)m[^\u{1B}\n]*\u{1B}\\[0m"), with: "")
        #expect(!rest.contains(Self.escape) && !rest.unicodeScalars.contains("\u{9B}"))
    }

    @Test func errorsAreColoredTheSameWay() throws {
        let plain = try CommandRunner.run(["triage", "--no-such"])
        #expect(plain.error.hasPrefix("fenliu: "))
        let colored = try CommandRunner.run(["triage", "--no-such", "--color=always"])
        #expect(colored.error.hasPrefix("\u{1B}[1;31mfenliu:\u{1B}[0m "))
        #expect(try CommandRunner.run(["triage", "--color", "red"] + Self.common).code == 2)
    }
}
