import Diagnostics
import Vietnamese

extension FrontMatterBlock {
    /// How many bytes at the beginning of a file are searched for an article's keys.
    static let lookalikeLength = 1 << 16

    /// Whether a file begins as articles do: a line `---`, and keys of articles below it. One whose keys are broken, or
    /// not closed yet, does so too.
    static func begins(_ head: [UInt8]) -> Bool {
        let text = plainText(head.prefix(lookalikeLength))
        // Empty lines above the keys keep a text from being an article; it was meant to be one.
        let lines = text.split(separator: "\n", maxSplits: 200, omittingEmptySubsequences: false)
            .drop { $0.allSatisfy(\.isWhitespace) }
        guard let first = lines.first, isFence(first) else { return false }
        return lines.dropFirst().prefix { !isFence($0) }.contains { line in
            line.firstIndex(of: ":").map { keys.contains(line[..<$0].lowercased()) } ?? false
        }
    }

    /// Keys that no other file would have so.
    private static let keys: Set<String> = [
        "title", "date", "summary", "draft", "campaigns", "units", "aliases", "image",
    ]

    private static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }

    /// Windows' own editor also writes UTF-16.
    private static func plainText(_ bytes: ArraySlice<UInt8>) -> String {
        let text: String
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let isLittle = bytes.first == 0xFF
            let units = stride(from: bytes.startIndex + 2, to: bytes.endIndex - 1, by: 2).map { index in
                let (one, other) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
                return isLittle ? one | other << 8 : one << 8 | other
            }
            text = String(decoding: units, as: UTF16.self)
        } else {
            // A quick look: most files are something else.
            let start = bytes.drop { $0 <= 32 }
            guard let first = start.first, first == UInt8(ascii: "-") || first >= 0x80,
                visible(String(decoding: start.prefix(quickLook), as: UTF8.self)).first == "-"
            else { return "" }
            text = String(decoding: start, as: UTF8.self)
        }
        let visible = visible(text)
        guard visible.first == "-" else { return "" }
        return String(String.UnicodeScalarView(visible.map { $0 == "\r" ? "\n" : $0 }))
    }

    /// Bytes in which the first visible sign is looked for.
    private static let quickLook = 1 << 10

    /// A text from its first visible sign on, without signs that have no width.
    private static func visible(_ text: String) -> [Unicode.Scalar] {
        Array(text.unicodeScalars.lazy.filter { !isInvisible($0) }.drop { $0.properties.isWhitespace })
    }

    /// Whether a sign has no width: byte order marks, and what word processors and websites leave in a copied text.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x80
            && (scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .format)
    }
}

/// What can be said of attached files when the whole tree is known: allowances that nothing needs, and articles under
/// names that are not read as such.
package struct AttachmentTreeChecks {
    let problems: [Diagnostic]

    init(_ articles: [Article], _ configuration: Configuration, _ tree: SourceTree) {
        let named = Set(articles.flatMap { $0.targets.map(\.value) })
        let settings = configuration.site?.attachments ?? AttachmentSettings()
        let idle = AllowanceChecks(settings, named: named, in: tree).problems
        let lookalikes = tree.files.filter { !named.contains($0.path) && Self.isUnreadArticle($0, in: tree) }
        problems =
            idle + lookalikes.map { Diagnostic(.unreadArticle(), at: SourceLocation(tree.displayPath($0.path))) }
    }

    /// Whether a file begins as an article, and isn't read as one for its name.
    package static func isUnreadArticle(_ file: SourceTree.File, in tree: SourceTree) -> Bool {
        guard isSuspect(file.path), let head = try? tree.read(file, FrontMatterBlock.lookalikeLength) else {
            return false
        }
        return FrontMatterBlock.begins(head)
    }

    private static let kindFolders = Set(Kind.allCases.map(\.folder))
    private static let endings: Set<String> = [
        "", "txt", "text", "mdown", "mkd", "mkdn", "mdwn", "mdtxt", "mdx", "mdtext", "rmd", "qmd", "bak", "old", "copy",
    ]

    /// Whether a file in a kind's folder has an ending that editors and systems give texts by themselves.
    private static func isSuspect(_ path: String) -> Bool {
        guard !ContentPath.isArticle(path), let slash = path.firstIndex(of: "/"),
            kindFolders.contains(String(path[..<slash]))
        else { return false }
        let ending = FileEnding.of(path)
        return endings.contains(ending) || ending.hasPrefix("md") || ending.contains(" ")
    }
}
