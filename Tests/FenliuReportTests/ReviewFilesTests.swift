import Fenliu
import Testing

@testable import FenliuReport

struct ReviewFilesTests {
    private static let axes = [
        ReviewAxis(name: "topic", labels: ["甲", "乙"]),
        ReviewAxis(name: "risk", labels: ["低", "中", "高"], isTiered: true),
    ]

    private func record(_ id: String, _ risk: String?, _ p: Double, quality: String = "good") -> ResultRecord {
        var record = ResultRecord(line: 1)
        record.id = id
        record.quality = quality
        record.answers = [
            "topic": .init(label: "甲", p: 0.9, alternatives: []), "risk": .init(label: risk, p: p, alternatives: []),
        ]
        return record
    }

    private var failed: ResultRecord {
        var record = ResultRecord(line: 7)
        record.error = .init(code: "blank", message: "blank letter")
        return record
    }

    @Test func urgentAndUncertainLettersComeFirst() {
        let records = [
            record("low", "低", 0.9), record("high", "高", 0.8), record("open", nil, 0), record("sure", "高", 0.99),
            record("middle", "中", 0.3), record("low again", "低", 0.9), record("scan", "低", 0.9, quality: "doubtful"),
            failed, record("bad", "高", 0.9, quality: "unusable"),
        ]
        let order = ReviewOrder(axes: Self.axes).sorted(records).map { $0.id ?? "—" }
        #expect(order == ["bad", "—", "scan", "high", "sure", "open", "middle", "low", "low again"])
    }

    @Test func aLargeBatchIsSeveralFilesAndAnIndex() throws {
        let records = (0..<5).map { record("../\($0)<b>", $0 < 2 ? "高" : "低", 0.9) } + [failed]
        let files = ReviewFiles(
            axes: Self.axes, language: .english, lettersPerPage: 4, lead: ("<section>x</section>", "")
        )
        .files(records, name: "周 报.html")
        #expect(files.map(\.name) == ["周 报-1.html", "周 报-2.html", "周 报.html"])
        let index = try #require(files.last?.text)
        #expect(index.contains("<a href=\"./%E5%91%A8%20%E6%8A%A5-1.html\">周 报-1.html</a>"))
        #expect(
            index.contains("<th scope=\"row\">Sum</th><td>6</td><td>2</td><td>0</td><td>3</td><td>0</td><td>1</td>"))
        #expect(index.contains("<section>x</section>") && !files[0].text.contains("<section>x</section>"))
        #expect(index.contains("script-src 'none'"))
        #expect(files[0].text.contains("<title>Letters to review 1/2</title>"))
        #expect(!files[0].text.contains("<b>"))
    }

    @Test func axesAreThoseOfTheModelAndWhatOnlyTheRecordsHave() {
        var one = record("a", "高", 0.9)
        one.answers["topic"]?.alternatives = [.init(label: "丙", p: 0.1)]
        one.answers["mood"] = .init(label: "悲", p: 0.5, alternatives: [.init(label: "喜", p: 0.5)])
        let axes = ReviewAxis.axes(
            of: [one],
            known: [
                LabelAxis(name: "risk", classes: ["低", "中", "高"], isTiered: true),
                LabelAxis(name: "topic", classes: ["乙"]), LabelAxis(name: "track", classes: ["访"]),
            ], accuracies: ["risk": 0.8])
        #expect(
            axes == [
                ReviewAxis(name: "risk", labels: ["低", "中", "高"], isTiered: true, accuracy: 0.8),
                ReviewAxis(
                    name: "topic", labels: ["乙", "丙", "甲"].sorted { $0 == "乙" ? true : $1 == "乙" ? false : $0 < $1 }),
                ReviewAxis(name: "mood", labels: ["喜", "悲"].sorted()),
            ])
    }
}
