import Diagnostics

/// The files of a section's fragments: an address with hyphens for slashes, `trang-chu.html` for the home page. No two
/// addresses share one: where hyphens alone would not tell them apart, later ones, in the order of bytes, get a number.
package struct FragmentNames: Sendable {
    package static let index = "index.html"

    /// By the address below the section's root.
    private let files: [String: String]

    /// - Parameter paths: of the pages that people read.
    package init(_ paths: [String]) {
        var (files, taken): ([String: String], Set<String>) = ([:], [Self.index])
        for path in paths.sorted(by: { $0.precedes($1) }) {
            let stem = Self.stem(path)
            var (file, number) = ("\(stem).html", 1)
            while !taken.insert(file).inserted {
                number += 1
                file = "\(stem)-\(number).html"
            }
            files[path] = file
        }
        self.files = files
    }

    /// Nil for what is no page that people read.
    package subscript(path: String) -> String? { files[path] }

    /// Short enough for a file's name with a number behind it.
    private static func stem(_ path: String) -> String {
        if path.isEmpty { return "trang-chu" }
        let stem = path.hasSuffix("/") ? path.dropLast() : path[...]
        return String(decoding: stem.utf8.map { $0 == 47 ? 45 : $0 }.prefix(200), as: UTF8.self)
    }
}
