import CShims

/// The versions that decide how text is folded and cut; a model records them.
public enum ICUVersion {
    /// ICU's own version, such as "72.1".
    public static var icu: String { unsafe read(cshims_icu_version) }
    /// The Unicode version behind it, such as "15.0".
    public static var unicode: String { unsafe read(cshims_unicode_version) }

    private static func read(_ call: (UnsafeMutablePointer<UInt8>) -> Void) -> String {
        var version: [UInt8] = [0, 0, 0, 0]
        unsafe version.withUnsafeMutableBufferPointer { buffer in
            if let base = buffer.baseAddress { unsafe call(base) }
        }
        return "\(version[0]).\(version[1])"
    }
}
