/// How the lines of a hard-wrapped page end. A page that lost an edge, or lines, has many that stop short in mid-sentence.
struct LineShape {
    /// Lines between which a sentence runs on, and those of them that stop well short of the margin or before an empty line.
    private(set) var runningOn = 0
    private(set) var broken = 0
    /// Lines of one or two characters without a word, such as ruled lines leave, and all lines.
    private(set) var crumbs = 0
    private(set) var written = 0
    /// Characters that no Chinese letter holds, of all that are no space.
    private(set) var stray = 0
    private(set) var visible = 0

    /// A page is hard-wrapped when so many of its lines are about as long as its longest ones.
    private static let fewestLines = 4
    /// One line that stops short may be the writer.
    private static let fewestBroken = 2
    private static let widths = 12...60
    /// Shorter than this share of the column is short.
    private static let shortShare = 0.75

    /// The share of lines that stop short in mid-sentence; 0 for a page that is not hard-wrapped, or where it happens once.
    var brokenShare: Double { broken < Self.fewestBroken ? 0 : Double(broken) / Double(runningOn) }
    var crumbShare: Double { written < Self.fewestLines ? 0 : Double(crumbs) / Double(written) }
    var strayShare: Double { visible == 0 ? 0 : Double(stray) / Double(visible) }

    /// - Complexity: O(n).
    init(_ text: String) {
        var lines: [(length: Int, first: Unicode.Scalar?, last: Unicode.Scalar?)] = []
        var line: (length: Int, first: Unicode.Scalar?, last: Unicode.Scalar?) = (0, nil, nil)
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                lines.append(line)
                line = (0, nil, nil)
                continue
            }
            if scalar.properties.isWhitespace {
                // An indented line starts a paragraph: the one before it ended there.
                if line.length == 0 { line.first = " " }
                continue
            }
            visible += 1
            if Self.isStray(scalar) { stray += 1 }
            line.length += scalar.value > 0x2E80 ? 2 : 1
            if line.first == nil { line.first = scalar }
            line.last = scalar
        }
        lines.append(line)
        let lengths = lines.map(\.length).filter { $0 > 0 }.sorted()
        guard lengths.count >= Self.fewestLines else { return }
        let column = lengths[lengths.count * 9 / 10]
        guard Self.widths.contains(column / 2) else { return }
        for (i, line) in lines.enumerated() where line.length > 0 {
            written += 1
            if line.length <= 4, line.last.map(Self.isHan) != true { crumbs += 1 }
            guard let last = line.last, Self.runsOn(last),
                let next = lines[(i + 1)...].first(where: { $0.length > 0 }), next.first != " "
            else { continue }
            let isShort = Double(line.length) < Self.shortShare * Double(column)
            let isParted = lines[i + 1].length == 0
            // A short line before an empty one is a heading or a salutation.
            if isParted, isShort { continue }
            runningOn += 1
            if isShort || isParted { broken += 1 }
        }
    }

    /// Whether a sentence goes on behind this character: it is a word's or a comma.
    private static func runsOn(_ scalar: Unicode.Scalar) -> Bool {
        "，,、".unicodeScalars.contains(scalar) || scalar.properties.isAlphabetic
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

    private static func isStray(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x7C, 0x7E, 0x5E, 0x60, 0x5C, 0x7B, 0x7D, 0xA2...0xB6, 0x2500...0x257F, 0xFFFD: true
        default: false
        }
    }
}
