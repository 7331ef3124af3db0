import Testing

@testable import Fenliu

struct TokenizerTests {
    @Test(arguments: [
        "", "。", "我们村的路坏了，没人修！", "a b  c", "电话13800001234找我", "一二三\n四五", "😀𠀀字",
        String(repeating: "一", count: 5000),
    ])
    func segmentsTileTheText(text: String) throws {
        let tokens = try Tokenizer().tokens(of: try TextPreparation().prepare(text))
        var joined: [UInt16] = []
        for i in 0..<tokens.count {
            #expect(!tokens.range(i).isEmpty)
            joined += tokens.text.units[tokens.range(i)]
        }
        #expect(joined == tokens.text.units)
    }

    @Test func findsWordsAndClassTokens() throws {
        let tokens = try Tokenizer().tokens(of: try TextPreparation().prepare("拖欠工资，电话13800001234"))
        #expect(tokens.kinds == [.word, .word, .punctuation, .word, .classToken])
    }
}
