import Foundation
import Testing

@testable import FenliuCommand

/// Chinese and English are both complete.
struct LanguageTests {
    /// Labels are Chinese in every language.
    private static let labels: Set<Character> = Set("诉访高中低正文内容")

    private func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    private func isForeign(_ character: Character) -> Bool { isHan(character) && !Self.labels.contains(character) }

    @Test func everyOptionAndSummaryIsToldInBothLanguages() {
        for table in CommandTables.all {
            for message in [table.summary] {
                #expect(message.zh.contains(where: isHan) && !message.en.contains(where: isForeign), "\(table.name)")
            }
            for option in table.allOptions {
                #expect(option.description(.chinese).contains(where: isHan), "\(table.name) \(option.name)")
                #expect(!option.description(.english).contains(where: isForeign), "\(table.name) \(option.name)")
                #expect(!option.description(.english).isEmpty)
            }
        }
    }

    @Test func helpAndManualAreInOneLanguage() throws {
        for arguments in [["--help"], ["man"]] + CommandTables.all.map({ [$0.name, "--help"] }) {
            let english = try CommandRunner.run(arguments + ["--lang", "en"]).text
            #expect(!english.contains(where: isForeign), "\(arguments)")
            let chinese = try CommandRunner.run(arguments + ["--lang", "zh"]).text
            for word in ["Usage", "Options", "Examples", "default", "Commands"] {
                #expect(!chinese.contains(word), "\(arguments): \(word)")
            }
        }
    }

    /// Every pair of texts in the command's sources: Chinese first, English second, none forgotten.
    @Test func everyPairInTheSourcesHasBoth() throws {
        let folder = CommandRunner.checkout + "/Sources/FenliuCommand"
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        // A string whose interpolations hold no strings of their own.
        let literal = #""((?:[^"\\\n]|\\[^(\n]|\\\([^"()]*(?:\([^"()]*\)[^"()]*)*\))*)""#
        let pair = try Regex(
            #"\b(?:Message|say|tell|check)\(\s*(?:context,\s*)?"# + literal + #",\s*"# + literal,
            as: (Substring, Substring, Substring).self)
        var count = 0
        for file in files where file.hasSuffix(".swift") {
            let text = String(decoding: try Data(contentsOf: URL(filePath: folder + "/" + file)), as: UTF8.self)
            for match in text.matches(of: pair) {
                let (zh, en) = (String(match.output.1), String(match.output.2))
                count += 1
                let isWordless = !en.replacing(try Regex(#"\\\([^"]*\)"#), with: "").contains(where: \.isLetter)
                #expect(zh.contains(where: isHan) || isWordless, "\(file): \(zh)")
                #expect(!en.contains(where: isForeign), "\(file): \(en)")
            }
        }
        #expect(count > 200)
    }
}
