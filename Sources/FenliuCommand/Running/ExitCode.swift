/// How a run ended, as the shell sees it.
public enum ExitCode: Int32, Sendable {
    /// Every record was answered.
    case success = 0
    /// Answered, but some records are error records.
    case someRecordsFailed = 1
    /// Wrong usage, or a model or file that cannot be read.
    case usage = 2
    /// The output could not be written.
    case outputFailed = 3
}
