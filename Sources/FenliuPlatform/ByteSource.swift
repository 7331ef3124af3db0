import Foundation

/// Reads bytes from a file descriptor, as they come.
public final class ByteSource {
    private let descriptor: Int32
    private let owned: Bool
    /// What messages call it.
    public let name: String
    /// Bytes that were read so far.
    public private(set) var consumed = 0

    /// Opens a file; `-` is standard input.
    public convenience init(path: String) throws(SystemError) {
        if path == "-" {
            self.init(descriptor: 0, name: "-")
            return
        }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError(call: "open", path: path, code: errno) }
        var status = stat()
        if unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw SystemError(call: "read", path: path, code: EISDIR)
        }
        self.init(descriptor: descriptor, name: path, owned: true)
    }

    /// Reads from an open descriptor, and closes it at the end when `owned`.
    public init(descriptor: Int32, name: String, owned: Bool = false) {
        self.descriptor = descriptor
        self.owned = owned
        self.name = name
    }

    deinit { if owned { close(descriptor) } }

    /// The length of a regular file in bytes; `nil` for a pipe or terminal.
    public var length: Int? {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// The file that is read, where it is one.
    public var identity: FileIdentity? { FileIdentity(descriptor: descriptor) }

    /// Up to `count` bytes: what one `read` gives, so that a line from a pipe is answered at once; empty at the end.
    public func read(upTo count: Int = 1 << 16) throws(SystemError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        while true {
            let got = unsafe bytes.withUnsafeMutableBytes { unsafe Foundation.read(descriptor, $0.baseAddress, count) }
            if got < 0 {
                if errno == EINTR { continue }
                throw SystemError(call: "read", path: name, code: errno)
            }
            bytes.removeLast(count - got)
            consumed += got
            return bytes
        }
    }

    /// All bytes to the end, or `nil` when there are more than `limit`.
    public func readAll(limit: Int = .max) throws(SystemError) -> [UInt8]? {
        var all: [UInt8] = []
        while true {
            let piece = try read(upTo: 1 << 18)
            if piece.isEmpty { return all }
            if all.count + piece.count > limit { return nil }
            all += piece
        }
    }

    /// All bytes of the file at `path`, or `nil` when there are more than `limit`.
    public static func contents(of path: String, limit: Int = .max) throws(SystemError) -> [UInt8]? {
        try ByteSource(path: path).readAll(limit: limit)
    }
}
