import Diagnostics
import Mustache
import SiteModel
import Vietnamese

/// Looks for names that no view has, and for lists and views shown as if they were texts, by rendering each page's
/// template with probes instead of views.
///
/// A probe answers every name of its view with something that is there, so every section is entered; inverted sections
/// are turned round for the purpose. A name that reaches the bottom of the stack unanswered is a misspelling.
struct TemplateNameCheck {
    let problems: [Diagnostic]

    init(_ templates: TemplateSet, library: MustacheLibrary) {
        let turned = Self.turned(templates)
        let assets = Set(templates.assets.map(\.fieldName))
        var found: [Diagnostic] = []
        for page in PageTemplate.all {
            let record = UnknownNames(known: Probe.names(page), assets: assets)
            _ = turned.render(Probe(page, record), withTemplate: page.name)
            found += record.names.map { name in
                let message = Message.unknownField(name, nearest: Nearest.match(name, among: record.known))
                return Self.diagnostic(message, from: page.name, templates) { $0.field == name }
            }
            found += record.shown.map { name in
                Self.diagnostic(.notText(name), from: page.name, templates) { $0.field == name && !$0.isSection }
            }
        }
        problems = found
    }

    private static func turned(_ templates: TemplateSet) -> MustacheLibrary {
        let compiled = templates.texts.compactMapValues { text in
            try? MustacheTemplate(string: text.replacing("{{^", with: "{{#"))
        }
        return MustacheLibrary(templates: compiled)
    }

    /// Names are recorded without their place: the first such tag among the templates that the page uses.
    private static func diagnostic(
        _ message: Message, from page: String, _ templates: TemplateSet, at isMeant: (TemplateTag) -> Bool
    ) -> Diagnostic {
        for template in reachable(from: page, templates) {
            let tags = TemplateTag.scan(templates.texts[template] ?? "")
            if let tag = tags.first(where: isMeant) {
                return Diagnostic(message, at: templates.location(template, line: tag.line, column: tag.column))
            }
        }
        return Diagnostic(message, at: templates.location(page))
    }

    private static func reachable(from page: String, _ templates: TemplateSet) -> [String] {
        var (found, next): ([String], Int) = ([page], 0)
        while next < found.count {
            let tags = TemplateTag.scan(templates.texts[found[next]] ?? "")
            for tag in tags where (tag.sigil == ">" || tag.sigil == "<") && !found.contains(tag.name) {
                found.append(tag.name)
            }
            next += 1
        }
        return found
    }
}

extension TemplateTag {
    /// The name in `{{{name}}}` too.
    fileprivate var field: String { sigil == "{" ? name.replacing("}", with: "") : name }

    fileprivate var isSection: Bool { sigil == "#" || sigil == "^" || sigil == "/" }
}

/// The names that nothing answered, and those of what is no text and was shown.
private final class UnknownNames {
    let known: [String]
    let assets: Set<String>
    private(set) var names: [String] = []
    private(set) var shown: [String] = []

    init(known: [String], assets: Set<String>) {
        (self.known, self.assets) = (known, assets)
    }

    func record(_ name: String) {
        if !names.contains(name) { names.append(name) }
    }

    func record(shown name: String) {
        if !shown.contains(name) { shown.append(name) }
    }
}

/// Stands for a view, or for a value of one.
private struct Probe: MustacheParent, MustacheCustomRenderable {
    private let kinds: [String: ViewFieldKind]
    private let record: UnknownNames
    private let isBottom: Bool
    /// Its name when it is no text.
    private let section: String?

    init(_ page: PageTemplate, _ record: UnknownNames) {
        self.record = record
        kinds = Self.kinds(page)
        (isBottom, section) = (true, nil)
    }

    private init(_ kinds: [String: ViewFieldKind], section: String?, _ record: UnknownNames) {
        (self.kinds, self.section, self.record, isBottom) = (kinds, section, record, false)
    }

    var renderText: String {
        if let section { record.record(shown: section) }
        return ""
    }
    var isNull: Bool { false }

    static func names(_ page: PageTemplate) -> [String] {
        kinds(page).keys.sorted { $0.precedes($1) }
    }

    private static func kinds(_ page: PageTemplate) -> [String: ViewFieldKind] {
        let frame = page.hasFrame ? FrameView.schema : [:]
        return page.view.schema.merging(frame) { own, _ in own }
    }

    func child(named name: String) -> Any? {
        switch kinds[name] {
        case .text, .html, .entries, .rows, .chrome: return Probe([:], section: nil, record)
        case .flag: return Probe([:], section: name, record)
        case .view(let view), .list(let view): return Probe(view.schema, section: name, record)
        case .assets: return AssetsProbe(record: record)
        case nil:
            if isBottom { record.record(name) }
            return nil
        }
    }
}

private struct AssetsProbe: MustacheParent {
    let record: UnknownNames

    func child(named name: String) -> Any? {
        if !record.assets.contains(name) { record.record("assets.\(name)") }
        return ""
    }
}

extension TemplateView {
    /// Field kinds by name.
    static var schema: [String: ViewFieldKind] {
        Dictionary(fields.all.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
    }
}
