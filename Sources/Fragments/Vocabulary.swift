/// What becomes of a page's elements in a fragment. Portals clean what is pasted into them, each by its own list; the
/// elements of HTML 4 that carry text, tables and pictures pass everywhere, so a fragment has no others.
enum Vocabulary {
    enum Treatment: Equatable {
        /// With all that is in it.
        case leaveOut
        /// What is in it stays.
        case unwrap
        case write(String)
    }

    /// - Parameters:
    ///   - parent: what the element around it became.
    static func treatment(of name: String, classes: [Substring], in parent: String) -> Treatment {
        if leftOut.contains(name) || classes.contains(where: { hidden.contains(String($0)) }) { return .leaveOut }
        if name == "nav" { return classes.contains(where: { lists.contains(String($0)) }) ? .write("div") : .leaveOut }
        // HTML 5 allows groups in a list of terms, HTML 4 doesn't.
        if name == "div", parent == "dl" { return .unwrap }
        return written[name].map(Treatment.write) ?? .unwrap
    }

    static let void: Set<String> = ["br", "col", "hr", "img", "wbr"]

    /// Whatever else an attribute says is about the page's own style sheet, scripts or anchors.
    static let attributes: Set<String> = [
        "alt", "cite", "colspan", "dir", "height", "href", "lang", "rowspan", "scope", "span", "src", "start", "title",
        "width",
    ]
    static let links: Set<String> = ["cite", "href", "src"]

    /// What runs, loads or asks; and drawings, whose numbers stand in a table beside them.
    private static let leftOut: Set<String> = [
        "audio", "base", "button", "canvas", "dialog", "embed", "form", "head", "iframe", "input", "link", "map",
        "math", "meta", "noscript", "object", "option", "script", "select", "style", "svg", "template", "textarea",
        "title", "video",
    ]

    /// For the screen reader, for paper, and the ways through the page and to its neighbours.
    private static let hidden: Set<String> = ["hidden", "neighbours", "print-only", "skip", "toc"]

    /// Navigation that leads to more of the same list, which a reader of the portal wants too.
    private static let lists: Set<String> = ["chips", "pages"]

    private static let written: [String: String] = {
        let kept = """
            a abbr b blockquote br caption cite code col colgroup dd del div dl dt em h2 h3 h4 h5 h6 hr i img ins kbd li \
            ol p pre q s small span strong sub sup table tbody td tfoot th thead tr ul var wbr
            """
        let blocks = "address aside details figure footer section"
        var written: [String: String] = [:]
        for name in kept.split(separator: " ") { written[String(name)] = String(name) }
        for name in blocks.split(separator: " ") { written[String(name)] = "div" }
        for name in ["figcaption", "summary"] { written[name] = "p" }
        // A portal's page has a heading of that level.
        written["h1"] = "h2"
        return written
    }()
}
