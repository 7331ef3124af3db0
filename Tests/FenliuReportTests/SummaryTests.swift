import Fenliu
import Testing

@testable import FenliuReport

struct SummaryTests {
    private static let axes = [
        ReviewAxis(name: "topic", labels: ["环境保护", "民政"]),
        ReviewAxis(name: "risk", labels: ["低", "中", "高"], isTiered: true),
    ]

    private static func record(
        _ id: String, _ topic: String?, _ risk: String?, on day: String?, due: String? = nil, unit: String = "某局"
    ) -> ResultRecord {
        var record = ResultRecord(line: 1)
        record.id = id
        record.received = day.flatMap { CalendarDate($0) }
        record.answers["topic"] = .init(label: topic, p: 0.9, alternatives: [], reasons: nil)
        record.answers["risk"] = .init(label: risk, p: 0.9, alternatives: [], reasons: [])
        record.quality = "good"
        record.route = .init(
            channel: "信访程序", unit: unit, method: "转送", basis: "依据", rule: "R", sortBy: due, sortDays: 15,
            notifyBy: nil, concludeBy: nil, warning: nil)
        return record
    }

    @Test func testsARiseByHand() {
        // 5 of 5: 1/32; at least 3 of 4: 5/16; nothing: certain.
        #expect(abs(RiseTest.probability(current: 5, previous: 0) - 1.0 / 32) < 1e-12)
        #expect(abs(RiseTest.probability(current: 3, previous: 1) - 5.0 / 16) < 1e-12)
        #expect(RiseTest.probability(current: 0, previous: 0) == 1)
        #expect(RiseTest.probability(current: 0, previous: 9) == 1)
        #expect(RiseTest.probability(current: 9000, previous: 1000) < 1e-100)
        // Holm: 0.01 ≤ 0.05/3, 0.02 ≤ 0.05/2, 0.06 > 0.05.
        #expect(RiseTest.significant([0.06, 0.01, 0.02]) == [false, true, true])
        #expect(RiseTest.significant([0.04, 0.03]) == [false, false])
    }

    @Test func countsByLabelAndPeriod() throws {
        var records = (0..<12).map { Self.record("a\($0)", "环境保护", "高", on: "2026-11-1\($0 % 3 + 6)") }
        records.append(Self.record("b", "民政", "低", on: "2026-11-15"))
        records.append(Self.record("c", nil, nil, on: nil))
        var failed = ResultRecord(line: 15)
        failed.error = .init(code: "blank", message: "blank letter")
        records.append(failed)
        let summary = OfficeSummary(records, axes: Self.axes, days: 7, until: CalendarDate("2026-11-22"))
        #expect((summary.count, summary.errors, summary.reviewed) == (15, 1, 1))
        #expect(summary.period?.first.description == "2026-11-16")
        let topic = try #require(summary.tables.first { $0.name == "topic" })
        #expect(topic.rows.map(\.label) == ["环境保护", "", "民政"])
        #expect(topic.rows.map(\.current) == [12, 0, 0] && topic.rows.map(\.previous) == [0, 0, 1])
        #expect(topic.rows.map(\.isRise) == [true, false, false])
        // Tiers stand from the highest, an open one last.
        #expect(summary.tables.first { $0.name == "risk" }?.rows.map(\.label) == ["高", "低", ""])
        #expect(summary.weeks.map(\.monday.description) == ["2026-11-09", "2026-11-16"])
        #expect(summary.weeks.map(\.counts) == [[0, 0, 1, 0], [12, 0, 0, 0]])
    }

    @Test func listsWhatIsDue() {
        let days = ["2026-11-20", "2026-11-27", "2026-11-22", "2026-11-28", "2026-11-22"]
        let records = days.enumerated().map { Self.record("\($0)", "民政", "低", on: "2026-11-22", due: $1) }
        let summary = OfficeSummary(records, axes: Self.axes)
        #expect(summary.due.map(\.id) == ["2", "4", "1"] && summary.passed == 1)
    }

    @Test func knowsNoDaysWithoutDaysOfReceipt() {
        let summary = OfficeSummary([Self.record("a", "民政", "低", on: nil)], axes: Self.axes)
        #expect(summary.period == nil && summary.weeks.isEmpty && summary.due.isEmpty)
        #expect(SummaryMarkdown.text(summary, language: .chinese).contains("没有收信日期"))
    }

