/// The look of the theme's pages in short: what an element needs said inline, by its tag, its class and the nearest part
/// of the page around it. Type and colours of running text are left to the portal; a theme with other classes gets what
/// the tags say.
enum Look {
    /// Declarations for `style`; of two for one property the later counts.
    static func style(of name: String, classes: [Substring], in part: String) -> String {
        var found: [String] = []
        if let tag = tags[name] { found.append(tag) }
        if let inside = inside[part]?[name] { found.append(inside) }
        for one in classes {
            if let style = (name == "tr" ? rowClasses : Self.classes)[String(one)] { found.append(style) }
        }
        return found.joined(separator: ";")
    }

    /// The part that an element begins; nil when it stands in the one around it.
    static func part(_ name: String, _ classes: [Substring]) -> String? {
        classes.lazy.map(String.init).first { inside[$0] != nil } ?? (inside[name] != nil ? name : nil)
    }

    /// Signs that the style sheet puts before a text, so that colour is not the only one.
    static let signs = ["dat": "✓ ", "vuot": "▲ ", "chua-dat": "✗ ", "reached": "✓ "]

    /// Where the style sheet writes the first letter large.
    static func capitalises(_ name: String, in part: String) -> Bool {
        part == "facts" && name == "dd" || part == "target" && name == "th"
    }

    private static let line = "1px solid #d9d0c5"
    private static let quiet = "color:#5c534c"
    private static let bare = "list-style:none;margin:0;padding:0"
    private static let panel = "background:#f8f5f0;color:#211c19"

    private static let highlight = "background:#fdf3d7;color:#211c19"

    private static let tags = [
        "figure": "margin:1.5em 0", "figcaption": "\(quiet);font-size:.9em;margin:.4em 0 0",
        "img": "max-width:100%;height:auto",
        "blockquote": "margin:1em 0;padding-left:1em;border-left:4px solid #c8961e",
        "pre": "overflow-x:auto;padding:.75em;\(panel)",
        "table": "border-collapse:collapse;width:100%", "caption": "text-align:left;font-weight:bold;padding:0 0 .5em",
        // What all cells of a group share is said once: they inherit it.
        "thead": "\(panel);border-bottom:2px solid #9d1b1b;vertical-align:bottom", "tbody": "vertical-align:top",
        "th": "border:\(line);padding:6px;text-align:left", "td": "border:\(line);padding:6px",
    ]

    private static let classes = [
        "sapo": "font-weight:bold", "intro": quiet, "count": "font-size:1em;font-weight:normal;\(quiet)",
        "meta": "margin:0 0 .6em;\(quiet);font-size:.9em", "empty": quiet, "theme": "font-style:italic",
        "goal": quiet, "relation": "font-size:.9em;margin:.5em 0 0", "links": bare, "briefs": bare, "entries": bare,
        "cards": bare, "chips": "\(bare);padding:.25em 0", "brief": "padding:.5em 0;border-bottom:\(line)",
        "summary": "margin:.35em 0 0",
        "entry": "padding:1em 0;border-bottom:\(line);overflow:hidden",
        "card": "margin:0 0 1em;padding:1em;\(panel);border-top:3px solid #c8961e",
        "mark": "padding:0 .45em;border:1px solid #c8961e;\(highlight);font-size:.9em",
        "notice": "margin:.75em 0;padding:.6em .9em;\(highlight);border-left:5px solid #c8961e",
        "annulled": "border:2px solid #a3221b;border-left-width:8px", "state": "font-weight:bold",
        "dang-dien-ra": "color:#1c6434", "verdict": "font-weight:bold;white-space:nowrap", "dat": "color:#1c6434",
        "vuot": "color:#1c6434", "chua-dat": "color:#a3221b", "posthumous": "font-weight:normal;font-style:italic",
        "facts": "margin:1.25em 0;padding:.5em 1em;\(panel);border-left:4px solid #9d1b1b",
        "lessons": "margin:1.25em 0;padding:.25em 1em;\(panel);border-left:4px solid #c8961e",
        "table-scroll": "overflow-x:auto;margin:1em 0", "aria-current": highlight,
        "tl": "text-align:left", "tc": "text-align:center", "tr": "text-align:right", "side": "margin-top:2em",
    ]

    private static let rowClasses = ["current": highlight]

    /// By the class, else the tag, of the nearest element around that has an entry here.
    private static let inside: [String: [String: String]] = [
        "facts": ["dt": "\(quiet);font-size:.9em;font-weight:normal;margin:0", "dd": "margin:0 0 .5em"],
        "entry": ["h3": "margin:0 0 .2em", "img": "float:right;width:9em;margin:0 0 .25em 1em"],
        "card": ["h2": "margin:0 0 .4em;font-size:1.1em", "h3": "margin:0 0 .4em;font-size:1.1em"],
        "chips": chips, "pages": chips, "meta": [:], "target": [:],
        "quote": ["p": "margin:0"], "stages": ["li": "padding:.15em 0"],
        "side": ["h2": "font-size:1.15em;border-bottom:2px solid #9d1b1b;padding-bottom:.3em"],
    ]

    private static let chips = [
        "ul": "\(bare);padding:.25em 0", "li": "display:inline-block;margin:0 .5em .5em 0",
        "a": "display:inline-block;padding:.1em .7em;border:\(line);border-radius:1em",
    ]
}
