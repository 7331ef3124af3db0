/// A rectangle on a page, in pixels of the scanned image: x to the right, y down, `x1` and `y1` exclusive.
public struct LayoutBox: Sendable, Equatable {
    public let x0: Int
    public let y0: Int
    public let x1: Int
    public let y1: Int

    /// What is not on any page: the place of a word whose file gives none.
    public static let nowhere = LayoutBox(x0: 0, y0: 0, x1: 0, y1: 0)

    /// No scan is so wide; beyond it a number is damage, and sums of numbers within it cannot overflow.
    private static let farthest = 1 << 24

    /// Corners may be given in either order.
    public init(x0: Int, y0: Int, x1: Int, y1: Int) {
        (self.x0, self.x1) = (min(x0, x1), max(x0, x1))
        (self.y0, self.y1) = (min(y0, y1), max(y0, y1))
    }

    /// The smallest box around points; `nil` for no point.
    init?(around points: [(x: Int, y: Int)]) {
        guard let first = points.first else { return nil }
        var (low, high) = (first, first)
        for point in points {
            low = (min(low.x, point.x), min(low.y, point.y))
            high = (max(high.x, point.x), max(high.y, point.y))
        }
        self.init(x0: low.x, y0: low.y, x1: high.x, y1: high.y)
    }

    public var width: Int { x1 - x0 }
    public var height: Int { y1 - y0 }
    /// Whether it has no area, as a word's box that the file does not give.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// The smallest box around both; an empty one adds nothing.
    public func union(_ other: LayoutBox) -> LayoutBox {
        if isEmpty { return other }
        if other.isEmpty { return self }
        return LayoutBox(
            x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
    }

    /// The share of the lower of two boxes that is beside the other, 0 to 1.
    func rowOverlap(_ other: LayoutBox) -> Double {
        Double(min(y1, other.y1) - max(y0, other.y0)) / Double(max(1, min(height, other.height)))
    }

    /// The share of the narrower of two boxes that is above or below the other; negative when they are apart.
    func columnOverlap(_ other: LayoutBox) -> Double {
        Double(min(x1, other.x1) - max(x0, other.x0)) / Double(max(1, min(width, other.width)))
    }

    /// The page turned so that columns read from the right become rows read from the top.
    var turned: LayoutBox { LayoutBox(x0: y0, y0: -x1, x1: y1, y1: -x0) }

    /// A number of a file as a whole pixel; `nil` when it is none or no scan reaches so far.
    static func pixel(_ number: Double) -> Int? {
        number.isFinite && abs(number) <= Double(farthest) ? Int(number.rounded()) : nil
    }

    /// A number of a file as a whole pixel.
    static func pixel(_ text: some StringProtocol) -> Int? { Double(text).flatMap { pixel($0) } }
}