    @Test func weeksStartOnMonday() {
        for (day, monday) in [
            ("2026-11-22", "2026-11-16"), ("2026-11-23", "2026-11-23"), ("2024-02-29", "2024-02-26"),
            ("2000-03-01", "2000-02-28"), ("2100-03-01", "2100-03-01"), ("2026-01-01", "2025-12-29"),
        ] { #expect(CalendarDate(day)?.weekStart.description == monday, "\(day)") }
    }

    /// Whatever a letter, a label or a unit holds, it never becomes markup.
    @Test(arguments: [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "[点我](javascript:alert(1))", "| a | b |\n# 标题",
        "\u{202E}gnp.exe",
        "\u{1B}[31m红", "`code` **bold** http://example.com www.example.com",
    ]) func plantedMarkupStaysText(attack: String) {
        var record = Self.record(attack, attack, "高", on: "2026-11-20", due: "2026-11-21", unit: attack)
        record.title = attack
        record.reviewReasons = [attack]
        record.evidence = [
            .init(axis: "risk", label: "高", text: attack, start: 0, end: 1, weight: 1, source: "model", field: nil)
        ]
        let axes = ReviewAxis.axes(of: [record], known: [LabelAxis(name: "risk", classes: ["低", "高"], isTiered: true)])
        let summary = OfficeSummary([record], axes: axes)
        let section = SummarySection(summary, language: .chinese).section
        #expect(!section.contains("<script>alert") && !section.contains("<img"))
        let notice = NoticeText(format: .markdown, language: .chinese, axis: axes[0])
        let texts =
            [SummaryMarkdown.text(summary, language: .chinese)]
            + RiskNotice.notices([record], axis: axes.first { $0.isTiered } ?? axes[0]).map(notice.text)
        // What a backslash stands before is text.
        for text in texts.map({ $0.replacing(/\\./, with: "·") }) {
            #expect(!text.contains("](") && !text.contains("<script") && !text.contains("<img"))
            #expect(!text.contains("\n# 标题") && !text.contains(" http://") && !text.contains("\u{202E}"))
            #expect(!text.contains("\u{1B}") && !text.contains("`code`"))
        }
    }

    /// Figures and days stand in Markdown as they are, and each reason has words of its own.
    @Test func markdownIsReadableAsText() {
        var records = [Self.record("a", "民政", "高", on: "2026-11-20"), Self.record("b", "民政", "低", on: "2026-11-12")]
        records[0].reviewReasons = ["quality: damaged", "quality: ruled paper", "quality: new in a later version"]
        let text = SummaryMarkdown.text(
            OfficeSummary(records, axes: Self.axes, days: 7, until: CalendarDate("2026-11-22")), language: .chinese)
        #expect(text.contains("| 民政 | 2 | 100.0% | 1 | 1 | 0 |") && text.contains("| 高 | 1 | 50.0% | 1 | 0 | +1 |"))
        #expect(text.contains("| 2026-11-16 | 1 | 0 | 0 | 0 |"))
        #expect(text.contains("- 文字有损坏  1\n") && text.contains("- 横格纸，文字易漏  1\n"))
        #expect(text.contains("- new in a later version  1\n"))
        for (line, escaped) in [
            ("1. 一", "1\\. 一"), ("2) 二", "2\\) 二"), ("- 三", "\\- 三"), (" + 四", " \\+ 四"), ("3-4", "3-4"),
        ] {
            #expect(MarkdownText.escape(line) == escaped)
        }
    }

    @Test func aNoticeSaysNothingTwice() throws {
        var record = Self.record("a", "民政", "高", on: nil)
        (record.title, record.summary) = ("再不解决就带汽油来", "再不解决就带汽油来")
        record.evidence = ["带汽油", "汽油", "推平"].enumerated().map { i, text in
            .init(
                axis: "risk", label: "高", text: text, start: i, end: i + 1, weight: Double(3 - i), source: "model",
                field: nil)
        }
        let axis = try #require(Self.axes.last)
        let notice = try #require(RiskNotice.notices([record], axis: axis).first)
        let text = NoticeText(format: .markdown, language: .chinese, axis: axis).text(notice)
        #expect(text.components(separatedBy: "再不解决就带汽油来").count == 2)
        #expect(text.contains("- “带汽油”\n- “推平”\n"))
    }

    /// Two files number their letters from 1: each letter has its own notice, none is hidden behind another.
    @Test func lettersThatShareANumberHaveTheirOwnNotices() throws {
        var records = ["1", "1", "2", "1"].map { Self.record($0, "民政", "高", on: nil) }
        records[2].duplicate = .init(group: "1", of: "1", similarity: 0.9)
        let notices = RiskNotice.notices(records, axis: try #require(Self.axes.last))
        #expect(notices.map { $0.records.map(\.id) } == [["1", "2"], ["1"], ["1"]])
    }

    @Test func aMistypedYearMakesNoThousandRows() {
        let records = [Self.record("a", "民政", "高", on: "1906-11-15"), Self.record("b", "民政", "高", on: "2026-11-15")]
        let text = SummaryMarkdown.text(OfficeSummary(records, axes: Self.axes), language: .english)
        #expect(
            text.split(separator: "\n").count < 120 && text.contains("the last 60 weeks")
                && text.contains("-11-09 |"))
    }

    /// A results file may come from a model with axes of any name.
    @Test func anAxisNamedLikeATableOfTheOfficeIsNoTrap() {
        var record = Self.record("a", "民政", "高", on: "2026-11-15")
        record.answers["unit"] = .init(label: "甲", p: 1e305, alternatives: [], reasons: nil)
        let axes = ReviewAxis.axes(of: [record], known: [])
        let text = String(decoding: SummaryJSON.value(OfficeSummary([record], axes: axes)).line(), as: UTF8.self)
        #expect(text.contains(#""unit":[{"#) && text.contains("某局"))
        #expect(!ReviewPage(axes: axes, language: .chinese).text([record]).contains(#"id="data">null"#))
    }

    @Test func oneNoticeForLettersOfOneText() throws {
        var records = ["a", "b", "c", "d"].map { Self.record($0, "民政", $0 == "d" ? "中" : "高", on: nil) }
        records[2].duplicate = .init(group: "a", of: "a", similarity: 0.97)
        records[2].line = 3
        let axis = try #require(Self.axes.last)
        let notices = RiskNotice.notices(records, axis: axis)
        #expect(notices.map { $0.records.map(\.id) } == [["a", "c"], ["b"]])
        let text = NoticeText(format: .text, language: .chinese, axis: axis).text(notices[0])
        #expect(text.contains("来信编号：a、c") && text.contains("另有 1 件") && text.contains("第二十二条"))
    }
}
