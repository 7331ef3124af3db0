import Foundation
import Testing

@testable import Fenliu

struct LayoutXMLTests {
    private func text(_ xml: String) throws(RecordProblem) -> String {
        var text = ""
        for case .text(let piece) in try LayoutXML.events(Array(xml.utf8)) { text += piece }
        return text
    }

    @Test func entitiesOfTheFileAreRefused() {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>"
        #expect(throws: RecordProblem.self) { try text(bomb) }
    }

    /// A letter must not be a way to read the office's files.
    @Test func nothingOutsideTheFileIsRead() throws {
        let path = NSTemporaryDirectory() + "fenliu-\(UUID().uuidString).txt"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("secret".utf8).write(to: URL(filePath: path))
        for xml in [
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file://\(path)\">]><a>&x;</a>",
            "<!DOCTYPE a SYSTEM \"file://\(path)\"><a>&x;</a>",
        ] {
            #expect((try? text(xml))?.contains("secret") != true)
        }
    }

    @Test func deepNestingEnds() {
        _ = try? text(String(repeating: "<a>", count: 200_000))
    }

    @Test func damagedBytesAreMarked() throws {
        let bytes = Array("<a>工".utf8) + [0xFF] + Array("资</a>".utf8)
        #expect(try LayoutXML.events(bytes).contains(.text("工\u{FFFD}资")))
    }
}
