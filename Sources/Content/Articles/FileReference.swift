/// A file that front matter names. It is resolved once, when the key is read, so that what is published and what the page links to
/// cannot differ.
///
///     file: "Bản%20quét.pdf#page=2"     // path "quyet-dinh/2024/Bản quét.pdf", suffix "#page=2"
package struct FileReference: Sendable, Hashable {
    /// Below the content tree, in NFC.
    package let path: String
    /// `?…#…` as it was written; empty when there is none.
    package let suffix: String

    /// - Parameter source: the article's file below the content tree.
    /// - Returns: nil for what leads out of the tree.
    init?(_ written: String, from source: String) {
        let destination = LinkDestination(written)
        guard let path = destination.path.flatMap({ ContentPath.resolve($0, from: source) }) else { return nil }
        self.path = path
        suffix = String(destination.suffix)
    }

    /// The address at which the file is published, with the suffix.
    package var route: String { ContentPath.attachmentRoute(path) + suffix }

    /// The published file's name, as visitors see it.
    package var name: String { ContentPath.attachmentRoute(path).split(separator: "/").last.map(String.init) ?? path }
}

extension FieldType where Value == FileReference {
    /// A file of the content tree, which the page offers. One outside is reported.
    static var file: FieldType {
        FieldType(schema: .text) { node, reading in
            guard let text = node.text(&reading) else { return nil }
            guard let file = FileReference(text, from: reading.source) else {
                reading.report(.linkOutside(text), at: node)
                return nil
            }
            reading.offer(file, at: node)
            return file
        }
    }
}
