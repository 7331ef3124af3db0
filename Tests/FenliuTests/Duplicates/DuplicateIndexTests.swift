import Foundation
import Testing

@testable import Fenliu

/// The same numbers on every run (Knuth's MMIX constants).
private struct Congruential: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}

struct DuplicateIndexTests {
    private func set(_ text: String) -> ShingleSet { ShingleSet(Array(text.utf16)) }

    private func print(_ text: String) -> TextPrint? { TextPrint(set(text)) }

    private static let letter = """
        河湾新城二期交房已经两年，不动产权证一直办不下来。开发商说在走流程，房管窗口说材料没有报齐，两边各说各的。\
        我们去年十月把契税和维修基金都交了，收据还在。孩子明年要上学，没有证就报不上名，请住建部门查一查卡在哪一步。
        """

    @Test func sameTextIsOneWhateverItsCommas() {
        let copy = Self.letter.replacingOccurrences(of: "，", with: " ")
        #expect(set(Self.letter).similarity(to: set(copy)) == 1)
        #expect(set("").similarity(to: set("")) == 0 && set("甲").similarity(to: set("甲")) == 1)
    }

    @Test func findsTheNearestEarlierText() {
        var index = DuplicateIndex()
        #expect(index.add(print(Self.letter)) == nil)
        #expect(index.add(print("地铁口的路灯坏了一个月，晚上接孩子看不清台阶，请派人修一修，谢谢。")) == nil)
        let near = Self.letter.replacingOccurrences(of: "两年", with: "三年").replacingOccurrences(of: "去年十月", with: "今年三月")
        let pair = index.add(print(near))
        #expect(pair?.first == 0 && pair?.second == 2)
        #expect((pair?.similarity ?? 0) > 0.7 && (pair?.similarity ?? 1) < 1)
    }

    /// Thirty variants each of two hundred texts: every variant finds its group, and no group finds another.
    @Test func groupsStayApart() {
        var index = DuplicateIndex()
        var generator = Congruential(state: 5)
        let characters = Array("一二三四五六七八九十百千万上下左右前后东西南北春夏秋冬金木水火土日月星辰山川河湖海天地人你我他").map(String.init)
        var missed = 0
        for group in 0..<200 {
            let text = (0..<150).map { _ in characters.randomElement(using: &generator) ?? "一" }
            for variant in 0..<5 {
                var copy = text
                for _ in 0..<variant { copy[Int.random(in: 0..<150, using: &generator)] = "改" }
                let pair = index.add(print(copy.joined()))
                if variant == 0 {
                    #expect(pair == nil)
                } else if pair?.first.quotientAndRemainder(dividingBy: 5).quotient != group {
                    missed += 1
                }
            }
        }
        #expect(missed < 8)
    }

    /// Of a letter of which the fingerprint alone was kept, likeness is estimated.
    @Test func findsByFingerprint() throws {
        var index = DuplicateIndex()
        let kept = try #require(print(Self.letter)).sketch
        #expect(index.add(TextPrint(try TextSketch(kept.description))) == nil)
        let pair = index.add(print("此致，" + Self.letter))
        #expect(pair?.first == 0 && pair?.isEstimated == true && (pair?.similarity ?? 0) > 0.85)
        #expect(index.add(print("地铁口的路灯坏了一个月，晚上接孩子看不清台阶，请派人修一修，谢谢。")) == nil)
    }

    @Test func tooLittleTextIsComparedWithNone() throws {
        let preparation = try TextPreparation()
        func print(_ title: String, _ body: String) throws -> TextPrint? {
            TextPrint(title: try preparation.prepare(title), body: try preparation.prepare(body))
        }
        #expect(try print("", "") == nil && print("投诉", "如题") == nil)
        // A short body is compared together with its title.
        var index = DuplicateIndex()
        #expect(index.add(try print("柳树巷七号院的井盖坏了三个月", "如题，请修")) == nil)
        #expect(index.add(try print("请问低保金几号发到卡里", "如题，请修")) == nil)
        #expect(index.add(try print("柳树巷七号院的井盖坏了三个月", "如题，请修"))?.first == 0)
        // Numbers of persons do not count.
        let same = "本人欠薪一案材料齐全，请核查此事并告知结果，联系人电话"
        #expect(index.add(try print("", same + "13800001234")) == nil)
        #expect(index.add(try print("", same + "13900005678"))?.similarity == 1)
    }
}
