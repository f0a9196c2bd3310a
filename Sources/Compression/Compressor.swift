/// Which files are compressed for a web server, and by what.
package struct Compressor: Sendable {
    /// By what is added to a file's name.
    package enum Form: String, Sendable, CaseIterable {
        case gzip = ".gz"
        case brotli = ".br"
    }

    /// Below this size a response is one packet with its headers, compressed or not.
    package static let leastSize = 256

    /// Nil where the program is missing: then there is gzip alone.
    package let brotli: Brotli?

    package init(brotli: Brotli?) { self.brotli = brotli }

    package var forms: [Form] { brotli == nil ? [.gzip] : Form.allCases }

    /// What the compressed files depend on besides their sources.
    package var signature: String { ([Gzip.signature] + (brotli.map { [$0.signature] } ?? [])).joined(separator: ", ") }

    /// Text that browsers ask for: pictures and PDF files are compressed already, and nobody asks for hidden files or for
    /// rules of the web server.
    package static func takes(_ file: String) -> Bool {
        let name = file.utf8.split(separator: 47).last ?? file.utf8[...]
        guard name.first != 46, let dot = name.lastIndex(of: 46) else { return false }
        return endings.contains(String(Substring(name[dot...].dropFirst())).lowercased())
    }

    private static let endings: Set<String> = [
        "html", "css", "js", "mjs", "svg", "xml", "json", "csv", "txt", "webmanifest",
    ]

    /// Whether the file is a compressed one of another of the same list.
    package static func isVariant(_ file: String, among isListed: (String) -> Bool) -> Bool {
        Form.allCases.contains { file.hasSuffix($0.rawValue) && isListed(String(file.dropLast($0.rawValue.count))) }
    }
}
