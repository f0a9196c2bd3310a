import SiteModel

/// Writes the events of one page as a fragment. It keeps the way from the root to where it is, no tree; what turns out
/// to be empty, since all that was in it is left out, is taken back.
struct FragmentWriter {
    private(set) var bytes: [UInt8] = []
    /// `main` or `body`.
    private let root: String
    private let links: AbsoluteLinks
    private var open: [OpenElement] = []
    /// How many elements deep in one that is left out.
    private var leftOutDepth = 0
    private var isDone = false
    /// The page's title has come, which the portal shows itself; what an article's text has of its level stays.
    private var hasTitle = false
    /// The depth of the element whose first letter becomes large.
    private var capitalDepth: Int?

    init(root: String, links: AbsoluteLinks) { (self.root, self.links) = (root, links) }

    mutating func take(_ event: HTMLEvent) {
        switch event {
        case .open(let name, let attributes): begin(name, attributes)
        case .close: end()
        case .text(let text): write(text)
        }
    }

    private mutating func begin(_ name: String, _ attributes: [HTMLAttribute]) {
        guard !isDone, !open.isEmpty || name == root else { return }
        guard leftOutDepth == 0 else {
            leftOutDepth += 1
            return
        }
        let source = SourceElement(name, attributes)
        let parent = open.last
        var treatment = Vocabulary.treatment(of: name, classes: source.classes, in: parent?.tag ?? "")
        if name == "h1", !hasTitle { (treatment, hasTitle) = (.leaveOut, true) }
        // The chrome of a theme without <main>.
        if root == "body", open.count == 1, name == "header" || name == "footer" { treatment = .leaveOut }
        if treatment == .leaveOut {
            leftOutDepth = 1
            if !open.isEmpty { open[open.count - 1].hasLost = true }
        } else {
            begin(source, treatment, in: parent?.part ?? "")
        }
    }

    private mutating func begin(_ source: SourceElement, _ treatment: Vocabulary.Treatment, in part: String) {
        let start = bytes.count
        separate(source)
        var tag = open.last?.tag ?? ""
        var written: String?
        let style = Look.style(of: source.name, classes: source.classes, in: part)
        if case .write(let name) = treatment, name != "span" || !style.isEmpty {
            (tag, written) = (name, name)
            write(name, source, style)
        }
        open.append(
            OpenElement(
                tag: tag, written: written, start: start, part: Look.part(source.name, source.classes) ?? part,
                isMeta: source.classes.contains("meta"),
                isPreformatted: source.name == "pre" || open.last?.isPreformatted ?? false))
        if Look.capitalises(source.name, in: part) { capitalDepth = open.count }
        for name in source.classes {
            if let sign = Look.signs[String(name)] { bytes.append(contentsOf: sign.utf8) }
        }
    }

    /// A dot between the things that a line of facts about an article says; labels stand out by themselves.
    private mutating func separate(_ source: SourceElement) {
        guard let line = open.last, line.isMeta, !source.classes.contains("mark") else { return }
        if line.hasItems { bytes.append(contentsOf: "· ".utf8) }
        open[open.count - 1].hasItems = true
    }

    private mutating func write(_ name: String, _ source: SourceElement, _ style: String) {
        bytes.append(60)
        bytes.append(contentsOf: name.utf8)
        if !style.isEmpty { write(attribute: "style", style) }
        for attribute in source.attributes where Vocabulary.attributes.contains(attribute.name) {
            let isLink = Vocabulary.links.contains(attribute.name)
            write(attribute: attribute.name, isLink ? links.absolute(attribute.value) : attribute.value)
        }
        bytes.append(62)
    }

    private mutating func write(attribute name: String, _ value: String) {
        bytes.append(32)
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: "=\"".utf8)
        Markup.escape(value, into: &bytes)
        bytes.append(34)
    }

    private mutating func write(_ text: String) {
        guard leftOutDepth == 0, let element = open.last else { return }
        let isSpace = text.utf8.allSatisfy { $0 == 32 || $0 == 10 || $0 == 9 }
        if isSpace, !element.isPreformatted {
            writeSpace(text)
            return
        }
        open[open.count - 1].holds = true
        guard capitalDepth != nil, let first = text.first else {
            Markup.escape(text, into: &bytes)
            return
        }
        capitalDepth = nil
        Markup.escape(first.uppercased() + text.dropFirst(), into: &bytes)
    }

    /// Where elements are left out, the ends of the lines around them would stay.
    private mutating func writeSpace(_ text: String) {
        if bytes.isEmpty || bytes.last == 10 { return }
        bytes.append(text.utf8.contains(10) ? 10 : 32)
    }

    private mutating func end() {
        guard leftOutDepth == 0 else {
            leftOutDepth -= 1
            return
        }
        guard let element = open.popLast() else { return }
        if capitalDepth == open.count + 1 { capitalDepth = nil }
        isDone = open.isEmpty
        if element.hasLost, !element.holds {
            bytes.removeSubrange(element.start...)
            if !open.isEmpty { open[open.count - 1].hasLost = true }
            return
        }
        if let name = element.written, !Vocabulary.void.contains(name) { bytes.append(contentsOf: "</\(name)>".utf8) }
        if !open.isEmpty { open[open.count - 1].holds = true }
    }
}

/// An element of the page.
private struct SourceElement {
    let name: String
    let attributes: [HTMLAttribute]
    let classes: [Substring]

    init(_ name: String, _ attributes: [HTMLAttribute]) {
        (self.name, self.attributes) = (name, attributes)
        var classes = attributes.first { $0.name == "class" }?.value.split(separator: " ") ?? []
        if attributes.contains(where: { $0.name == "aria-current" }) { classes.append("aria-current") }
        self.classes = classes
    }
}

/// An element between the root and where the writer is.
private struct OpenElement {
    /// What it, or the nearest one around it that is written, became.
    let tag: String
    /// Nil when only its contents are written.
    let written: String?
    /// Where it begins in the fragment.
    let start: Int
    /// The part of the page it belongs to, as `Look` knows them.
    let part: String
    let isMeta: Bool
    /// It or one around it is `<pre>`.
    let isPreformatted: Bool
    /// In `meta`: something stands before.
    var hasItems = false
    /// Text or an element that stays.
    var holds = false
    /// Something in it was left out.
    var hasLost = false
}
