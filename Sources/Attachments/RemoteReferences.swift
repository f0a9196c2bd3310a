/// Addresses on other sites that a browser loads by itself when it shows a picture in SVG or a page in XML: the visitor's own
/// address goes there. Links that somebody follows are none.
enum RemoteReferences {
    /// The first that a tag loads; nil when there is none.
    ///
    ///     <image href="//anh.example/a.png"/> -> //anh.example/a.png
    ///
    /// - Parameter attributes: names without their prefixes, in lower case, with values as browsers read them.
    static func first(ofElement element: String, _ attributes: [(name: String, value: String)]) -> String? {
        for (name, value) in attributes {
            if loading.contains(name), element != "a" || name != "href", isRemote(value) { return value }
            if let found = first(inStyle: value) { return found }
        }
        return nil
    }

    /// Attributes with an address that a browser loads, and attributes that set one in an animation.
    private static let loading: Set<String> = [
        "href", "src", "srcset", "poster", "data", "base", "to", "from", "by", "values",
    ]

    private static func isRemote(_ value: String) -> Bool {
        ["http:", "https:", "ftp:", "//", "\\\\", "/\\", "\\/"].contains(where: value.hasPrefix)
    }

    /// The first that a style sheet loads. Another style sheet counts wherever it is.
    static func first(inStyle text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "(")) || text.utf8.contains(UInt8(ascii: "@")) || text.contains("\\")
        else { return nil }
        let style = unescaped(text).lowercased()
        if style.contains("@import") { return "@import" }
        let match = style.firstMatch(of: #/(?:url|image|image-set|src)\(\s*["']?\s*((?:https?:|ftp:|\/\/)[^"')\s]*)/#)
        return match.map { String($0.1) }
    }

    /// CSS writes any character as `\69`.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("\\") else { return text }
        return text.replacing(#/\\([0-9A-Fa-f]{1,6})\s?/#) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
        }.replacing(#/\\(.)/#) { String($0.1) }
    }
}
