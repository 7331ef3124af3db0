import CShims

/// Properties and mappings of single characters, and normalisation, all from the system's ICU.
public enum UnicodeData {
    /// The simple case folding of a scalar.
    public static func foldCase(_ scalar: UInt32) -> UInt32 { cshims_fold_case(scalar) }

    /// ICU's number of the general category: 0 unassigned, 12 space, 16 format, 17 private use, 18 surrogate …
    public static func category(_ scalar: UInt32) -> Int32 { cshims_category(scalar) }

    /// Tells whether NFKC never composes this scalar with what stands before it.
    public static func hasNormalizationBoundaryBefore(_ scalar: UInt32) -> Bool {
        cshims_nfkc_has_boundary_before(scalar) != 0
    }

    /// Normalisation form KC of UTF-16 text. One character can become up to 18 (U+FDFA).
    public static func nfkc(_ text: [UInt16]) throws(ICUError) -> [UInt16] {
        var out = [UInt16](repeating: 0, count: text.count * 18 + 16)
        var written: Int32 = 0
        let code = unsafe text.withUnsafeBufferPointer { text in
            unsafe out.withUnsafeMutableBufferPointer { out in
                unsafe cshims_nfkc(
                    text.baseAddress, Int32(text.count), out.baseAddress, Int32(out.count), &written)
            }
        }
        try ICUError.check(code, "normalising")
        out.removeLast(out.count - Int(written))
        return out
    }

    /// One bit for each character of the Basic Multilingual Plane that GB 2312 (the simplified set of 1980) holds.
    public static func gb2312() throws(ICUError) -> [UInt8] {
        var bits = [UInt8](repeating: 0, count: 8192)
        let code = unsafe bits.withUnsafeMutableBufferPointer { buffer -> Int32 in
            guard let base = buffer.baseAddress else { return 1 }
            return unsafe cshims_gb2312_set(base)
        }
        try ICUError.check(code, "reading the set of GB 2312")
        return bits
    }
}
