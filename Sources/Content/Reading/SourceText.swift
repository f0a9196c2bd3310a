import Diagnostics
import Vietnamese

/// A text file as everything below reads it: UTF-8 without BOM, lines ended by LF alone, NFC.
package struct SourceText {
    /// Larger files are refused: an article of 16 MB is a mistake, and this bounds what one file can cost.
    static let sizeLimit = 16 * 1024 * 1024

    package let text: String
    /// Where bytes were not in form C as they were read: the first place, and how many lines there are. Told to editors, whose
    /// other programs may not bring them to it.
    package var decomposed: Decomposed?

    package struct Decomposed: Sendable {
        let line: Int
        let column: Int
        let lines: Int
    }

    /// - Throws: `Diagnostic` in `Rejected` when the file is too large, empty or no UTF-8.
    init(file: SourceTree.File, in tree: SourceTree) throws(Rejected) {
        let bytes: [UInt8]
        do {
            bytes = try tree.read(file, Self.sizeLimit + 1)
        } catch {
            throw Rejected(.unreadableFile("\(error)"), SourceLocation(tree.displayPath(file.path)))
        }
        try self.init(bytes: bytes, path: tree.displayPath(file.path))
    }

    package init(bytes: [UInt8], path: String) throws(Rejected) {
        guard bytes.count <= Self.sizeLimit else { throw Rejected(.fileTooLarge(), SourceLocation(path)) }
        if !bytes.isEmpty, let plain = bytes.withUnsafeBufferPointer(String.init(plainUTF8:)) {
            text = plain
            return
        }
        let content = Self.withoutMarks(bytes)
        guard !content.isEmpty else { throw Rejected(.emptyFile(), SourceLocation(path)) }
        // By its storage: from a slice, validation goes byte by byte through an iterator.
        let valid = content.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }
        guard let string = valid else {
            throw Rejected(.notUTF8(), Self.firstInvalid(Array(content), path: path))
        }
        text = string.nfc
        decomposed = Decomposed(string, text)
    }

    package struct Rejected: Error {
        package let diagnostic: Diagnostic

        init(_ message: Message, _ location: SourceLocation) { diagnostic = Diagnostic(message, at: location) }
    }

    /// Drops a byte order mark, and the CR of CRLF; a CR alone (old Macintosh) becomes LF.
    private static func withoutMarks(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard content.contains(13) else { return content }
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        for (index, byte) in zip(content.indices, content) {
            if byte != 13 {
                result.append(byte)
            } else if index + 1 == content.endIndex || content[index + 1] != 10 {
                result.append(10)
            }
        }
        return result[...]
    }

    /// Line and column of the first byte that cannot be UTF-8.
    private static func firstInvalid(_ bytes: [UInt8], path: String) -> SourceLocation {
        var (line, column) = (1, 1)
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        return SourceLocation(path, line: line, column: column)
    }
}

extension SourceText.Decomposed {
    /// Nil when the text was in form C, as the slow path's mostly are, too.
    init?(_ raw: String, _ composed: String) {
        guard !raw.utf8.elementsEqual(composed.utf8) else { return nil }
        // Form C leaves line ends alone, so lines stand beside each other.
        let lines = zip(
            raw.utf8.split(separator: 10, omittingEmptySubsequences: false),
            composed.utf8.split(separator: 10, omittingEmptySubsequences: false)
        ).enumerated()
        let changed = lines.filter { !$0.element.0.elementsEqual($0.element.1) }
        guard let first = changed.first else { return nil }
        let same = zip(first.element.0, first.element.1).prefix { $0 == $1 }
        // The letter that was composed begins where the bytes part, or is the base letter before a mark.
        column = max(1, same.count { $0.0 & 0xC0 != 0x80 })
        (line, self.lines) = (first.offset + 1, changed.count)
    }
}
