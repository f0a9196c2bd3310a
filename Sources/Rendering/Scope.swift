import Mustache
import SiteModel

// The views in the shape that swift-mustache reads without reflection: every object on its stack is a `MustacheParent`,
// every text a `MustacheCustomRenderable`.

/// Text from content. It escapes itself, so that no template can forget to.
struct EscapedText: MustacheCustomRenderable, MustacheParent {
    let text: String

    var renderText: String { Markup.escape(text) }
    var isNull: Bool { text.isEmpty }
    func child(named: String) -> Any? { nil }
}

/// HTML that the generator made.
struct ReadyHTML: MustacheCustomRenderable, MustacheParent {
    let html: String

    var renderText: String { html }
    var isNull: Bool { html.isEmpty }
    func child(named: String) -> Any? { nil }
}

/// What a page may ask for beside its views: the parts that are made once.
protocol SharedParts {
    func html(_ entries: [EntryView], by template: EntryTemplate) -> String
    func html(_ chrome: ChromeTemplate) -> String
    var assets: [String: Any] { get }
}

/// One view on mustache's stack.
struct Scope<View: TemplateView>: MustacheParent {
    let view: View
    let parts: any SharedParts

    func child(named name: String) -> Any? {
        View.fields[name].map { boxed($0.value(view), parts) }
    }
}

/// The bottom of the stack: the page's own view before the frame that all pages share.
struct PageScope<View: TemplateView>: MustacheParent {
    let view: View
    let frame: FrameView
    let parts: any SharedParts

    func child(named name: String) -> Any? {
        if let field = View.fields[name] { return boxed(field.value(view), parts) }
        return FrameView.fields[name].map { boxed($0.value(frame), parts) }
    }
}

private func boxed(_ value: ViewValue, _ parts: any SharedParts) -> Any {
    switch value {
    case .text(let text): EscapedText(text: text)
    case .html(let html): ReadyHTML(html: html)
    case .flag(let flag): flag
    case .view(let view): scope(view, parts)
    case .list(let views): views.map { scope($0, parts) }
    case .entries(let entries, let template): ReadyHTML(html: parts.html(entries, by: template))
    case .chrome(let template): ReadyHTML(html: parts.html(template))
    case .assets: parts.assets
    case .nothing: EscapedText(text: "")
    }
}

private func scope(_ view: some TemplateView, _ parts: any SharedParts) -> Any { Scope(view: view, parts: parts) }
