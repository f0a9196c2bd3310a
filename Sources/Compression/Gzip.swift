import CDeflate

/// gzip (RFC 1952) by libdeflate: a file at once, and neither its name nor a time in it, so that the same bytes always give
/// the same bytes.
package enum Gzip {
    /// Of 1 to 12. Above it the near-optimal ones begin: 12 takes twelve times as long for three per cent (docs/developers/performance.md).
    private static let level: Int32 = 9

    /// What its results depend on besides the source.
    package static let signature = "libdeflate \(LIBDEFLATE_VERSION_STRING) level \(level)"

    /// Nil when it would not be smaller.
    package static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count > 1, let compressor = libdeflate_alloc_compressor(level) else { return nil }
        defer { libdeflate_free_compressor(compressor) }
        let packed = [UInt8](unsafeUninitializedCapacity: bytes.count - 1) { buffer, count in
            // 0 when it does not fit.
            count = bytes.withUnsafeBytes { source in
                libdeflate_gzip_compress(compressor, source.baseAddress, source.count, buffer.baseAddress, buffer.count)
            }
        }
        return packed.isEmpty ? nil : packed
    }
}
