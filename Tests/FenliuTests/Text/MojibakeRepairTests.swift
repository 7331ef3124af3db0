import FenliuPlatform
import Testing

@testable import Fenliu

/// Texts are garbled here by the same wrong turn that made them in life: encoded in one set, decoded in another.
struct MojibakeRepairTests {
    private static let letter = "关于请求解决拖欠工资的来信，共计三万元。"

    private static func garble(_ text: String, _ written: String, readAs: String) throws -> String {
        let units = try TextConverter(readAs).decode(try TextConverter(written).encode(text), flush: true).units
        return String(decoding: units, as: UTF16.self)
    }

    @Test(arguments: [
        ("UTF-8", "GB18030", Passage.Kind.utf8ReadAsGB), ("UTF-8", "windows-1252", .utf8ReadAsLatin),
        ("GB18030", "windows-1252", .gbReadAsLatin), ("GB18030", "ISO-8859-1", .gbReadAsLatin),
        ("UTF-8", "ISO-8859-1", .utf8ReadAsLatin),
    ]) func undoesAWrongReading(written: String, readAs: String, kind: Passage.Kind) throws {
        let garbled = try Self.garble(Self.letter, written, readAs: readAs)
        let prepared = try TextPreparation().prepare("您好：\n\(garbled)\n李某")
        // A reading as GB18030 loses a byte here and there, and with it a character.
        let clean = try TextPreparation().prepare(Self.letter).string
        #expect(prepared.string.split(separator: "\n").count == 3)
        #expect(prepared.string.contains("拖欠工资"), "\(prepared.string)")
        if kind != .utf8ReadAsGB { #expect(prepared.string == "您好:\n\(clean)\n李某") }
        #expect(prepared.passages.map(\.kind) == [kind])
        #expect(prepared.passages.first?.range == 4..<4 + garbled.unicodeScalars.count + 1)
    }

    /// Many programs take the byte 80 of every 。 for damage.
    @Test func putsAFullStopRightThatWasTakenForDamage() throws {
        let text = "门前的路灯坏了。晚上看不清台阶。请派人来修。"
        let garbled = try Self.garble(text, "UTF-8", readAs: "GB18030").replacing("€", with: "\u{FFFD}")
        #expect(garbled.contains("\u{FFFD}"))
        #expect(try TextPreparation().prepare(garbled).string.hasPrefix("门前的路灯坏了。晚上看不清台阶。请派人来修"))
    }

    @Test func longPassagesAreFoundAtOnce() throws {
        let garbled = try Self.garble(Self.letter, "UTF-8", readAs: "GB18030")
        let lines = (0..<40).map { $0.isMultiple(of: 3) ? garbled : "第\($0)页" }
        let prepared = try TextPreparation().prepare(lines.joined(separator: "\n"))
        #expect(prepared.passages.count == 40)
        for i in prepared.units.indices {
            let place = prepared.original(i..<i + 1)
            let isRepaired = prepared.passages.contains { $0.kind.isRepaired && $0.range.overlaps(place) }
            #expect(prepared.isRepaired(i..<i + 1) == isRepaired)
        }
    }

    @Test func pointsIntoTheGarbledText() throws {
        let garbled = try Self.garble(Self.letter, "UTF-8", readAs: "GB18030")
        let prepared = try TextPreparation().prepare("甲。\n" + garbled)
        for i in prepared.units.indices.dropFirst() {
            #expect(prepared.starts[i - 1] <= prepared.starts[i] && prepared.starts[i] < prepared.ends[i])
        }
        #expect(prepared.ends.last.map(Int.init) == 3 + garbled.unicodeScalars.count)
    }

    @Test func putsAShortWordRight() throws {
        // 农药 and 维权 in GB18030 are valid UTF-8 of other scripts.
        for word in ["农药", "维权"] {
            let garbled = try Self.garble(word, "GB18030", readAs: "UTF-8")
            #expect(try TextPreparation().prepare(garbled).string == word)
        }
    }

    @Test(arguments: [
        "請求解決醫療糾紛，我們幾戶鄉親的補償款還沒發。", "Le café est fermé à Noël, où êtes-vous déjà allés ?",
        "Господин директор, помогите нам.",
        "本村有个垚字辈的人叫犇犇，另一个叫龘龘。", "温度25℃，面积100㎡，价格€30", "§3 Abs. 2 — “größer”", "José André", "René, Café Noé",
    ]) func leavesOtherTextAlone(text: String) throws {
        #expect(try TextPreparation().prepare(text).passages.isEmpty)
    }
}
