import Testing

@testable import Fenliu

struct LineJoinerTests {
    @Test(arguments: [
        // Lines broken by the margin, in the middle of a word.
        ("我在工地干了八个月，老板拖欠工\n资三万元，多次去要都不给，现在\n家里没有钱了", "我在工地干了八个月,老板拖欠工资三万元,多次去要都不给,现在家里没有钱了"),
        // A salutation and a short heading stay lines.
        ("尊敬的领导：\n我在工地干了八个月，老板拖欠", "尊敬的领导:\n我在工地干了八个月,老板拖欠"),
        ("反映欠薪\n我在工地干了八个月老板拖欠工资", "反映欠薪\n我在工地干了八个月老板拖欠工资"),
        // A sentence that ends at the line's end stays apart.
        ("我在工地干了八个月没有钱。\n现在老板跑了，没有人来管这事", "我在工地干了八个月没有钱。\n现在老板跑了,没有人来管这事"),
        // A scanner's spaces between characters go, a writer's space stays.
        ("关于 请求 解决 拖欠 工资 的 报告", "关于请求解决拖欠工资的报告"),
        ("我们小区的电梯坏了三个月 没有人来修物业也不管我们老人下不了楼", "我们小区的电梯坏了三个月 没有人来修物业也不管我们老人下不了楼"),
        ("住在 A 市 12 栋", "住在a市12栋"),
        // Latin words keep a space when their lines join.
        ("please open the new road\nagain and again my friend", "please open the new road again and again my friend"),
    ])
    func joins(input: String, expected: String) throws {
        #expect(try LineJoiner.join(Folder().fold(input)).string == expected)
    }
}
