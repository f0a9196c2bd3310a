extension ZIP {
    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// A ZIP file of short texts.
    /// - Parameters:
    ///   - isPacked: by deflate, in one block that is stored as it is (RFC 1951, 3.2.4).
    ///   - start: how many bytes of the file come before those that are returned.
    static func of(_ parts: [(name: String, text: String)], isPacked: Bool, after start: Int = 0) -> [UInt8] {
        var (files, directory): ([UInt8], [UInt8]) = ([], [])
        for (name, text) in parts {
            let count = text.utf8.count
            let bytes = (isPacked ? [1] + little(count, 2) + little(~count, 2) : []) + Array(text.utf8)
            let sizes = little(0, 4) + little(bytes.count, 4) + little(count, 4)
            let common = little(20, 2) + little(0, 2) + little(isPacked ? 8 : 0, 2) + little(0, 4) + sizes
            let names = little(name.utf8.count, 2) + little(0, 2)
            directory += little(0x0201_4B50, 4) + little(20, 2) + common + names + little(0, 10)
            directory += little(start + files.count, 4) + Array(name.utf8)
            files += little(0x0403_4B50, 4) + common + names + Array(name.utf8) + bytes
        }
        let counts = little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
        return files + directory + little(0x0605_4B50, 4) + counts + little(directory.count, 4)
            + little(start + files.count, 4) + little(0, 2)
    }
}
