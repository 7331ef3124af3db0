/// Takes out of the scored text what a page carries besides the letter: page numbers, ruling residue, a web page's navigation
/// lines and buttons, and readings in brackets after a character (内(nèi)容). The letter itself is untouched: the units that stay
/// keep their places in the original.
struct PageFurniture {
    /// A line that starts with one of these, and is no longer than `longestLine`, belongs to a web page.
    private static let webStarts = [
        "当前位置", "您的位置", "您现在的位置", "所在位置", "首页>", "首页 >", "今天是", "上一篇", "下一篇", "上一版", "下一版", "返回顶部", "返回首页",
        "分享到", "打印本页", "关闭窗口", "字号", "字体大小", "浏览次数", "阅读次数", "点击数", "点击次数", "发布日期", "发布时间", "信息来源", "责任编辑", "版权所有",
        "主办单位", "网站标识码", "技术支持", "扫一扫", "通版阅读", "展开通版", "收缩通版", "当前版", "文章字数", "微信公众号", "设为首页", "加入收藏", "网站地图",
    ].map { Array($0.utf16) }
    /// A line that is one of these and nothing else is a button.
    private static let buttons = Set(
        ["打印", "关闭", "返回", "分享", "收藏", "首页", "更多", "大", "中", "小", "【打印】", "[打印]", "[关闭]"].map { Array($0.utf16) })
    private static let longestLine = 40
    /// Longest reading in brackets, in letters.
    private static let longestReading = 7

    /// Longest run of stray letters between two characters.
    private static let longestStray = 2
    /// What a letter names: b栋, ic卡, n次.
    private static let namedByLetter = Set("区栋座幢户卡级楼期群型号次轴线年块微".utf16)

    /// - Parameter original: the text that was folded, in which capitals still show.
    /// - Complexity: O(n).
    static func strip(_ text: FoldedText, of original: String) -> FoldedText {
        guard text.units.contains(where: { $0 == 0x0A || $0 == 0x28 || isLatinUnit($0) }) else { return text }
        var out = FoldedText()
        out.units.reserveCapacity(text.count)
        var letters: [Unicode.Scalar]?
        var start = 0
        while start <= text.count {
            let end = text.units[start...].firstIndex(of: 0x0A) ?? text.count
            if let kind = furniture(text.units[start..<end]) {
                out.passages.append(Passage(kind: kind, range: text.original(start..<end)))
            } else {
                copy(text, start..<end, &out) { place in
                    let scalars = letters ?? Array(original.unicodeScalars)
                    letters = scalars
                    return scalars[place].properties.isLowercase
                }
            }
            if end < text.count { out.append(0x0A, text.starts[end], text.ends[end]) }
            start = end + 1
        }
        return out
    }

    private static func furniture(_ line: ArraySlice<UInt16>) -> Passage.Kind? {
        var line = line.drop(while: isSpaceUnit)
        while let last = line.last, isSpaceUnit(last) { line.removeLast() }
        guard !line.isEmpty, line.count <= longestLine else { return nil }
        if isRuling(line) { return .ruling }
        let isFurniture =
            isPageNumber(line) || buttons.contains(Array(line)) || webStarts.contains { line.starts(with: $0) }
        return isFurniture ? .pageFurniture : nil
    }

    /// 3, - 3 -, 第3页, 第 3 页 共 5 页, 3/5
    private static func isPageNumber(_ line: ArraySlice<UInt16>) -> Bool {
        let signs = Set("-—·/第页共,0123456789 一二三四五六七八九十".utf16)
        guard line.allSatisfy(signs.contains) else { return false }
        let digits = line.count(where: isDigitUnit)
        let says = line.contains(0x9875)  // 页
        return says ? line.count <= 14 : digits > 0 && digits <= 3 && !line.contains(where: isHanUnit)
    }

    /// What a scanner reads in ruled lines and borders: |, ~, _, and the like, without a word.
    private static func isRuling(_ line: ArraySlice<UInt16>) -> Bool {
        let art = line.count {
            [0x7C, 0x7E, 0x5F, 0x2D, 0x3D, 0x2A, 0x2E, 0x27, 0x22, 0x5E, 0x60, 0x5C, 0x2F].contains($0)
        }
        let words = line.count { isHanUnit($0) || isDigitUnit($0) || isLatinUnit($0) }
        return art >= 3 && words <= 1
    }

    /// Copies a line without readings (a Han character, then up to seven letters in round brackets) and without stray letters.
    private static func copy(
        _ text: FoldedText, _ range: Range<Int>, _ out: inout FoldedText, isLowercase: (Int) -> Bool
    ) {
        var i = range.lowerBound
        while i < range.upperBound {
            if i > range.lowerBound, isHanUnit(text.units[i - 1]) {
                if let close = readingEnd(text.units[i..<range.upperBound]) {
                    out.passages.append(Passage(kind: .reading, range: text.original(i..<close)))
                    i = close
                    continue
                }
                if let end = strayEnd(text.units[i..<range.upperBound]),
                    (i..<end).allSatisfy({ isLowercase(Int(text.starts[$0])) })
                {
                    out.passages.append(Passage(kind: .strayLatin, range: text.original(i..<end)))
                    i = end
                    continue
                }
            }
            out.append(text.units[i], text.starts[i], text.ends[i])
            i += 1
        }
    }

    /// The end of a reading in brackets that starts here.
    private static func readingEnd(_ units: ArraySlice<UInt16>) -> Int? {
        guard units.first == 0x28, let close = units.prefix(longestReading + 2).firstIndex(of: 0x29),
            close - units.startIndex >= 2, isReading(units[(units.startIndex + 1)..<close])
        else { return nil }
        return close + 1
    }

    /// The end of a Latin letter or two that stand here before a Han character.
    private static func strayEnd(_ units: ArraySlice<UInt16>) -> Int? {
        let letters = units.prefix(longestStray + 1).prefix { isLatinUnit($0) }
        guard (1...longestStray).contains(letters.count), letters.endIndex < units.endIndex,
            isHanUnit(units[letters.endIndex]), !namedByLetter.contains(units[letters.endIndex])
        else { return nil }
        return letters.endIndex
    }

    /// Latin letters of which one bears a tone: (nèi), not (kg) or (app).
    private static func isReading(_ letters: ArraySlice<UInt16>) -> Bool {
        letters.allSatisfy { isLatinUnit($0) || $0 == 0x28 } && letters.contains { $0 > 0x7F }
    }
}
