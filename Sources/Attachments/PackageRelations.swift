/// What the parts of an Office Open XML package are tied to (ECMA-376, part 2, 9): a template, a picture or an object elsewhere
/// is fetched when somebody opens the document.
enum PackageRelations {
    /// Whether a part of a package is a list of relations.
    static func areIn(_ name: String) -> Bool { name.lowercased().hasSuffix(".rels") }

    /// The first address outside the package that is loaded without a click; nil when there is none.
    ///
    ///     <Relationship Type="…/attachedTemplate" Target="https://x.example/a.dotm" TargetMode="External"/>
    ///     -> https://x.example/a.dotm
    static func remote(_ directory: ZipDirectory, _ sample: FileSample) -> String? {
        for entry in directory.entries where areIn(entry.name) {
            guard let bytes = PackageTypes.bytes(of: entry, in: sample) else { continue }
            if let found = remote(in: String(decoding: bytes, as: UTF8.self)) { return found }
        }
        return nil
    }

    /// Links to click, and other workbooks, for which Excel asks.
    private static let harmless: Set<Substring> = ["hyperlink", "externalLinkPath", "xlPathMissing"]

    private static func remote(in text: String) -> String? {
        for tag in text.matches(of: #/<(?:\w+:)?Relationship\s[^>]*>/#).map(\.output) {
            guard value("TargetMode", of: tag)?.lowercased() == "external", let type = value("Type", of: tag),
                let target = value("Target", of: tag), !harmless.contains(type.split(separator: "/").last ?? "")
            else { continue }
            return String(target).replacing("&amp;", with: "&")
        }
        return nil
    }

    private static func value(_ name: String, of tag: Substring) -> Substring? {
        tag.matches(of: #/\s(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/#).first { $0.output.1 == name }
            .flatMap { $0.output.2 ?? $0.output.3 }
    }
}
