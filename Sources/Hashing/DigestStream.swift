import CCrypto

/// A SHA-256 digest of bytes that come piece by piece, so that a large file never has to be in memory.
package struct DigestStream: ~Copyable {
    private let context: OpaquePointer?

    package init() {
        context = EVP_MD_CTX_new()
        EVP_DigestInit_ex(context, EVP_sha256(), nil)
    }

    deinit { EVP_MD_CTX_free(context) }

    package mutating func update(_ piece: [UInt8]) {
        _ = piece.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    }

    /// The digest of all pieces so far; none may follow.
    package consuming func digest() -> Digest {
        Digest(
            bytes: [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { buffer, count in
                EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
                count = Int(SHA256_DIGEST_LENGTH)
            })
    }
}
