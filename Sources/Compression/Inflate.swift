import CDeflate

/// Bytes as ZIP files pack them: deflate without a frame of its own (RFC 1951).
package enum Inflate {
    /// - Parameter size: how many bytes come out; nothing longer is made.
    /// - Returns: nil when the bytes are not such.
    package static func bytes(_ packed: [UInt8], size: Int) -> [UInt8]? {
        guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
        defer { libdeflate_free_decompressor(decompressor) }
        var result = LIBDEFLATE_SUCCESS
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            result = libdeflate_deflate_decompress(
                decompressor, packed, packed.count, buffer.baseAddress, size, &count)
            if result != LIBDEFLATE_SUCCESS { count = 0 }
        }
        return result == LIBDEFLATE_SUCCESS ? bytes : nil
    }

    /// What can be unpacked of bytes that may be damaged or cut short, at most `limit` of it. Zeros may follow.
    package static func beginning(of packed: [UInt8], limit: Int) -> [UInt8] {
        guard let decompressor = libdeflate_alloc_decompressor() else { return [] }
        defer { libdeflate_free_decompressor(decompressor) }
        // Most texts shrink by less than that; the second time is for the others.
        for size in Set([min(limit, max(1 << 16, packed.count * 8)), limit]).sorted() {
            var bytes = [UInt8](repeating: 0, count: size)
            var count = size
            let result = bytes.withUnsafeMutableBytes {
                libdeflate_deflate_decompress(decompressor, packed, packed.count, $0.baseAddress, size, &count)
            }
            if result == LIBDEFLATE_SUCCESS { return Array(bytes.prefix(count)) }
            if result != LIBDEFLATE_INSUFFICIENT_SPACE || size == limit { return bytes }
        }
        return []
    }
}
