import Fenliu
import FenliuPlatform
import Foundation
import Testing

@testable import FenliuReport

struct ReviewPageTests {
    private static let attacks = [
        "</script><script>alert(1)</script>", "<!--<script>", "<img src=x onerror=alert(1)>", "]]>", "\u{2028}\u{2029}",
        "\u{202E}倒\u{0}\u{1B}[31m", "\"'&amp;`${1}", "__proto__",
    ]

    private func record(_ text: String) -> ResultRecord {
        var record = ResultRecord(line: 1)
        record.id = text
        record.title = text
        record.text = text
        record.summary = text
        record.quality = "good"
        record.model = text
        record.reviewReasons = [text]
        record.duplicate = .init(group: text, of: text, similarity: 0.9)
        record.answers = [
            "risk": .init(label: text, p: 0.5, alternatives: [.init(label: text, p: 0.2)], reasons: [text])
        ]
        record.evidence = [
            .init(axis: "risk", label: text, text: text, start: 0, end: 1, weight: 1, source: text, field: nil)
        ]
        return record
    }

    private func page(_ records: [ResultRecord], lead: (section: String, style: String)? = nil) -> String {
        let axes = ReviewAxis.axes(of: records, known: [LabelAxis(name: "risk", classes: ["低", "高"], isTiered: true)])
        return ReviewFiles(axes: axes, language: .chinese, lead: lead).files(records, name: "r.html")[0].text
    }

    /// What stands between the tags of each element of a kind.
    private func contents(_ page: String, of tag: String) -> [String] {
        page.components(separatedBy: "<\(tag)>").dropFirst().map { $0.components(separatedBy: "</\(tag)>")[0] }
    }

    @Test func thePolicyAdmitsItsOwnScriptsAndStylesAndNothingElse() throws {
        let page = page([record("甲")], lead: ("<section>章</section>", "section { color: red }"))
        let policy = try #require(page.components(separatedBy: "Content-Security-Policy\" content=\"").last)
        let parts = policy.components(separatedBy: "\"")[0].components(separatedBy: "; ")
        func hashes(_ tag: String) -> String {
            contents(page, of: tag).map { "'sha256-\(Data(SHA256.digest(Array($0.utf8))).base64EncodedString())'" }
                .joined(separator: " ")
        }
        #expect(parts[0] == "default-src 'none'")
        #expect(parts[1] == "style-src " + hashes("style") && contents(page, of: "style").count == 2)
        #expect(parts[2] == "script-src " + hashes("script") && contents(page, of: "script").count == 1)
        #expect(page.contains("<section>章</section>"))
        #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("src="))
    }

    @Test(arguments: attacks) func aLetterIsDataAndNothingElse(text: String) throws {
        let page = page([record(text)])
        let island = try #require(page.components(separatedBy: "id=\"data\">").last)
        let json = island.components(separatedBy: "</script>")[0]
        #expect(!json.contains("<") && !json.unicodeScalars.contains("\u{2028}"))
        let data = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let letter = try #require((data["letters"] as? [[String: Any]])?.first)
        for key in ["id", "title", "text", "summary"] { #expect(letter[key] as? String == text) }
        #expect(letter["text_sha256"] as? String == SHA256.hexadecimal(Array(text.utf8)))
        // Outside the data the page is the same whatever the letters hold.
        let other = self.page([record("甲")]).components(separatedBy: "id=\"data\">")
        #expect(page.components(separatedBy: "id=\"data\">")[0] == other[0])
    }

    @Test func thePageIsTheSameBytesEveryTime() {
        #expect(page(Self.attacks.map(record)) == page(Self.attacks.map(record)))
    }

    /// Old office browsers know ES2015 and no more; and text becomes nodes, never markup.
    @Test(arguments: [
        "?.", "??", "async ", "await ", "=> import", "import(", "**", "Object.entries", "Object.values", "padStart",
        ".includes(", ".flat(", ".flatMap(", "replaceAll", "matchAll", "catch {", "...{", ".at(", "replaceChildren",
        ".append(", ".remove()", "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(",
        "localStorage", "sessionStorage", "fetch(", "XMLHttpRequest", ".style", "</script",
    ])
    func theScriptUsesNothingNewAndNothingDangerous(word: String) {
        #expect(!ReviewPage.script.contains(word))
    }

    @Test(arguments: ["gap:", ":is(", ":where(", ":has(", "inset:", "clamp(", "url(", "@import", "focus-visible"])
    func theStyleUsesNothingNewAndNothingElsewhere(word: String) {
        let style = ReviewPage.style.replacing("grid-column-gap:", with: "").replacing("grid-row-gap:", with: "")
        #expect(!style.contains("\n  " + word) && !style.contains("; " + word) && !style.contains("{ " + word))
        if word.hasSuffix("(") || word.hasPrefix("@") { #expect(!style.contains(word)) }
    }
}
