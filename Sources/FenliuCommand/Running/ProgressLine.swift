/// What a progress line says, as a function of numbers, so that it needs neither clock nor terminal.
struct ProgressLine {
    let task: Message
    let language: Language
    /// Columns that it may take.
    let width: Int

    private static let longestBar = 30
    private static let shortestBar = 5

    /// Task, count, bar, share, rate and time left, as far as they are known and the width allows.
    ///
    /// - Parameters:
    ///   - items: what has been done, in units that people count, or `nil`.
    ///   - share: how much of the whole, 0 to 1; without it there is no bar.
    ///   - seconds: since the start.
    func text(items: Int?, share: Double?, seconds: Double) -> String {
        let share = share.map { min(1, max(0, $0)) }
        var head = task.text(language)
        if let items { head += " \(items)" }
        var tail: [String] = []
        if let share { tail.append("\(Int(share * 100))%") }
        if let items, seconds > 0 {
            let rate = Int(Double(items) / seconds)
            tail.append(Message("每秒 \(rate)", "\(rate)/s").text(language))
        }
        if let share, share > 0 {
            let left = Self.clock(seconds * (1 - share) / share)
            tail.append(Message("剩余 \(left)", "\(left) left").text(language))
        }
        return fitted(head, share, tail)
    }

    /// The whole where it fits; else a shorter bar, then none, then fewer figures.
    private func fitted(_ head: String, _ share: Double?, _ tail: [String]) -> String {
        let words = ([head] + tail).joined(separator: "  ")
        if let share {
            let room = min(Self.longestBar, width - Columns.count(words) - 4)
            if room >= Self.shortestBar {
                let full = Int(share * Double(room))
                let bar = String(repeating: "#", count: full) + String(repeating: ".", count: room - full)
                return ([head, "[\(bar)]"] + tail).joined(separator: "  ")
            }
        }
        if Columns.count(words) <= width { return words }
        return tail.isEmpty ? "" : fitted(head, nil, tail.dropLast())
    }

    /// `1:05`, `2:00:00`.
    private static func clock(_ seconds: Double) -> String {
        let whole = Int(min(seconds.rounded(), 359_999))
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (hours, minutes) = (whole / 3600, whole / 60 % 60)
        return hours > 0 ? "\(hours):\(two(minutes)):\(two(whole % 60))" : "\(minutes):\(two(whole % 60))"
    }
}
