import FileSystem
import Synchronization
import Vietnamese

/// Lines of source files for the excerpts below messages. Messages come file by file, so the last file is kept.
package final class SourceExcerpts: Sendable {
    private let last = Mutex(SourceLines(path: "", []))

    package init() {}

    /// Nil when the file cannot be read or has no such line.
    @Sendable package func line(_ path: String, _ number: Int) -> String? {
        last.withLock { last in
            if last.path != path { last = SourceLines(path: path, (try? Disk.read(path)) ?? []) }
            return last.line(number)
        }
    }
}

/// A file in lines, which end in LF, CRLF or CR, as `SourceText` reads them; a byte order mark is no part of the first.
private struct SourceLines {
    let path: String
    private let bytes: [UInt8]
    private let lines: [Range<Int>]
    /// The line that was asked for last, as many messages are about one.
    private var latest = (number: 0, text: "")

    init(path: String, _ bytes: [UInt8]) {
        (self.path, self.bytes) = (path, bytes)
        lines = bytes.withUnsafeBufferPointer { Self.lines(of: $0) }
    }

    private static func lines(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var (lines, start) = ([Range<Int>](), bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        for offset in bytes.indices where bytes[offset] == 10 || bytes[offset] == 13 {
            let isSecondOfTwo = bytes[offset] == 10 && offset > 0 && bytes[offset - 1] == 13
            if !isSecondOfTwo { lines.append(start..<max(start, offset)) }
            start = offset + 1
        }
        return bytes.isEmpty ? [] : lines + [start..<bytes.count]
    }

    mutating func line(_ number: Int) -> String? {
        guard lines.indices.contains(number - 1) else { return nil }
        if latest.number != number {
            latest = (number, String(decoding: bytes[lines[number - 1]], as: UTF8.self).nfc)
        }
        return latest.text
    }
}
