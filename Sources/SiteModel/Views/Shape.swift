/// A view taken apart: which sections it opens, and the texts that go into them.
///
/// A template's output depends on a view in two ways only: on its structure (what is there, how many of it), which
/// decides the sections, and on its texts, which are shown. So mustache runs once for each structure, and texts are put
/// into its output by copying bytes: see `Skeleton`.
package struct Shape {
    /// What a placeholder stands for.
    package enum Slot {
        case text(String)
        case html([UInt8])
        case entries([Int], by: EntryTemplate)
        case chrome(ChromeTemplate)
        case rows(Rows)
    }

    /// Views that are shown one after another by one template.
    package struct Rows {
        package let template: RowTemplate
        package let shapes: [Shape]
        /// The view of a shape, for a structure that has not been met.
        package let view: (Int) -> any TemplateView
    }

    /// The structure as bytes: equal keys, equal sections.
    package private(set) var key: [UInt8] = []
    /// In the order in which `Skeleton` numbers its placeholders.
    package private(set) var slots: [Slot] = []

    private init<Row: TemplateView>(row: Row) {
        key.reserveCapacity(Row.fields.all.count)
        slots.reserveCapacity(Row.fields.all.count)
        append(row)
    }

    /// A part of a view's fields.
    package init<View: TemplateView>(_ view: View, _ fields: ViewFields<View>) {
        key.reserveCapacity(fields.all.count)
        slots.reserveCapacity(fields.all.count)
        fields.describe(view, to: &self)
    }

    /// The shape of one view, from those of the two parts of its fields.
    package static func + (one: Shape, other: Shape) -> Shape {
        var sum = one
        sum.key += other.key
        sum.slots += other.slots
        return sum
    }

    package init(_ views: [any TemplateView]) {
        key.reserveCapacity(128)
        slots.reserveCapacity(96)
        for view in views { append(view) }
    }

    /// Field by field with its own type: a page has hundreds of parts, and putting each into a box would cost more than
    /// all that is done with it.
    mutating func append<View: TemplateView>(_ view: View) {
        View.fields.describe(view, to: &self)
    }

    mutating func append<View: TemplateView>(part view: View?) {
        key.append(view == nil ? 0 : 1)
        if let view { append(view) }
    }

    mutating func append<View: TemplateView>(list views: [View]) {
        key.append(2)
        for shift in stride(from: 0, through: 16, by: 8) { key.append(UInt8(truncatingIfNeeded: views.count >> shift)) }
        for view in views { append(view) }
    }

    mutating func append(flag: Bool) { key.append(flag ? 1 : 0) }

    mutating func append(text: String?) {
        guard let text, !text.isEmpty else { return key.append(0) }
        append(.text(text))
    }

    mutating func append(html: [UInt8]?) {
        guard let html, !html.isEmpty else { return key.append(0) }
        append(.html(html))
    }

    mutating func append(entries: [Int], by template: EntryTemplate) {
        guard !entries.isEmpty else { return key.append(0) }
        append(.entries(entries, by: template))
    }

    mutating func append<Row: TemplateView>(rows: [Row], by template: RowTemplate) {
        guard !rows.isEmpty else { return key.append(0) }
        append(.rows(Rows(template: template, shapes: rows.map(Shape.init(row:)), view: { rows[$0] })))
    }

    mutating func append(_ slot: Slot) {
        key.append(1)
        slots.append(slot)
    }
}
