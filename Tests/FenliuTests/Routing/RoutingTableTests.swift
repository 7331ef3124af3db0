import Testing

@testable import Fenliu

struct RoutingTableTests {
    private static let header = "id,step,topic,track,purpose,terms,channel,unit,method,basis,days,warning\n"

    private func table(_ rows: String) throws -> RoutingTable {
        try RoutingTable(Array((Self.header + rows).utf8), name: "r.csv", preparation: TextPreparation())
    }

    private static let rows = """
        A,10,,,检举控告,,检举控告,纪检监察机关,转送,第三十条,15,不得转给被检举人
        B,20,,诉,,,诉讼程序,政法委,转送政法部门,第二十二条,15,
        C,60,劳动和社会保障,,,医保|医疗保险,信访程序,医疗保障局,转送,第二十二条,15,
        D,60,劳动和社会保障,,,工资,信访程序,人力资源和社会保障局,转送,第二十二条,15,
        E,60,劳动和社会保障|民政,,,,信访程序,综合科,转送,第二十二条,15,
        Z,90,,,,,信访程序,人工研判,转送,第二十二条,15,

        """

    @Test(arguments: [
        ("劳动和社会保障", "访", "检举控告", "工资", "A"),  // the lowest step decides
        ("劳动和社会保障", "诉", "申诉求决", "工资", "B"),
        ("劳动和社会保障", "访", "申诉求决", "医保报销慢，工资照发，医疗保险断了", "C"),  // terms that occur more often
        ("劳动和社会保障", "访", "申诉求决", "医保和工资都有问题", "C"),  // a tie: the first row
        ("劳动和社会保障", "访", "申诉求决", "加班太多", "E"),
        ("民政", "访", "申诉求决", "工资", "E"),
        ("交通运输", "访", "申诉求决", "公交", "Z"),
    ])
    func chooses(topic: String, track: String, purpose: String, text: String, row: String) throws {
        let route = try table(Self.rows).route(
            labels: ["topic": topic, "track": track, "purpose": purpose], title: [],
            body: try TextPreparation().prepare(text).units, received: CalendarDate("2026-11-22"))
        #expect(route?.id == row)
        #expect(route?.sortBy?.description == "2026-12-07")
    }

    @Test func theTitleCountsThreeTimes() throws {
        let route = try table(Self.rows).route(
            labels: ["topic": "劳动和社会保障"], title: try TextPreparation().prepare("欠工资").units,
            body: try TextPreparation().prepare("医保医保").units, received: nil)
        #expect(route?.id == "D" && route?.sortBy == nil)
    }

    /// Days for telling the writer and for concluding come only from rows that give them; an older table has no such columns.
    @Test func limitsAreGivenWhereTheTableGivesThem() throws {
        let header =
            "id,step,topic,track,purpose,terms,channel,unit,method,basis,days,notify_days,conclude_days,warning\n"
        func route(_ rows: String, _ header: String) throws -> Route? {
            try RoutingTable(Array((header + rows).utf8), name: "r.csv", preparation: TextPreparation()).route(
                labels: [:], title: [], body: [], received: CalendarDate("2026-11-22"))
        }
        let petition = try route("Z,90,,,,,信访程序,人工研判,转送,第三十四条,15,15,60,\n", header)
        #expect(petition?.notifyBy?.description == "2026-12-07" && petition?.concludeBy?.description == "2027-01-21")
        let other = try route("Z,90,,,,,诉讼程序,政法委,转送,第二十二条,15,,,\n", header)
        #expect(other?.sortBy != nil && other?.notifyBy == nil && other?.concludeBy == nil)
        let older = try route("Z,90,,,,,信访程序,人工研判,转送,第三十四条,15,\n", Self.header)
        #expect(older?.sortBy != nil && older?.notifyBy == nil && older?.concludeBy == nil)
        #expect(throws: TableError.self) { try route("Z,90,,,,,信访程序,人工研判,转送,条,15,x,,\n", header) }
    }

    @Test func anUnansweredAxisFitsOnlyEmptyCells() throws {
        #expect(try table(Self.rows).route(labels: [:], title: [], body: [], received: nil)?.id == "Z")
    }

    @Test(arguments: [
        ("A,1,,,,工资,c,u,m,b,15,\n", 3, nil, TableError.Problem.noFallback),
        ("A,x,,,,,c,u,m,b,15,\n", 2, "step", .badNumber("x")),
        ("A,1,,,,,c,u,m,b,-1,\n", 2, "days", .badNumber("-1")),
        ("A,1,,,,,c,,m,b,15,\n", 2, "unit", .emptyCell),
        ("A,1,,,,工,c,u,m,b,15,\n", 2, "terms", .badPattern("工")),
    ])
    func reportsFaults(rows: String, line: Int, column: String?, problem: TableError.Problem) {
        #expect(throws: TableError(file: "r.csv", line: line, column: column, problem: problem)) { try table(rows) }
    }
}
