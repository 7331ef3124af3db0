import Foundation

/// The natural logarithm in single precision, from the C library, so that scoring has one place that asks for it.
@inline(__always) func logarithm(_ x: Float) -> Float { x == 1 ? 0 : logf(x) }
