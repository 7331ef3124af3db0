import Fenliu
import Foundation
import Testing

/// The lines that the library's documentation shows.
struct LibraryTests {
    @Test func theDocumentedLinesWork() throws {
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = checkout.appending(path: "Models")
        func data(_ name: String) throws -> Data {
            try Data(contentsOf: folder.appending(path: name), options: .mappedIfSafe)
        }
        let model = try ModelFile.decode(data("petition.fenliu"))
        let preparation = try TextPreparation()
        let lexicon = try Lexicon([UInt8](data("lexicon.csv")), name: "lexicon.csv", preparation: preparation)
        let routing = try RoutingTable([UInt8](data("routing.csv")), name: "routing.csv", preparation: preparation)
        let triage = try Triage(Triage.Setup(model: model, lexicon: lexicon, routing: routing))
        let suggestion = try triage.suggest(Letter(title: "拖欠工资", text: "工地老板拖欠我们十二个人的工资，请求处理。"))
        #expect(suggestion.answers.map(\.axis.name) == ["track", "topic", "risk", "purpose"])
        #expect(suggestion.answer("topic")?.label == "劳动和社会保障")

        // Each of them stands in the article.
        let article = try String(
            contentsOf: checkout.appending(path: "Sources/Fenliu/Fenliu.docc/Fenliu.md"), encoding: .utf8)
        let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
        let lines = source.split(separator: "\n").map { $0.drop { $0 == " " } }
        for line in lines where line.hasPrefix("let ") && line.contains("try ") && !line.contains("String(") {
            #expect(article.contains(line), "\(line)")
        }
    }
}
