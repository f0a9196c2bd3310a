/// The links of one page as seen from anywhere (RFC 3986, 5.2, for what pages hold: steps up stand at a link's beginning;
/// others would lead to the same place, just not in the shortest words).
struct AbsoluteLinks {
    /// `https://example.gov.vn/thi-dua/tin-tuc/`
    private let page: String
    private let scheme: Substring
    /// `https://example.gov.vn`
    private let origin: Substring
    /// The page's folder, the one above it, …, the server's root; each ends in `/`.
    private let folders: [String]

    /// - Parameter page: an absolute address without query and fragment.
    init(page: String) {
        self.page = page
        scheme = page.prefix { $0 != ":" }
        let host = page.dropFirst(scheme.count + 3).prefix { $0 != "/" }
        origin = page[..<host.endIndex]
        let path = page[host.endIndex...]
        let folders = path.indices.filter { path[$0] == "/" }.reversed().map { String(page[...$0]) }
        self.folders = folders.isEmpty ? [origin + "/"] : folders
    }

    func absolute(_ link: String) -> String {
        if Self.hasScheme(link) { return link }
        if link.hasPrefix("//") { return "\(scheme):\(link)" }
        if link.hasPrefix("/") { return origin + link }
        if link.isEmpty || link.hasPrefix("#") || link.hasPrefix("?") { return page + link }
        var (rest, steps) = (link[...], 0)
        while let step = Self.step(rest) {
            rest = Substring(rest.utf8.dropFirst(step.length))
            steps += step.isUp ? 1 : 0
        }
        return folders[min(steps, folders.count - 1)] + rest
    }

    /// The `./` or `../` at the beginning, and how long it is; at the end of a link its slash may be missing.
    private static func step(_ link: Substring) -> (length: Int, isUp: Bool)? {
        if link.hasPrefix("../") { return (3, true) }
        if link.hasPrefix("./") { return (2, false) }
        return link == ".." ? (2, true) : link == "." ? (1, false) : nil
    }

    /// `https:`, `mailto:`; letters, digits, `+`, `-` and `.` after a letter.
    private static func hasScheme(_ link: String) -> Bool {
        guard let colon = link.utf8.firstIndex(of: 58), let first = link.utf8.first, isLetter(first) else {
            return false
        }
        return link.utf8[..<colon].allSatisfy {
            isLetter($0) || $0 == 43 || $0 == 45 || $0 == 46 || (48...57).contains($0)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }
}
