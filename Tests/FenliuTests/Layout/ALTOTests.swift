import Testing

@testable import Fenliu

struct ALTOTests {
    @Test(arguments: [
        ("<alto/>", "invalid-layout: missing(\"Page\")"),
        ("<alto><Page/></alto>", ""),
        // Coordinates may be left out.
        ("<alto><Page><TextLine><String CONTENT='工资'/></TextLine></Page></alto>", "工资"),
        ("<alto><TextLine/></alto>", "invalid-layout: outside(element: \"TextLine\", of: \"Page\")"),
        ("<alto><String CONTENT='工资'/></alto>", "invalid-layout: outside(element: \"String\", of: \"Page\")"),
        ("<alto><Page WIDTH='wide'/></alto>", "invalid-layout: notANumber(\"WIDTH\")"),
        ("<alto><Page WIDTH='1e400'/></alto>", "invalid-layout: notANumber(\"WIDTH\")"),
        (
            "<alto><Page><TextLine><String CONTENT='资' HPOS='nan'/></TextLine></Page></alto>",
            "invalid-layout: notANumber(\"HPOS\")"
        ),
        ("<alto><Page>", "invalid-layout: line 1: notWellFormedXML"),
    ])
    func reads(file: String, expected: String) { #expect(LayoutSamples.outcome(.alto, file) == expected) }
}
