/// The 18 codes that GB 18030-2022 moved from the private use area to characters that Unicode has had since 2005: ten vertical punctuation
/// marks, as letters set in columns hold them, and eight parts of characters. ICU knows them from 73.2 on.
enum GB18030 {
    /// The private-use unit of the edition of 2005, and the character of 2022.
    private static let moved: [(old: UInt16, new: UInt16)] = [
        (0xE78D, 0xFE10), (0xE78E, 0xFE12), (0xE78F, 0xFE11), (0xE790, 0xFE13), (0xE791, 0xFE14), (0xE792, 0xFE15),
        (0xE793, 0xFE16), (0xE794, 0xFE17), (0xE795, 0xFE18), (0xE796, 0xFE19), (0xE81E, 0x9FB4), (0xE826, 0x9FB5),
        (0xE82B, 0x9FB6), (0xE82C, 0x9FB7), (0xE832, 0x9FB8), (0xE843, 0x9FB9), (0xE854, 0x9FBA), (0xE864, 0x9FBB),
    ]
    private static let toNew = Dictionary(uniqueKeysWithValues: moved.map { ($0.old, $0.new) })
    private static let toOld = Dictionary(uniqueKeysWithValues: moved.map { ($0.new, $0.old) })

    /// What a converter of the old edition decoded, by the new one.
    static func update(_ units: inout [UInt16]) {
        for i in units.indices where units[i] >= 0xE78D && units[i] <= 0xE864 {
            units[i] = toNew[units[i]] ?? units[i]
        }
    }

    /// Text as a converter of the old edition must be given it, so that the codes of the new one come out.
    static func downdate(_ units: inout [UInt16]) {
        for i in units.indices where units[i] >= 0x9FB4 && units[i] <= 0xFE19 {
            units[i] = toOld[units[i]] ?? units[i]
        }
    }
}
