import Foundation

/// A failed call to the operating system, with the path and the reason.
public struct SystemError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What was tried: "open", "read", "write", "rename" …
    public let call: String
    /// The file, or "standard output" and the like.
    public let path: String
    /// The value of `errno`.
    public let code: Int32

    public init(call: String, path: String, code: Int32) {
        self.call = call
        self.path = path
        self.code = code
    }

    /// Whether the reader of our output went away, which is no fault.
    public var isBrokenPipe: Bool { code == EPIPE }

    /// The reason in the C library's words.
    public var reason: String { unsafe String(cString: strerror(code)) }

    public var description: String { "\(path): \(reason)" }
}
