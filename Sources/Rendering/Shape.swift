import SiteModel

/// A view taken apart: which sections it opens, and the texts that go into them.
///
/// A template's output depends on a view in two ways only: on its structure (what is there, how many of it), which
/// decides the sections, and on its texts, which are shown. So mustache runs once for each structure, and texts are put
/// into its output by copying bytes: see `Skeleton`.
struct Shape {
    /// What a placeholder stands for.
    enum Slot {
        case text(String)
        case html([UInt8])
        case entries([Int], by: EntryTemplate)
        case chrome(ChromeTemplate)
    }

    /// The structure as bytes: equal keys, equal sections.
    private(set) var key: [UInt8] = []
    /// In the order in which `Skeleton` numbers its placeholders.
    private(set) var slots: [Slot] = []

    init(_ views: [any TemplateView]) {
        key.reserveCapacity(128)
        slots.reserveCapacity(96)
        for view in views { append(view) }
    }

    private mutating func append(_ view: some TemplateView) {
        for field in type(of: view).fields.all { append(field.value(view)) }
    }

    private mutating func append(_ value: ViewValue) {
        switch value {
        case .nothing: key.append(0)
        case .flag(let flag): key.append(flag ? 1 : 0)
        case .text(let text): append(.text(text), isEmpty: text.isEmpty)
        case .html(let html): append(.html(html), isEmpty: html.isEmpty)
        case .entries(let entries, let template): append(.entries(entries, by: template), isEmpty: entries.isEmpty)
        case .chrome(let template): append(.chrome(template), isEmpty: false)
        case .assets: break
        case .view(let view):
            key.append(1)
            append(view)
        case .list(let views):
            key.append(contentsOf: [
                2, UInt8(truncatingIfNeeded: views.count), UInt8(truncatingIfNeeded: views.count >> 8),
            ])
            key.append(UInt8(truncatingIfNeeded: views.count >> 16))
            for view in views { append(view) }
        }
    }

    private mutating func append(_ slot: Slot, isEmpty: Bool) {
        key.append(isEmpty ? 0 : 1)
        if !isEmpty { slots.append(slot) }
    }
}
