import CShims

/// Names a failure of a call into the system's ICU.
public struct ICUError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The call that failed, in words: "opening the word segmenter".
    public let call: String
    /// ICU's name of the code, such as `U_FILE_ACCESS_ERROR`.
    public let name: String

    public var description: String { "ICU: \(call): \(name)" }

    static func check(_ code: Int32, _ call: @autoclosure () -> String) throws(ICUError) {
        guard code != 0 else { return }
        throw ICUError(call: call(), name: unsafe String(cString: cshims_error_name(code)))
    }
}
