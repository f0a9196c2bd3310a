import Diagnostics
import Hashing
import SiteModel

/// The theme as it was read: templates by name, and the files of `assets/`.
package struct TemplateSet: Sendable, Equatable {
    /// What diagnostics call the folder: `templates`.
    package let name: String
    /// Text by template name: `layout` for `layout.mustache`.
    package let texts: [String: String]
    package let assets: [Asset]
    /// Templates and assets that are there and could not be read, by their paths; that has been reported.
    let refused: Set<String>

    package init(name: String, texts: [String: String], assets: [String: [UInt8]], refused: Set<String> = []) {
        (self.name, self.refused) = (name, refused)
        self.texts = texts
        self.assets = assets.map { Asset(name: $0.key, bytes: $0.value) }.sorted { $0.name.precedes($1.name) }
    }

    /// In a fixed order.
    var names: [String] { texts.keys.sorted { $0.precedes($1) } }

    /// Whether a template is neither there nor reported as one that can't be read.
    func isMissing(_ template: String) -> Bool {
        texts[template] == nil && !refused.contains("\(template).mustache")
    }

    func location(_ template: String, line: Int? = nil, column: Int? = nil) -> SourceLocation {
        SourceLocation("\(name)/\(template).mustache", line: line, column: column)
    }
}

extension Asset {
    /// Names the file by the beginning of its content's hash: `site.css` → `assets/site.1a2b3c4d5e.css`.
    init(name: String, bytes: [UInt8]) {
        let hash = Digest(of: bytes).hex.prefix(10)
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        self.init(name: name, bytes: bytes, path: "assets/\(name[..<dot]).\(hash)\(name[dot...])")
    }
}
