/// Numbers for people.
enum Figure {
    /// A fraction with so many decimals.
    static func decimals(_ value: Double, _ places: Int = 4) -> String {
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = Int((abs(value) * Double(scale)).rounded())
        let fraction = String(scaled % scale)
        return (value < 0 && scaled > 0 ? "-" : "") + "\(scaled / scale)."
            + String(repeating: "0", count: places - fraction.count) + fraction
    }
}
