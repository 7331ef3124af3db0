/// Reads how many people write a letter: 我们43户业主, 全体二百零六名村民, 联名人：37人.
struct PeopleCount: Equatable {
    let count: Int
    let range: Range<Int>

    /// What people are counted in, longest first.
    private static let measures =
        (["人", "户", "名", "位", "家"]
        + ["人", "工人", "木工", "工友", "农民工", "业主", "村民", "家长", "老人", "职工", "员工", "同事", "学生", "家庭"].map { "个" + $0 })
        .map { Array($0.utf16) }
    /// What writers call themselves; a number in the same sentence, soon after, is theirs.
    private static let selves = ["我们", "联名", "全体", "签名", "咱们", "俺们", "业主们", "共同署名", "反映人", "本小区", "我等"]
        .map { Array($0.utf16) }
    /// Words after which the number is somebody else's.
    private static let others = ["死亡", "受伤", "死了", "伤了", "每户", "人均", "每人", "编制", "床位"].map { Array($0.utf16) }
    private static let andOthers: UInt16 = 0x7B49  // 等
    /// Fewer are no group.
    private static let fewest = 5
    private static let most = 99_999
    /// How far behind 我们 a number may stand, in characters.
    private static let reach = 14

    /// The largest number of people that stands soon behind a word for the writers, or `nil`.
    ///
    /// - Complexity: O(text).
    static func ofWriters(in units: [UInt16]) -> PeopleCount? {
        var best: PeopleCount?
        for i in units.indices {
            let own = selves.first { starts(units, with: $0, at: i) }
            // 陈某等十七人: the number stands right behind 等.
            guard let start = own.map({ i + $0.count }) ?? (units[i] == Self.andOthers ? i + 1 : nil) else { continue }
            var j = start
            while j < min(units.count, start + (own == nil ? 1 : reach)), !isSentenceEnd(units[j]) {
                if let (count, end) = number(units, at: j) {
                    if let measured = measure(units, at: end), (fewest...most).contains(count),
                        !others.contains(where: { contains(units[i..<min(units.count, measured + 4)], $0) }),
                        count > (best?.count ?? 0)
                    {
                        best = PeopleCount(count: count, range: i..<measured)
                    }
                    j = end
                } else {
                    j += 1
                }
            }
        }
        return best
    }

    /// The end of 多名, 余户, 人 … behind a number.
    private static func measure(_ units: [UInt16], at start: Int) -> Int? {
        var i = start
        if i < units.count, ["多", "余", "来", "几"].contains(where: { $0.utf16.first == units[i] }) { i += 1 }
        guard let measure = measures.first(where: { starts(units, with: $0, at: i) }) else { return nil }
        return i + measure.count
    }

    /// A number in digits or Chinese numerals, and its end.
    static func number(_ units: [UInt16], at start: Int) -> (count: Int, end: Int)? {
        if isDigitUnit(units[start]) {
            var i = start
            var value = 0
            while i < units.count, value < 1_000_000 {
                if isDigitUnit(units[i]) {
                    value = value * 10 + Int(units[i] - 0x30)
                } else if units[i] != 0x2C || i + 3 >= units.count || !units[i + 1...i + 3].allSatisfy(isDigitUnit) {
                    break  // a comma before three digits groups them: 1,200
                }
                i += 1
            }
            return (value, i)
        }
        return numeral(units, at: start)
    }

    private static let digits: [UInt16: Int] = Dictionary(
        uniqueKeysWithValues: zip("零一二三四五六七八九两〇".utf16, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 0]))
    private static let powers: [UInt16: Int] = Dictionary(
        uniqueKeysWithValues: zip("十百千万".utf16, [10, 100, 1000, 10_000]))

    /// 一百二十三, 三十, 两千零六: the digit before each power, added up.
    private static func numeral(_ units: [UInt16], at start: Int) -> (count: Int, end: Int)? {
        var (total, digit, i) = (0, 0, start)
        var hasPower = false
        while i < units.count {
            if let value = digits[units[i]] {
                digit = value
            } else if let power = powers[units[i]] {
                total =
                    power == 10_000
                    ? (total + digit) * power : total + max(digit, total == 0 && digit == 0 ? 1 : digit) * power
                digit = 0
                hasPower = true
            } else {
                break
            }
            i += 1
        }
        guard i > start else { return nil }
        // 二三 and the like are no numbers: several digits need a power between them.
        guard hasPower || i == start + 1 else { return nil }
        return (total + digit, i)
    }

    private static func starts(_ units: [UInt16], with word: [UInt16], at i: Int) -> Bool {
        i + word.count <= units.count && units[i..<i + word.count].elementsEqual(word)
    }

    private static func contains(_ units: ArraySlice<UInt16>, _ word: [UInt16]) -> Bool {
        guard units.count >= word.count else { return false }
        return (units.startIndex...units.endIndex - word.count).contains {
            units[$0..<$0 + word.count].elementsEqual(word)
        }
    }
}
