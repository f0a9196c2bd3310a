import Diagnostics
import Mustache
import SiteModel
import Vietnamese

/// Looks for names that no view has, by rendering each page's template with probes instead of views.
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
            found += record.names.map { Self.diagnostic(of: $0, known: record.known, from: page.name, templates) }
        }
        problems = found
    }

    private static func turned(_ templates: TemplateSet) -> MustacheLibrary {
        let compiled = templates.texts.compactMapValues { text in
            try? MustacheTemplate(string: text.replacing("{{^", with: "{{#"))
        }
        return MustacheLibrary(templates: compiled)
    }

    /// Names are recorded without their place: the first tag with that name among the templates that the page uses.
    private static func diagnostic(
        of name: String, known: [String], from page: String, _ templates: TemplateSet
    ) -> Diagnostic {
        let message = Message.unknownField(name, nearest: Nearest.match(name, among: known))
        for template in reachable(from: page, templates) {
            let tags = TemplateTag.scan(templates.texts[template] ?? "")
            if let tag = tags.first(where: { ($0.sigil == "{" ? $0.name.replacing("}", with: "") : $0.name) == name }) {
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

/// The names that nothing answered.
private final class UnknownNames {
    let known: [String]
    let assets: Set<String>
    private(set) var names: [String] = []

    init(known: [String], assets: Set<String>) {
        (self.known, self.assets) = (known, assets)
    }

    func record(_ name: String) {
        if !names.contains(name) { names.append(name) }
    }
}

/// Stands for a view, or for a value of one.
private struct Probe: MustacheParent, MustacheCustomRenderable {
    private let kinds: [String: ViewFieldKind]
    private let record: UnknownNames
    private let isBottom: Bool

    init(_ page: PageTemplate, _ record: UnknownNames) {
        self.record = record
        kinds = Self.kinds(page)
        isBottom = true
    }

    private init(kinds: [String: ViewFieldKind], _ record: UnknownNames) {
        (self.kinds, self.record, isBottom) = (kinds, record, false)
    }

    var renderText: String { "" }
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
        case .text, .html, .flag, .entries, .rows, .chrome: return Probe(kinds: [:], record)
        case .view(let view): return Probe(kinds: view.schema, record)
        case .list(let view): return [Probe(kinds: view.schema, record)]
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
