/// What a template can show. The kind decides on escaping, not the template's braces: text is always escaped, HTML never.
package enum ViewValue: Sendable {
    /// Escaped when shown; as a section, true when it is not empty.
    case text(String)
    /// Made by the generator, shown as it is: UTF-8.
    case html([UInt8])
    case flag(Bool)
    case view(any TemplateView)
    case list([any TemplateView])
    /// Articles of a list by their positions in `Site.articles`, or honours by theirs in `Register.honours`, each by a
    /// template of its own: shown as HTML.
    case entries([Int], by: EntryTemplate)
    /// Rows of a table, each by a template of its own: shown as HTML.
    case rows([any TemplateView], by: RowTemplate)
    /// A part of the page that is the same everywhere: shown as HTML.
    case chrome(ChromeTemplate)
    /// The theme's files by name.
    case assets
    /// Shows nothing and is false as a section, whatever an outer view has under the same name.
    case nothing
}

/// The templates that show one article of a list, or one honour.
package enum EntryTemplate: String, Sendable, CaseIterable { case entry, brief, honour }

/// The templates of rows of long tables, and of links of which a page has now more, now fewer. A kind of list of their
/// own: as a `list`, every number and mix of rows would be a structure for which mustache has to run.
package enum RowTemplate: String, Sendable, CaseIterable {
    case recipient
    case targetValue = "target-value"
    case honourGroup = "honour-group"
    case chip
    case pageLink = "page-link"
}

/// The templates of what is the same on every page.
package enum ChromeTemplate: String, Sendable, CaseIterable { case header, footer }

/// What a field is, for the check of the templates and for `docs/reference/templates.md`.
package enum ViewFieldKind: Sendable {
    case text, html, flag, assets
    case entries(EntryTemplate)
    case rows(RowTemplate)
    case chrome(ChromeTemplate)
    case view(any TemplateView.Type)
    case list(any TemplateView.Type)
}

/// A value that templates read by field names: a page, or a part of one.
package protocol TemplateView: Sendable {
    static var fields: ViewFields<Self> { get }
}

/// One name that a template may use, and what it gives.
package struct ViewField<View: Sendable>: Sendable {
    package let name: String
    /// For `docs/reference/templates.md`.
    package let summary: String
    package let kind: ViewFieldKind
    package let value: @Sendable (View) -> ViewValue
    /// Adds what `value` gives to a shape.
    let describe: @Sendable (View, inout Shape) -> Void

    package static func text(
        _ name: String, _ summary: String, _ value: @escaping @Sendable (View) -> String?
    ) -> ViewField {
        ViewField(
            name: name, summary: summary, kind: .text, value: { value($0).map(ViewValue.text) ?? .nothing },
            describe: { $1.append(text: value($0)) })
    }

    package static func html(
        _ name: String, _ summary: String, _ value: @escaping @Sendable (View) -> [UInt8]?
    ) -> ViewField {
        ViewField(
            name: name, summary: summary, kind: .html, value: { value($0).map(ViewValue.html) ?? .nothing },
            describe: { $1.append(html: value($0)) })
    }

    package static func flag(
        _ name: String, _ summary: String, _ value: @escaping @Sendable (View) -> Bool
    ) -> ViewField {
        ViewField(
            name: name, summary: summary, kind: .flag, value: { .flag(value($0)) },
            describe: { $1.append(flag: value($0)) })
    }

    package static func view<Part: TemplateView>(
        _ name: String, _ summary: String, _ value: @escaping @Sendable (View) -> Part?
    ) -> ViewField {
        ViewField(
            name: name, summary: summary, kind: .view(Part.self), value: { value($0).map { .view($0) } ?? .nothing },
            describe: { $1.append(part: value($0)) })
    }

    package static func list<Part: TemplateView>(
        _ name: String, _ summary: String, _ value: @escaping @Sendable (View) -> [Part]
    ) -> ViewField {
        ViewField(
            name: name, summary: summary, kind: .list(Part.self), value: { .list(value($0)) },
            describe: { $1.append(list: value($0)) })
    }

    package static func entries(
        _ name: String, by template: EntryTemplate, _ summary: String, _ value: @escaping @Sendable (View) -> [Int]
    ) -> ViewField {
        ViewField(
            name: name, summary: summary, kind: .entries(template),
            value: { .entries(value($0), by: template) },
            describe: { $1.append(entries: value($0), by: template) })
    }

    package static func rows<Row: TemplateView>(
        _ name: String, by template: RowTemplate, _ summary: String, _ value: @escaping @Sendable (View) -> [Row]
    ) -> ViewField {
        ViewField(
            name: name, summary: summary, kind: .rows(template), value: { .rows(value($0), by: template) },
            describe: { $1.append(rows: value($0), by: template) })
    }

    package static func chrome(_ template: ChromeTemplate, _ summary: String) -> ViewField {
        ViewField(
            name: template.rawValue, summary: summary, kind: .chrome(template), value: { _ in .chrome(template) },
            describe: { $1.append(.chrome(template)) })
    }

    package static func assets(_ summary: String) -> ViewField {
        ViewField(
            name: "assets", summary: summary, kind: .assets, value: { _ in .assets }, describe: { _, _ in })
    }
}

/// A view's fields, by position for documentation and by name for templates.
package struct ViewFields<View: Sendable>: Sendable {
    package let all: [ViewField<View>]
    /// `ViewField.describe` of each: by themselves, since taking a whole field from a list costs four reference counts.
    private let describers: [@Sendable (View, inout Shape) -> Void]
    private let byName: [String: Int]

    package init(_ fields: [ViewField<View>]) {
        all = fields
        describers = fields.map(\.describe)
        byName = Dictionary(fields.indices.map { (fields[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func describe(_ view: View, to shape: inout Shape) {
        describers.withUnsafeBufferPointer { for index in $0.indices { $0[index](view, &shape) } }
    }

    package subscript(name: String) -> ViewField<View>? { byName[name].map { all[$0] } }
}
