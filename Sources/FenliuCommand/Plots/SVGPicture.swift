import Fenliu

/// A picture of lines, boxes and words as SVG 1.1: one file, no script, nothing fetched.
struct SVGPicture {
    let width: Int
    let height: Int
    private var body = ""

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// Where a text's given point lies.
    enum Anchor: String { case start, middle, end }

    mutating func box(x: Double, y: Double, width: Double, height: Double, fill: String) {
        body += "<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\" fill=\"\(fill)\"/>\n"
    }

    mutating func line(from: (x: Double, y: Double), to: (x: Double, y: Double), stroke: String) {
        body += "<path d=\"M\(n(from.x)) \(n(from.y))L\(n(to.x)) \(n(to.y))\" stroke=\"\(stroke)\" fill=\"none\"/>\n"
    }

    mutating func circle(x: Double, y: Double, radius: Double, fill: String) {
        body += "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\" fill=\"\(fill)\"/>\n"
    }

    mutating func text(_ text: String, x: Double, y: Double, anchor: Anchor = .start, fill: String = "#222") {
        body += "<text x=\"\(n(x))\" y=\"\(n(y))\" text-anchor=\"\(anchor.rawValue)\" fill=\"\(fill)\">"
        body += Self.escaped(text) + "</text>\n"
    }

    /// The whole file.
    var file: String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\" "
            + "font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n\(body)</svg>\n"
    }

    /// Labels come from files: nothing in them may become markup.
    private static func escaped(_ text: String) -> String {
        VisibleText.escapeTerminal(text).reduce(into: "") { out, character in
            switch character {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            default: out.append(character)
            }
        }
    }

    /// One decimal is enough for a screen, and the same on every machine.
    private func n(_ value: Double) -> String { Figure.decimals(value, 1) }
}
