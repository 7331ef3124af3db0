import Testing

@testable import Fenliu

struct CSVRecordTests {
    @Test(arguments: [
        ("普通", "普通"), ("有,逗号", "\"有,逗号\""), ("有\"引号", "\"有\"\"引号\""), ("两\n行", "\"两\n行\""),
        ("=1+1", "'=1+1"), ("+86", "'+86"), ("-1", "'-1"), ("@x", "'@x"), ("＝cmd", "'＝cmd"), ("　＠x", "'　＠x"),
        ("\tx", "'\tx"), (" =x", "' =x"), ("110101199003074518", "'110101199003074518"), ("12345678901", "12345678901"),
        ("0.93", "0.93"), ("", ""),
    ])
    func writesSafeCells(text: String, cell: String) { #expect(CSVRecord.cell(text) == cell) }
}
