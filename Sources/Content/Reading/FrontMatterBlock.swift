import Diagnostics

/// A source text cut in two: the YAML between the lines `---`, and the Markdown after it.
struct FrontMatterBlock {
    let yaml: String
    let body: String
    /// The line of the file on which the body begins, counting from 1.
    let bodyLine: Int

    /// - Throws: `SourceText.Rejected` when the first line is no `---` or no later one closes it.
    init(_ text: String, path: String) throws(SourceText.Rejected) {
        let bytes = text.utf8.span
        guard let opening = Self.fence(at: 0, in: bytes) else {
            throw .init(.noFrontMatter(), SourceLocation(path, line: 1, column: 1))
        }
        var (line, start) = (2, opening)
        while start < bytes.count {
            if let end = Self.fence(at: start, in: bytes) {
                let places = [opening, start, end].map { text.utf8.index(text.startIndex, offsetBy: $0) }
                yaml = String(text[places[0]..<places[1]])
                body = String(text[places[2]...])
                bodyLine = line + 1
                return
            }
            start = Self.lineEnd(from: start, in: bytes)
            line += 1
        }
        throw .init(.unclosedFrontMatter(), SourceLocation(path, line: 1, column: 1))
    }

    /// The bytes of a file up to the end of its front matter, whatever follows; nil when it has none.
    static func head(of bytes: [UInt8]) -> [UInt8]? {
        var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)[...]
        func isFence(_ line: ArraySlice<UInt8>) -> Bool {
            line.starts(with: Array("---".utf8)) && line.dropFirst(3).allSatisfy { [9, 13, 32].contains($0) }
        }
        let first = lines.popFirst().map { $0.starts(with: [0xEF, 0xBB, 0xBF]) ? $0.dropFirst(3) : $0 }
        guard let first, isFence(first), let last = lines.first(where: isFence) else { return nil }
        return Array(bytes[..<last.endIndex]) + [10]
    }

    /// The offset after a line that holds `---` and nothing but white space, if one begins at `start`.
    private static func fence(at start: Int, in bytes: Span<UInt8>) -> Int? {
        guard bytes.count - start >= 3, (0..<3).allSatisfy({ bytes[start + $0] == 45 }) else { return nil }
        let end = lineEnd(from: start, in: bytes)
        return (start + 3..<end).allSatisfy { [9, 10, 32].contains(bytes[$0]) } ? end : nil
    }

    /// The offset after the line's end.
    private static func lineEnd(from start: Int, in bytes: Span<UInt8>) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 10 { index += 1 }
        return min(index + 1, bytes.count)
    }
}
