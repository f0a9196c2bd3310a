import CCrypto

/// A SHA-256 digest (FIPS 180-4), made by OpenSSL's libcrypto.
///
/// Used where other tools must be able to check it (`sha256sum -c` on the manifest, at the web server too)
/// and to name assets by what they hold.
package struct Digest: Sendable, Hashable {
    package let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    package init(of data: [UInt8]) {
        self = data.withUnsafeBufferPointer(Digest.init(of:))
    }

    package init(of data: UnsafeBufferPointer<UInt8>) {
        bytes = [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { buffer, count in
            SHA256(data.baseAddress, data.count, buffer.baseAddress)
            count = Int(SHA256_DIGEST_LENGTH)
        }
    }

    /// 64 lower-case hexadecimal digits.
    package var hex: String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
            for (index, byte) in bytes.enumerated() {
                buffer[index * 2] = Self.digits[Int(byte >> 4)]
                buffer[index * 2 + 1] = Self.digits[Int(byte & 15)]
            }
            return bytes.count * 2
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
