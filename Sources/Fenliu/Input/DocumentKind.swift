/// A kind of file that holds no plain text, by its first bytes: what a clerk may well hand over, and a program must not read as letters.
public enum DocumentKind: Sendable, Equatable, CaseIterable {
    /// PNG, JPEG, TIFF, GIF, WebP: a scan whose characters nobody read yet.
    case image
    case pdf
    /// Documents and tables of office programs (docx, xlsx, ofd, doc, xls, wps, et), and other archives.
    case office

    /// The kind whose mark a file begins with. None of the marks can begin a text in any character set that is read here, except
    /// `%PDF-` and `GIF8`, which begin no letter.
    public init?(start: some Collection<UInt8>) {
        func begins(_ mark: [UInt8]) -> Bool { start.starts(with: mark) }
        if Self.images.contains(where: begins) || begins(Self.riff) && start.dropFirst(8).starts(with: Self.webp) {
            self = .image
        } else if begins(Array("%PDF-".utf8)) {
            self = .pdf
        } else if Self.containers.contains(where: begins) {
            self = .office
        } else {
            return nil
        }
    }

    private static let images: [[UInt8]] = [
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], [0x49, 0x49, 0x2A, 0x00],
        [0x4D, 0x4D, 0x00, 0x2A], Array("GIF8".utf8),
    ]
    private static let (riff, webp) = (Array("RIFF".utf8), Array("WEBP".utf8))
    /// ZIP; Microsoft's compound file.
    private static let containers: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    ]
}
