import Fenliu
import Testing

@testable import FenliuTraining

struct AnnotationTests {
    private static let axes = ["track", "topic"]
    private static let rows = [
        AnnotatedRow(
            id: "7", title: "路灯，\"不亮\"", text: "第一行\n第二行，有逗号和\"引号\"", labels: [("track", "访"), ("topic", "城乡建设")],
            extra: ["source": "clerk", "split": "test"]),
        AnnotatedRow(
            id: "8", title: "", text: "=1+1 也是文字", labels: [("topic", "政法")],
            extra: ["source": "clerk", "split": "train"]),
        AnnotatedRow(id: nil, title: "无编号", text: "没有标注的信", labels: [], extra: ["source": "x", "split": "y"]),
    ]

    private func roundTrip(_ format: AnnotationFormat, onlyAxis: String? = nil) -> [AnnotatedRow] {
        let file = AnnotationWriter(format: format, axes: Self.axes, onlyAxis: onlyAxis).file(Self.rows)
        let content = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
        let result = AnnotationReader(format: format, axes: Self.axes, defaultAxis: onlyAxis ?? "topic")
            .read(content, name: "f")
        #expect(result.faults.isEmpty)
        return result.rows
    }

    @Test(arguments: [AnnotationFormat.jsonl, .csv, .doccano, .labelStudio, .prodigy])
    func comesBackWhole(format: AnnotationFormat) { #expect(roundTrip(format) == Self.rows) }

    @Test func fastTextKeepsLabelsAndWords() {
        let rows = roundTrip(.fastText)
        #expect(rows.map { $0.labels.map(\.label) } == [["访", "城乡建设"], ["政法"], []])
        #expect(rows[0].labels.map(\.axis) == ["track", "topic"])
        #expect(rows[0].text == "路灯，\"不亮\" 第一行 第二行，有逗号和\"引号\"")
    }

    @Test(arguments: [AnnotationFormat.doccano, .prodigy, .fastText, .labelStudio])
    func oneAxisAloneIsWrittenBare(format: AnnotationFormat) {
        let file = AnnotationWriter(format: format, axes: Self.axes, onlyAxis: "topic").file(Self.rows)
        let text = String(decoding: file, as: UTF8.self)
        #expect(text.contains("城乡建设") && !text.contains("topic=") && !text.contains("访"))
        #expect(roundTrip(format, onlyAxis: "topic").map { $0.labels.map(\.label) } == [["城乡建设"], ["政法"], []])
    }

    @Test func faultsAreNamedByLine() {
        let lines = Array("{\"text\":\"好\"}\n[1]\n\n{\"id\":1}\n".utf8)
        let result = AnnotationReader(format: .doccano, axes: Self.axes, defaultAxis: "topic").read(lines, name: "d")
        #expect(result.rows.count == 1 && result.faults.map(\.origin) == ["d:2", "d:4"])
        let tasks = AnnotationReader(format: .labelStudio, axes: Self.axes, defaultAxis: "topic")
        #expect(tasks.read(Array("{}".utf8), name: "l").faults.count == 1)
        #expect(tasks.read(Array("[{\"data\":{}}]".utf8), name: "l").faults.map(\.origin) == ["l:1"])
    }

    @Test func prodigysDecisionsAreKept() {
        let line = #"{"text":"好","accept":[],"answer":"ignore","meta":{"id":"3"}}"#
        let row = AnnotationReader(format: .prodigy, axes: Self.axes, defaultAxis: "topic")
            .read(Array(line.utf8), name: "p").rows.first
        #expect(row?.extra["answer"] == "ignore" && row?.id == "3")
    }
}
