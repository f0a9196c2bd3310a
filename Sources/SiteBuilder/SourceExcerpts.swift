import FileSystem
import Proofreading
import Synchronization
import Vietnamese

/// Lines of source files for the excerpts below messages, whatever these are about: personal data in them are masked.
/// Messages come file by file, so the last file is kept.
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
    private let kind: ProofText.Kind?
    private var bytes: [UInt8]
    private var lines: [Range<Int>]
    private var isMasked = false
    /// The line that was asked for last, as many messages are about one.
    private var latest = (number: 0, text: "")

    init(path: String, _ bytes: [UInt8]) {
        (self.path, self.bytes, kind) = (path, bytes, ProofText.Kind(path: path))
        lines = Self.lines(of: bytes)
    }

    private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
        bytes.withUnsafeBufferPointer { bytes in
            var (lines, start) = ([Range<Int>](), bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
            for offset in bytes.indices where bytes[offset] == 10 || bytes[offset] == 13 {
                let isSecondOfTwo = bytes[offset] == 10 && offset > 0 && bytes[offset - 1] == 13
                if !isSecondOfTwo { lines.append(start..<max(start, offset)) }
                start = offset + 1
            }
            return bytes.isEmpty ? [] : lines + [start..<bytes.count]
        }
    }

    mutating func line(_ number: Int) -> String? {
        guard lines.indices.contains(number - 1) else { return nil }
        if latest.number != number { latest = (number, masked(number - 1)) }
        return latest.text
    }

    private mutating func masked(_ index: Int) -> String {
        let line = bytes[lines[index]]
        let text = String(decoding: line, as: UTF8.self).nfc
        guard let kind, Self.mayBePersonal(line) else { return text }
        // What a cell holds is known by the title of its column, far above it; any other line speaks for itself.
        guard kind == .csv || line.contains(UInt8(ascii: "|")) else { return Self.masked(text, kind) }
        if !isMasked { maskAll(kind) }
        return String(decoding: bytes[lines[index]], as: UTF8.self)
    }

    private static func masked(_ text: String, _ kind: ProofText.Kind) -> String {
        Proofreader().masked(ProofText(source: "", path: "", text: text, kind: kind))
    }

    /// A line of ASCII without a digit or @, such as `---`, tells nothing of anybody: words that lead to somebody's home have
    /// marks, and a pupil's name has the class beside it.
    private static func mayBePersonal(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains { $0 >= 0x80 || $0 == UInt8(ascii: "@") || (48...57).contains($0) }
    }

    private mutating func maskAll(_ kind: ProofText.Kind) {
        let text = lines.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "\n").nfc
        bytes = Array(Self.masked(text, kind).utf8)
        (lines, isMasked) = (Self.lines(of: bytes), true)
    }
}

extension ProofText.Kind {
    /// What the proofreader takes a file for; nil for what is no content, such as a template.
    fileprivate init?(path: String) {
        if path.hasSuffix(".csv") {
            self = .csv
        } else if path.hasSuffix(".md") {
            self = .markdown(bodyLine: 1)
        } else if path.hasSuffix(".yaml") {
            self = .yaml
        } else {
            return nil
        }
    }
}
