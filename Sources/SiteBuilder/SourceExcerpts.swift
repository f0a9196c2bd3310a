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
    private let lines: [Substring.UTF8View]

    init(path: String, _ bytes: [UInt8]) {
        self.path = path
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = String(decoding: bytes[start...], as: UTF8.self).withLineFeeds.nfc
        let masked = ProofText.Kind(path: path).map {
            Proofreader().masked(ProofText(source: path, path: path, text: text, kind: $0))
        }
        lines = bytes.isEmpty ? [] : (masked ?? text).utf8.split(separator: 10, omittingEmptySubsequences: false)
    }

    func line(_ number: Int) -> String? {
        lines.indices.contains(number - 1) ? String(Substring(lines[number - 1])) : nil
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

extension String {
    /// The text with every CRLF and CR as LF.
    fileprivate var withLineFeeds: String {
        guard utf8.contains(13) else { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var last: UInt8 = 0
        for byte in utf8 {
            if byte == 13 { bytes.append(10) } else if byte != 10 || last != 13 { bytes.append(byte) }
            last = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
