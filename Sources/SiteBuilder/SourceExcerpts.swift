import FileSystem
import Synchronization
import Vietnamese

/// Lines of source files for the excerpts below messages. Messages come file by file, so the last file is kept.
package final class SourceExcerpts: Sendable {
    private let last = Mutex((path: "", bytes: [UInt8]()))

    package init() {}

    /// Nil when the file cannot be read or has no such line.
    @Sendable package func line(_ path: String, _ number: Int) -> String? {
        let bytes = last.withLock { last in
            if last.path != path { last = (path, (try? Disk.read(path)) ?? []) }
            return last.bytes
        }
        return Self.line(number, of: bytes)
    }

    /// Lines end in LF, CRLF or CR, as `SourceText` reads them; a byte order mark is no part of the first.
    private static func line(_ number: Int, of bytes: [UInt8]) -> String? {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
            for _ in 1..<max(1, number) {
                guard let end = rest.firstIndex(where: isLineEnd) else { return nil }
                rest = rest[(end + 1)...]
                if bytes[end] == 13, rest.first == 10 { rest = rest.dropFirst() }
            }
            return String(decoding: rest.prefix { !isLineEnd($0) }, as: UTF8.self).nfc
        }
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }
}
