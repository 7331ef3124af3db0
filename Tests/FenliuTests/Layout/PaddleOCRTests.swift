import Testing

@testable import Fenliu

struct PaddleOCRTests {
    private static let box = "[[0,0],[80,0],[80,40],[0,40]]"

    @Test(arguments: [
        // Version 2: one page, a list of pages, a page on which nothing was found.
        ("[[\(box),[\"工资\",0.9]]]", "工资"),
        ("[[[\(box),[\"工资\",0.9]],[[[0,60],[80,60],[80,90],[0,90]],[\"没发\",0.9]]]]", "工资\n没发"),
        ("[null,[[\(box),[\"工资\",0.9]]],[]]", "工资"),
        // Version 3: no text, one object a line.
        (#"{"rec_texts":[],"rec_boxes":[]}"#, ""),
        (
            #"{"rec_texts":["工"],"rec_boxes":[[0,0,9,9]]}"# + "\n" + #"{"rec_texts":["资"],"rec_boxes":[[0,0,9,9]]}"#,
            "工\n资"
        ),
        (#"{"rec_texts":["工"],"rec_boxes":[],"rec_polys":[[[0,0],[9.5,0],[9,9]]]}"#, "工"),
        (
            #"{"rec_texts":["工","资"],"rec_boxes":[[0,0,9,9]]}"#,
            "invalid-layout: 2 rec_texts without as many rec_boxes or rec_polys"
        ),
        (
            #"{"rec_texts":["工",1],"rec_boxes":[[0,0,9,9],[0,0,9,9]]}"#,
            "invalid-layout: text 2 of rec_texts has no text or no box"
        ),
        (#"{"rec_texts":["工"],"rec_boxes":[[0,0,9]]}"#, "invalid-layout: text 1 of rec_texts has no text or no box"),
        (
            #"{"rec_texts":["工"],"rec_boxes":[[0,0,9,1e300]]}"#,
            "invalid-layout: text 1 of rec_texts has no text or no box"
        ),
        (#"{"rec_texts":["工"],"rec_polys":[[]]}"#, "invalid-layout: text 1 of rec_texts has no text or no box"),
        (#"{"text":"工"}"#, "invalid-layout: no list rec_texts"),
        ("[]", "invalid-layout: no rec_texts and no list of boxes"),
        ("[[\(box),[\"工资\",0.9]],[\(box)]]", "invalid-layout: entry 2 is not [box, [text, score]]"),
        ("[[\(box)", "invalid-layout: not JSON"),
        ("12", "invalid-layout: not JSON"),
        ("[12]", "invalid-layout: neither an object nor a list"),
        (#"{"rec_texts":["工"],"rec_boxes":[[0,0,9,9]]}"# + "\n{", "invalid-layout: not JSON"),
    ])
    func reads(file: String, expected: String) { #expect(LayoutSamples.outcome(.paddle, file) == expected) }

    @Test func deepNestingIsRefused() {
        let expected = "invalid-layout: more than 32 levels deep"
        #expect(LayoutSamples.outcome(.paddle, String(repeating: "[", count: 100_000)) == expected)
    }
}
