/// The links of one page as seen from anywhere (RFC 3986, 5.2, for what a section's pages hold).
struct AbsoluteLinks {
    /// `https://example.gov.vn/thi-dua/tin-tuc/`
    private let page: String
    private let scheme: Substring
    /// `https://example.gov.vn`
    private let origin: Substring
    /// The folders of the page's path: `thi-dua`, `tin-tuc`.
    private let folders: [Substring]

    /// - Parameter page: an absolute address without query and fragment.
    init(page: String) {
        self.page = page
        scheme = page.prefix { $0 != ":" }
        let host = page.dropFirst(scheme.count + 3).prefix { $0 != "/" }
        origin = page[..<host.endIndex]
        folders = page[host.endIndex...].split(separator: "/", omittingEmptySubsequences: false).dropFirst().dropLast()
    }

    func absolute(_ link: String) -> String {
        if Self.hasScheme(link) { return link }
        if link.hasPrefix("//") { return "\(scheme):\(link)" }
        let path = link.prefix { $0 != "?" && $0 != "#" }
        let rest = link[path.endIndex...]
        guard !path.isEmpty else { return page + rest }
        return origin + "/" + Self.path(path, from: folders) + rest
    }

    /// `https:`, `mailto:`; letters, digits, `+`, `-` and `.` after a letter.
    private static func hasScheme(_ link: String) -> Bool {
        guard let colon = link.utf8.firstIndex(of: 58), let first = link.utf8.first, isLetter(first) else {
            return false
        }
        return link.utf8[..<colon].allSatisfy { isLetter($0) || (43...46).contains($0) || (48...57).contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }

    private static func path(_ path: Substring, from folders: [Substring]) -> String {
        var parts = path.hasPrefix("/") ? [] : folders
        let steps = path.split(separator: "/", omittingEmptySubsequences: false)
        for step in path.hasPrefix("/") ? steps.dropFirst() : steps[...] {
            switch step {
            case ".": break
            case "..": _ = parts.popLast()
            default: parts.append(step)
            }
        }
        // `..` and `.` lead to a folder.
        if steps.last == "." || steps.last == ".." { parts.append("") }
        return parts.joined(separator: "/")
    }
}
