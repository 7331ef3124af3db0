import Foundation

/// Replaces a file so that a reader, or a machine that loses power, finds the old bytes or the new, never a mixture.
public enum AtomicFile {
    /// Writes to a temporary file in the same folder, `fsync`s it, renames it over `path` and `fsync`s the folder.
    /// A symbolic link stays one: the file it points to is replaced. The file's permissions stay.
    public static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
        let target = resolve(path)
        let folder = (target as NSString).deletingLastPathComponent
        let temporary = "\(target).\(getpid()).tmp"
        var mode: mode_t = 0o644
        var status = stat()
        if unsafe stat(target, &status) == 0 {
            // A device or pipe is written to, not replaced.
            guard status.st_mode & S_IFMT == S_IFREG else {
                let sink = try ByteSink(path: target)
                try sink.write(bytes)
                return try sink.finish()
            }
            mode = status.st_mode & 0o777
        }
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw SystemError(call: "write", path: path, code: errno) }
        do throws(SystemError) {
            let sink = ByteSink(descriptor: descriptor, name: path, owned: true)
            try sink.write(bytes)
            try sink.finish()
            guard unsafe rename(temporary, target) == 0 else {
                throw SystemError(call: "rename", path: path, code: errno)
            }
        } catch {
            unsafe unlink(temporary)
            throw error
        }
        let directory = unsafe open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
        guard directory >= 0 else { return }
        fsync(directory)
        close(directory)
    }

    private static func resolve(_ path: String) -> String {
        guard let real = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }
}
