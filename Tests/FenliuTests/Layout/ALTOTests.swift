import Testing

@testable import Fenliu

struct ALTOTests {
    @Test(arguments: [
        ("<alto/>", "invalid-layout: no Page element"),
        ("<alto><Page/></alto>", ""),
        // Coordinates may be left out.
        ("<alto><Page><TextLine><String CONTENT='工资'/></TextLine></Page></alto>", "工资"),
        ("<alto><TextLine/></alto>", "invalid-layout: TextLine outside of a Page"),
        ("<alto><String CONTENT='工资'/></alto>", "invalid-layout: String outside of a Page"),
        ("<alto><Page WIDTH='wide'/></alto>", "invalid-layout: WIDTH is no number"),
        ("<alto><Page WIDTH='1e400'/></alto>", "invalid-layout: WIDTH is no number"),
        (
            "<alto><Page><TextLine><String CONTENT='资' HPOS='nan'/></TextLine></Page></alto>",
            "invalid-layout: HPOS is no number"
        ),
        ("<alto><Page>", "invalid-layout: line 1: not well-formed XML"),
    ])
    func reads(file: String, expected: String) { #expect(LayoutSamples.outcome(.alto, file) == expected) }
}
