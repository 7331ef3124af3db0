/// Columns that text takes on a terminal: a Chinese character takes two.
enum Columns {
    static func count(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) } }
}
