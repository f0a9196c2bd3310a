import Markdown
import Vietnamese

/// Addresses from source paths: a function of the path alone, so that links are rewritten while one file is parsed.
package enum ContentPath {
    /// `dien-hinh/2024/ten-bai.md` → `dien-hinh/2024/ten-bai/`; each part becomes a slug. A campaign's address holds its
    /// id alone, whatever folder its file lies in: its years come below.
    package static func articleRoute(_ source: String) -> String {
        let parts = slugged(parts(of: source.utf8.dropLast(articleEnding(of: source)?.utf8.count ?? 0)))
        guard parts.first == Kind.campaign.folder, let id = parts.last else {
            return parts.joined(separator: "/") + "/"
        }
        return "\(Kind.campaign.folder)/\(id)/"
    }

    /// `tin-tuc/2024/Bảng 1.PDF` → `tin-tuc/2024/bang-1.pdf`: a name that every web server serves alike.
    package static func attachmentRoute(_ source: String) -> String {
        let parts = parts(of: source.utf8[...])
        guard let file = parts.last else { return "" }
        let dot = file.lastIndex(of: ".") ?? file.endIndex
        let name = Slug.make(file[..<dot])
        let suffix = file[dot...].dropFirst().lowercased()
        let safeSuffix = suffix.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) } ? suffix : "bin"
        return (slugged(parts.dropLast()) + [(name.isEmpty ? "tep" : name) + (suffix.isEmpty ? "" : "." + safeSuffix)])
            .joined(separator: "/")
    }

    package static func route(_ source: String) -> String {
        isArticle(source) ? articleRoute(source) : attachmentRoute(source)
    }

    /// By bytes: splitting a String at Characters costs more than reading the file.
    private static func parts(of path: Substring.UTF8View) -> [Substring] {
        path.split(separator: 47).map { Substring($0) }
    }

    package static func isArticle(_ path: String) -> Bool { articleEnding(of: path) != nil }

    /// Whether the name ends as an article's should: other endings are read, too, and reported.
    package static func isNamedAsArticle(_ path: String) -> Bool { path.utf8.suffix(3).elementsEqual(".md".utf8) }

    /// `.md`, also in capitals, or the longer form that some editors give; nil for other files.
    private static func articleEnding(of path: String) -> String? {
        if isNamedAsArticle(path) { return ".md" }
        return [".md", ".markdown"].first { ending in
            path.utf8.count > ending.utf8.count
                && path.utf8.suffix(ending.utf8.count).lazy.map { (65...90).contains($0) ? $0 | 32 : $0 }
                    .elementsEqual(ending.utf8)
        }
    }

    private static func slugged(_ parts: some Sequence<Substring>) -> [String] {
        parts.map { part in
            let slug = Slug.make(part)
            return slug.isEmpty ? "bai" : slug
        }
    }

    /// The content path to which a relative link in `source` leads; nil when it leaves the content tree.
    package static func resolve(_ link: some StringProtocol, from source: String) -> String? {
        var parts = parts(of: source.utf8[...]).dropLast().map(String.init)
        for part in Self.parts(of: Substring(link).utf8) where part != "." {
            if part != ".." {
                parts.append(String(part))
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.joined(separator: "/")
    }

    /// The relative link that leads from one page's address (a folder) to another address.
    package static func relative(from page: String, to target: String) -> String {
        let up = page.utf8.count { $0 == 47 }
        let link = String(repeating: "../", count: up) + target
        return link.isEmpty ? "./" : link
    }
}

/// A link's destination as Markdown or front matter wrote it, taken apart.
struct LinkDestination {
    /// The path, percent-decoded, NFC; nil for links that lead outside: a scheme, `//host`, `/path`, `#fragment`, `?query`,
    /// and for paths on the writer's computer.
    let path: String?
    /// `?…#…`, to be kept.
    let suffix: Substring

    init(_ destination: String) {
        let end = destination.utf8.firstIndex { $0 == 63 || $0 == 35 } ?? destination.endIndex
        suffix = destination[end...]
        let path = destination[..<end]
        guard !path.isEmpty, path.utf8.first != 47, !Self.hasScheme(path), !isLocalPath(destination) else {
            self.path = nil
            return
        }
        self.path = (path.utf8.contains(37) ? Self.percentDecoded(path) : String(path)).nfc
    }

    private static func hasScheme(_ path: Substring) -> Bool {
        guard let colon = path.utf8.firstIndex(of: 58) else { return false }
        return path.utf8[..<colon].allSatisfy { byte in
            (97...122).contains(byte | 32) || (48...57).contains(byte) || [43, 45, 46].contains(byte)
        }
    }

    private static func percentDecoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == 37, let value = UInt8(String(Substring(rest.prefix(2))), radix: 16), rest.count >= 2 {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? String(text)
    }
}
