import FenliuPlatform

/// Tells on standard error how far a long run is; only on a terminal.
struct Progress {
    private let sink: ByteSink?
    private let label: String
    private var shown = 0

    init(_ context: Context, label: String) {
        let isWanted = context.console.error.isTerminal && !context.arguments.has("quiet")
        sink = isWanted ? context.console.error : nil
        self.label = label
    }

    /// Shows a count when it has grown by a fiftieth since it was last shown.
    mutating func show(_ count: Int, of total: Int? = nil) {
        guard let sink, count >= shown + max(1, shown / 50) else { return }
        shown = count
        try? sink.write("\r\(label) \(count)" + (total.map { "/\($0)" } ?? ""))
        try? sink.flush()
    }

    /// Takes the line away.
    func clear() {
        guard let sink, shown > 0 else { return }
        try? sink.write("\r\u{1B}[K")
        try? sink.flush()
    }
}
