import FenliuPlatform

/// Tells on standard error how far a long run is; only on a terminal that is not dumb, and not when told to be quiet.
///
/// Its clock decides when to draw and nothing else: no output depends on it.
struct Progress {
    /// Between two drawings; a run that ends sooner shows nothing.
    private static let interval = Duration.milliseconds(100)

    private let sink: ByteSink?
    private let line: ProgressLine
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var drawn: ContinuousClock.Instant
    private var isShown = false

    /// - Parameter output: where results go; if people watch them come, they need no progress line between them.
    init(_ context: Context, task: Message, beside output: ByteSink? = nil) {
        let error = context.console.error
        let isWanted =
            error.isTerminal && !context.arguments.has("quiet") && context.console.environment["TERM"] != "dumb"
            && output?.isTerminal != true
        sink = isWanted ? error : nil
        // The last column stays free: some terminals would go on to the next line.
        line = ProgressLine(task: task, language: context.language, width: (error.columns ?? 80) - 1)
        start = clock.now
        drawn = start
    }

    /// Shows how much is done, if it is time to.
    ///
    /// - Parameters:
    ///   - share: how much of the whole, 0 to 1; `nil` when nobody knows.
    ///   - items: what has been done in units that people count.
    mutating func show(_ share: Double?, items: Int? = nil) {
        guard let sink else { return }
        let now = clock.now
        guard now - drawn >= Self.interval else { return }
        drawn = now
        isShown = true
        let elapsed = (now - start) / .seconds(1)
        try? sink.write("\r" + line.text(items: items, share: share, seconds: elapsed) + "\u{1B}[K")
        try? sink.flush()
    }

    /// Takes the line away.
    mutating func clear() {
        guard let sink, isShown else { return }
        isShown = false
        try? sink.write("\r\u{1B}[K")
        try? sink.flush()
    }
}
