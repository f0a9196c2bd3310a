import Diagnostics

/// A source text cut in two: the YAML between the lines `---`, and the Markdown after it.
struct FrontMatterBlock {
    let yaml: String
    let body: String
    /// The line of the file on which the body begins, counting from 1.
    let bodyLine: Int

    /// - Throws: `SourceText.Rejected` when the first line is no `---` or no later one closes it.
    init(_ text: String, path: String) throws(SourceText.Rejected) {
        let bytes = text.utf8
        guard let afterOpening = Self.fence(at: bytes.startIndex, in: bytes) else {
            throw .init(.noFrontMatter(), SourceLocation(path, line: 1, column: 1))
        }
        var (line, start) = (2, afterOpening)
        while start < bytes.endIndex {
            if let end = Self.fence(at: start, in: bytes) {
                yaml = String(text[afterOpening..<start])
                body = String(text[end...])
                bodyLine = line + 1
                return
            }
            start = bytes[start...].firstIndex(of: 10).map(bytes.index(after:)) ?? bytes.endIndex
            line += 1
        }
        throw .init(.unclosedFrontMatter(), SourceLocation(path, line: 1, column: 1))
    }

    /// The index after a line that holds `---` and nothing but white space, if one begins at `start`.
    private static func fence(at start: String.Index, in bytes: String.UTF8View) -> String.Index? {
        guard bytes[start...].starts(with: "---".utf8) else { return nil }
        var index = bytes.index(start, offsetBy: 3)
        while index < bytes.endIndex, bytes[index] != 10 {
            guard bytes[index] == 32 || bytes[index] == 9 else { return nil }
            index = bytes.index(after: index)
        }
        return index < bytes.endIndex ? bytes.index(after: index) : index
    }
}
