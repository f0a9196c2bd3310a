/// Where the links of a page start from.
package struct LinkBase: Sendable {
    /// From the page to the section's root, ending in `/`.
    package let root: String

    package init(path: String) {
        let depth = path.utf8.count { $0 == 47 }
        root = depth == 0 ? "./" : String(repeating: "../", count: depth)
    }

    private init(root: String) { self.root = root }

    /// Links that start from the web server's root: `/thi-dua-khen-thuong/`.
    static func absolute(_ basePath: String) -> LinkBase { LinkBase(root: basePath) }

    /// Stands for the root in HTML that is made once and shown on pages of any depth. From the last private-use plane:
    /// no editor can have meant it.
    package static let marker = "\u{10F8C1}"
    package static let open = LinkBase(root: marker)

    func href(_ path: String) -> String { root + path }

    func link(_ title: String, _ path: String, note: String? = nil, isCurrent: Bool = false) -> LinkView {
        LinkView(title: title, href: href(path), note: note, isCurrent: isCurrent)
    }
}
