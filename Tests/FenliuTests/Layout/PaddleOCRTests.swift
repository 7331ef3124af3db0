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
            "invalid-layout: unequal(texts: 2)"
        ),
        (
            #"{"rec_texts":["工",1],"rec_boxes":[[0,0,9,9],[0,0,9,9]]}"#,
            "invalid-layout: badEntry(2)"
        ),
        (#"{"rec_texts":["工"],"rec_boxes":[[0,0,9]]}"#, "invalid-layout: badEntry(1)"),
        (
            #"{"rec_texts":["工"],"rec_boxes":[[0,0,9,1e300]]}"#,
            "invalid-layout: badEntry(1)"
        ),
        (#"{"rec_texts":["工"],"rec_polys":[[]]}"#, "invalid-layout: badEntry(1)"),
        (#"{"text":"工"}"#, "invalid-layout: missing(\"rec_texts\")"),
        ("[]", "invalid-layout: missing(\"rec_texts\")"),
        ("[[\(box),[\"工资\",0.9]],[\(box)]]", "invalid-layout: badEntry(2)"),
        ("[[\(box)", "invalid-layout: notJSON"),
        ("12", "invalid-layout: notJSON"),
        ("[12]", "invalid-layout: notAnObject"),
        (#"{"rec_texts":["工"],"rec_boxes":[[0,0,9,9]]}"# + "\n{", "invalid-layout: notJSON"),
    ])
    func reads(file: String, expected: String) { #expect(LayoutSamples.outcome(.paddle, file) == expected) }

    @Test func deepNestingIsRefused() {
        let expected = "invalid-layout: tooDeep"
        #expect(LayoutSamples.outcome(.paddle, String(repeating: "[", count: 100_000)) == expected)
    }
}
