import CShims

/// Maps a traditional character to its simplified form (ICU's transliterator `Hant-Hans`).
///
/// Opening takes about 45 ms: open it only when a letter needs it. One instance serves one thread at a time.
@safe public final class Simplifier {
    private let handle: OpaquePointer

    /// - Throws: `ICUError` when ICU's transliteration data is missing.
    public init() throws(ICUError) {
        var opened: OpaquePointer?
        try ICUError.check(unsafe cshims_simplifier_open(&opened), "opening Hant-Hans")
        guard let opened = unsafe opened else { throw ICUError(call: "opening Hant-Hans", name: "null") }
        unsafe handle = opened
    }

    deinit { unsafe cshims_simplifier_close(handle) }

    /// The simplified form of one UTF-16 unit, or the unit itself.
    public func map(_ unit: UInt16) -> UInt16 { unsafe cshims_simplifier_map(handle, unit) }
}
