import Testing

@testable import Fenliu

struct SpreadsheetCellTests {
    @Test(arguments: [
        ("普通", "普通"), ("有,逗号", "\"有,逗号\""), ("有\"引号", "\"有\"\"引号\""), ("两\n行", "\"两\n行\""), ("", ""),
        // What a spreadsheet would run.
        ("=1+1", "'=1+1"), ("+86", "'+86"), ("-1", "'-1"), ("@x", "'@x"), ("＝cmd", "'＝cmd"), ("　＠x", "'　＠x"),
        ("－2", "'－2"),
        ("\tx", "'\tx"), (" =x", "' =x"), ("\u{A0}=x", "'\u{A0}=x"), ("﹦x", "'﹦x"), ("\r=x", "\"\r'=x\""),
        ("一\n=x", "\"一\n'=x\""), ("'=x", "''=x"), ("'好", "'好"),
        // What it would take for a number, a day, a time or a truth value.
        ("110101199003074518", "'110101199003074518"), ("123456789012", "'123456789012"),
        ("12345678901", "12345678901"),
        ("0012", "'0012"), ("0", "0"), ("1E5", "'1E5"), ("2e+3", "'2e+3"), ("3-4", "'3-4"), ("2026-11", "'2026-11"),
        ("2026/11/22", "'2026/11/22"), ("12:30", "'12:30"), ("MAR1", "'MAR1"), ("1-Sept", "'1-Sept"), ("1.10", "'1.10"),
        ("1,234", "\"'1,234\""), ("5%", "'5%"), ("００１２", "'００１２"), ("TRUE", "'TRUE"), ("0.93", "0.93"),
        ("2026-1102-003", "2026-1102-003"), ("XF2026-11", "XF2026-11"), ("3号", "3号"), ("E5", "E5"), ("e", "e"),
        ("1.2.3", "1.2.3"),
    ])
    func writesSafeCells(text: String, cell: String) {
        #expect(SpreadsheetCell.cell(text) == cell)
        #expect(SpreadsheetCell.unguarded(SpreadsheetCell.guarded(text)) == text)
    }

    @Test(arguments: [
        ("2026-11-22", "2026-11-22"), ("2026/1/2 08:30", "2026/1/2 08:30"), ("20261122", "20261122"), ("3-4", "'3-4"),
        ("=2026-11-22", "'=2026-11-22"),
    ])
    func leavesDaysWhereTold(text: String, cell: String) {
        #expect(SpreadsheetCell.cell(text, keepsDays: true) == cell)
    }

    /// Whatever the text, what is read back is what was written.
    @Test func guardingIsUndone() {
        let pieces = ["'", "=", "＝", " ", "\n", "\r\n", "\t", "0", "12", "-", "x", "信", "E"]
        var texts = [""]
        for _ in 0..<4 { texts = texts.flatMap { text in pieces.map { text + $0 } } }
        let lost = texts.filter { SpreadsheetCell.unguarded(SpreadsheetCell.guarded($0)) != $0 }
        #expect(lost.isEmpty)
    }

    @Test func aTableGivesBackWhatWasGuarded() throws {
        var table = TableRecords(separator: 0x2C, limit: 1 << 16)
        let outcomes = table.records(Array("编号,正文\r\n'0012,'=油烟\r\n".utf8), isLast: true)
        guard case .success(let record)? = outcomes.first else {
            Issue.record("no record")
            return
        }
        let letter = try record.letter()
        #expect(letter.id == "0012" && letter.text == "=油烟")
        #expect(record.columns.names == ["编号", "正文"])
    }
}
