import Foundation

/// Maps files into memory, so that a large table is read where it lies.
public enum MappedFile {
    /// The bytes of a file. A regular file is mapped, anything else is read.
    ///
    /// A mapped file must not be shortened while it is in use; `AtomicFile` never does that.
    public static func contents(of path: String) throws(SystemError) -> Data {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError(call: "open", path: path, code: errno) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
            close(descriptor)
            return Data(try ByteSource.contents(of: path) ?? [])
        }
        defer { close(descriptor) }
        let length = Int(status.st_size)
        guard let base = unsafe mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0), unsafe base != MAP_FAILED
        else {
            throw SystemError(call: "read", path: path, code: errno)
        }
        return unsafe Data(bytesNoCopy: base, count: length, deallocator: .unmap)
    }
}
