import FenliuPlatform
import Foundation
import Testing

@testable import Fenliu

/// Each rule of the shipped lexicon has a letter that it must raise and one that it must leave alone.
struct RiskRuleTests {
    private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    @Test func everyRuleRaisesAndLeavesAlone() throws {
        let preparation = try TextPreparation()
        let bytes = try ByteSource.contents(of: Self.checkout + "/Models/lexicon.csv") ?? []
        let lexicon = try Lexicon(bytes, name: "lexicon.csv", preparation: preparation)
        let rules = lexicon.entries.filter { $0.effect == .raise }
        #expect(rules.count >= 150)
        let rows = try ByteSource.contents(of: Self.checkout + "/Tests/Fixtures/risk-rules.csv") ?? []
        let table = try Table(rows, name: "risk-rules.csv", columns: ["rule", "raises", "text"])
        var tested: [String: Set<String>] = [:]
        for row in table.rows {
            guard let rule = rules.first(where: { $0.id == row["rule"] }) else {
                Issue.record("no rule \(row["rule"]), line \(row.line)")
                continue
            }
            let matcher = TermMatcher([rule.pattern], unless: [rule.unless])
            let isHit = try !matcher.matches(in: preparation.prepare(row["text"]).units).isEmpty
            #expect(isHit == (row["raises"] == "yes"), "\(rule.id), line \(row.line)")
            tested[rule.id, default: []].insert(row["raises"])
        }
        for rule in rules { #expect(tested[rule.id] == ["yes", "no"], "\(rule.id) is not tested both ways") }
    }
}
