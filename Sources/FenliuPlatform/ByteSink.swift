import CShims
import Foundation

/// Writes bytes to a file descriptor and reports every failure.
///
/// Swift's own `print` to a full disk exits 0, and `FileHandle.write` on a closed pipe crashes; `write(2)` does neither.
public final class ByteSink {
    private let descriptor: Int32
    private let owned: Bool
    private var pending: [UInt8] = []
    /// Whether the file still holds what it held before.
    private var holdsOld = false
    /// What messages call it.
    public let name: String

    /// Writes to an open descriptor, which is closed at the end when `owned`.
    public init(descriptor: Int32, name: String, owned: Bool = false) {
        self.descriptor = descriptor
        self.owned = owned
        self.name = name
    }

    /// Creates a file, or opens it to write it anew; `-` is standard output. What it holds stays until there is something to write, so that
    /// a run that ends early has lost nothing.
    public convenience init(path: String) throws(SystemError) {
        if path == "-" {
            self.init(descriptor: 1, name: "-")
            return
        }
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw SystemError(call: "write", path: path, code: errno) }
        self.init(descriptor: descriptor, name: path, owned: true)
        holdsOld = FileIdentity(descriptor: descriptor) != nil
    }

    deinit { if owned { Foundation.close(descriptor) } }

    /// Whether a person sees it.
    public var isTerminal: Bool { isatty(descriptor) == 1 }

    /// The terminal's width in characters, if it is one that tells.
    public var columns: Int? {
        let columns = Int(cshims_terminal_columns(descriptor))
        return columns > 0 ? columns : nil
    }

    /// Takes bytes; they reach the descriptor when 64 KiB are there, or with `flush`.
    public func write(_ bytes: some Sequence<UInt8>) throws(SystemError) {
        pending.append(contentsOf: bytes)
        if pending.count >= 1 << 16 { try flush() }
    }

    /// Takes text, as UTF-8.
    public func write(_ text: String) throws(SystemError) { try write(text.utf8) }

    /// Hands all bytes to the system.
    public func flush() throws(SystemError) {
        if holdsOld {
            guard ftruncate(descriptor, 0) == 0 else { throw SystemError(call: "write", path: name, code: errno) }
            holdsOld = false
        }
        var start = 0
        let end = pending.count
        while start < end {
            let put = unsafe pending.withUnsafeBytes { bytes in
                unsafe Foundation.write(descriptor, bytes.baseAddress.map { unsafe $0 + start }, end - start)
            }
            if put < 0 {
                if errno == EINTR { continue }
                let code = errno
                pending.removeAll()
                throw SystemError(call: "write", path: name, code: code)
            }
            start += put
        }
        pending.removeAll(keepingCapacity: true)
    }

    /// Hands all bytes to the system and, for a file of ours, to the disk.
    public func finish() throws(SystemError) {
        try flush()
        guard owned else { return }
        if fsync(descriptor) != 0, errno != EINVAL, errno != EROFS, errno != ENOTSUP {
            throw SystemError(call: "write", path: name, code: errno)
        }
    }
}
