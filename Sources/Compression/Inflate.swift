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
}
