import FenliuPlatform
import Foundation
import Testing

@testable import Fenliu

/// Where the first-level topic does not fix the unit, the shipped table must still find the right one.
struct ShippedRoutingTests {
    private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    private func route(_ topic: String, _ track: String, _ purpose: String, _ text: String) throws -> Route? {
        let preparation = try TextPreparation()
        let bytes = try ByteSource.contents(of: Self.checkout + "/Models/routing.csv") ?? []
        let table = try RoutingTable(bytes, name: "routing.csv", preparation: preparation)
        return table.route(
            labels: ["topic": topic, "track": track, "purpose": purpose, "risk": "中"], title: [],
            body: try preparation.prepare(text).units, received: nil)
    }

    @Test(arguments: [
        ("城乡建设", "访", "申诉求决", "规划局批的控制性详细规划把我们小区的绿地改成了商业用地", "自然资源"),
        ("城乡建设", "访", "申诉求决", "房屋登记写错了面积，不动产权证要更正，登记中心让等", "不动产登记"),
        ("劳动和社会保障", "访", "申诉求决", "住院的医保报销三个月没有到账，异地医保备案也做了", "医疗保障"),
        ("卫生计生", "访", "检举控告", "食品小作坊没有证，食品里吃出虫子", "市场监督管理|市场监管"),
        ("民政", "访", "申诉求决", "我是退伍军人，优抚金一年没有发", "退役军人"),
        ("政法", "访", "申诉求决", "高层消防栓没有水，消防设施坏了一年", "消防"),
        ("城乡建设", "访", "申诉求决", "住房公积金提取被拒，公积金中心说材料不齐", "公积金"),
        ("环境保护", "访", "申诉求决", "楼下饭店油烟直排，熏得开不了窗", "城管|城市管理|生态环境"),
        ("环境保护", "访", "申诉求决", "广场舞噪声每晚十点还在放音响，社会生活噪声扰民", "公安|城管|城市管理"),
        ("劳动和社会保障", "访", "申诉求决", "在工地干活，包工头拖欠农民工工资，总包也不管", "人力资源和社会保障局＋住房和城乡建设局"),
        ("经济管理", "访", "申诉求决", "理财公司非法集资跑路，请政府处置", "金融"),
        ("国土资源", "访", "申诉求决", "征地款分配不公，外嫁女没有分到征地补偿款", "乡镇"),
        ("政法", "访", "申诉求决", "户口迁移被派出所拒绝，户籍窗口说不能落户", "公安"),
        ("政法", "诉", "申诉求决", "法院判决生效一年，申请强制执行没有动静", "法院|政法"),
        ("政法", "诉", "申诉求决", "交通事故责任认定书判我全责，不服认定", "公安机关交通管理|交警|交通管理|政法"),
    ])
    func findsTheUnit(topic: String, track: String, purpose: String, text: String, unit: String) throws {
        let route = try #require(try route(topic, track, purpose, text))
        #expect(unit.split(separator: "|").contains { route.unit.contains($0) }, "\(route.id) \(route.unit)")
    }

    /// 检举控告 is never sent where the accused sits, whatever the topic.
    @Test func accusationsOfOfficialsCarryAWarning() throws {
        let route = try #require(try route("纪检监察", "访", "检举控告", "举报镇长收受工程回扣"))
        #expect(!route.warning.isEmpty && route.unit.contains("纪"))
    }

    /// A review of an accident finding goes to the next higher traffic police within three working days; it is no reconsideration.
    @Test func noReconsiderationOfAnAccidentFinding() throws {
        let route = try #require(try route("政法", "诉", "申诉求决", "对道路交通事故认定不服，要求复核事故责任认定"))
        #expect(!route.channel.contains("行政复议"), "\(route.id) \(route.channel)")
    }
}
