import Testing

@testable import Fenliu

/// What holds for every format.
struct LayoutFormatTests {
    @Test(arguments: LayoutSamples.all) func readsTheSameLetter(format: LayoutFormat, file: String) throws {
        let document = try LayoutSamples.document(format, file)
        #expect(document.text == LayoutSamples.text)
        #expect(document.pages.count == 2)
        #expect(
            document.spans.first == LayoutSpan(range: 0..<2, page: 1, box: LayoutBox(x0: 100, y0: 50, x1: 180, y1: 90)))
        #expect(document.spans.map(\.box.x0) == [100, 180, 100, 230, 310, 390, 100])
        #expect(document.spans.last?.page == 2)
        if format != .paddle { #expect(document.pages.map(\.height) == [800, 800]) }
    }

    @Test(arguments: LayoutSamples.all) func isRecognized(format: LayoutFormat, file: String) {
        #expect(LayoutFormat.recognized(in: Array(file.utf8)) == format)
        #expect(LayoutFormat.recognized(in: Array("\n  \(file)".utf8)) == format)
    }

    @Test(arguments: [
        "", "   ", "关于欠薪的信", "level\ttext\n", "<p>见 ocr 一文</p>", "<", "{", "[[[", "[[[]]]", #"{"text":"见 rec_texts"}"#,
        #"{"text":"\"rec_texts\": 1"}"#, #"{"text":"rec_texts"}"#, "[1,2]", "[[[一]]]",
    ])
    func isNotRecognized(start: String) { #expect(LayoutFormat.recognized(in: Array(start.utf8)) == nil) }

    @Test(arguments: LayoutFormat.allCases) func whiteSpaceIsBlank(format: LayoutFormat) {
        #expect(LayoutSamples.outcome(format, "") == "blank")
        #expect(LayoutSamples.outcome(format, " \r\n\t\n") == "blank")
    }

    /// A file cut anywhere gives words or a problem.
    @Test(arguments: LayoutSamples.all) func survivesEveryCut(format: LayoutFormat, file: String) {
        let bytes = Array(file.utf8)
        for length in bytes.indices { check(format, Array(bytes[..<length])) }
    }

    /// So does one with any byte changed: to no UTF-8, to a digit that makes numbers other, to a mark.
    @Test(arguments: LayoutSamples.all) func survivesEveryChangedByte(format: LayoutFormat, file: String) {
        let bytes = Array(file.utf8)
        for i in bytes.indices {
            let values: [UInt8] = [bytes[i] ^ 0x80, 0x39, 0x3C]
            var changed = bytes
            changed[i] = values[i % values.count]
            check(format, changed)
        }
    }

    /// Whatever can be read keeps the document's law.
    private func check(_ format: LayoutFormat, _ bytes: [UInt8]) {
        guard let document = try? format.read(bytes) else { return }
        let count = document.text.unicodeScalars.count
        var end = 0
        for span in document.spans {
            #expect(span.range.lowerBound >= end && span.range.upperBound <= count && !span.range.isEmpty)
            end = span.range.upperBound
        }
        #expect((0...1).contains(document.missingShare))
    }
}
