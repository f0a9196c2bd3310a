/// What is wrong with a fragment of HTML as a browser would read it, or nil: a tag or an attribute that the parser never
/// prints, an attribute without quotes or with a quote in it, a destination that runs code.
func harm(in html: String) -> String? {
    var rest = Array(html.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
        rest = rest[open...]
        guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return "a tag without an end" }
        let tag = String(decoding: rest[(open + 1)..<close], as: UTF8.self)
        if let harm = harm(inTag: tag) { return "\(harm) in <\(tag)>" }
        rest = rest[(close + 1)...]
    }
    return nil
}

private let allowed: [String: Set<String>] = [
    "a": ["href", "title"], "img": ["src", "alt", "title", "width", "height", "loading", "decoding"],
    "h1": ["id"], "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"], "h6": ["id"],
    "th": ["align", "scope", "class"], "td": ["align", "class"], "ol": ["start"], "code": ["class"],
    "div": ["class", "role", "tabindex", "aria-label"],
    "p": [], "ul": [], "li": [], "em": [], "strong": [], "pre": [], "blockquote": [], "br": [], "hr": [],
    "figure": [], "figcaption": [], "table": [], "thead": [], "tbody": [], "tr": [],
]

private func harm(inTag tag: String) -> String? {
    if tag.hasPrefix("/") { return allowed[String(tag.dropFirst())] == nil ? "an unknown tag" : nil }
    let name = String(tag.prefix { $0 != " " })
    guard let attributes = allowed[name] else { return "an unknown tag" }
    // Every attribute is ` name="value"`, so splitting at quotes gives names and values in turn.
    let parts = tag.dropFirst(name.count).split(separator: "\"", omittingEmptySubsequences: false)
    for (position, part) in parts.enumerated() {
        if position % 2 == 1 {
            let value = part.lowercased()
            if ["javascript:", "vbscript:", "file:", "data:text"].contains(where: value.hasPrefix) {
                return "a dangerous destination"
            }
        } else if position == parts.count - 1 {
            if part != "" && part != " /" { return "something after the attributes" }
        } else if part.first != " " || part.last != "=" || !attributes.contains(String(part.dropFirst().dropLast())) {
            return "an unknown attribute"
        }
    }
    return nil
}
