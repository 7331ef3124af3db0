import CShims

/// Cuts UTF-16 text into words with ICU's dictionary-based segmentation (`ubrk`, UAX #29).
///
/// Owns an ICU handle, so one instance serves one thread at a time. Opening takes 2–6 ms.
@safe public final class WordBreaker {
    private let handle: OpaquePointer

    /// - Throws: `ICUError` when ICU or its data cannot be opened.
    public init() throws(ICUError) {
        var opened: OpaquePointer?
        try ICUError.check(unsafe cshims_words_open(&opened), "opening the word segmenter")
        guard let opened = unsafe opened else { throw ICUError(call: "opening the word segmenter", name: "null") }
        unsafe handle = opened
    }

    deinit { unsafe cshims_words_close(handle) }

    /// Fills `ends` with the end of each segment (UTF-16 units) and `statuses` with its ICU rule status:
    /// 0 none (space, punctuation), 100 number, 200 letters, 300 kana, 400 ideographs. The segments tile the text.
    ///
    /// - Complexity: O(n) in the length of the text, about 8 MB of UTF-8 a second and core.
    public func segments(of text: [UInt16], ends: inout [Int32], statuses: inout [Int16]) throws(ICUError) {
        let length = Int32(text.count)
        if ends.count < text.count {
            ends = [Int32](repeating: 0, count: text.count)
            statuses = [Int16](repeating: 0, count: text.count)
        }
        var count: Int32 = 0
        let code = unsafe text.withUnsafeBufferPointer { units in
            unsafe ends.withUnsafeMutableBufferPointer { ends in
                unsafe statuses.withUnsafeMutableBufferPointer { statuses in
                    unsafe cshims_words_find(
                        handle, units.baseAddress, length, ends.baseAddress, statuses.baseAddress, &count)
                }
            }
        }
        try ICUError.check(code, "finding words")
        ends.removeLast(ends.count - Int(count))
        statuses.removeLast(statuses.count - Int(count))
    }
}
