import Mustache
import SiteModel
import Synchronization

/// A template rendered for one structure, with places left open for the texts.
struct Skeleton: Sendable {
    private(set) var text: [UInt8] = []
    /// Places in the text, and which of `Shape.slots` goes in at each.
    private(set) var gaps: [Int] = []
    private(set) var slots: [Int] = []

    init(_ views: [any TemplateView], template: String, _ library: TemplateLibrary) {
        var numbering = Numbering(assets: library.assetPaths)
        var root: [String: Any] = [:]
        for view in views { root.merge(numbering.object(view)) { first, _ in first } }
        cut(library.mustache.render(root, withTemplate: template) ?? "")
    }

    private init(text: [UInt8], gaps: [Int], slots: [Int]) { (self.text, self.gaps, self.slots) = (text, gaps, slots) }

    /// The same with the texts from a slot on put in: what many rows have in common is written once.
    func filled(from first: Int, _ fill: (_ slot: Int, inout [UInt8]) -> Void) -> Skeleton {
        var (text, gaps, slots): ([UInt8], [Int], [Int]) = ([], [], [])
        text.append(self.text, cutAt: self.gaps[...]) { gap, text in
            let slot = self.slots[gap]
            guard slot < first else { return fill(slot - first, &text) }
            gaps.append(text.count)
            slots.append(slot)
        }
        return Skeleton(text: text, gaps: gaps, slots: slots)
    }

    /// Cuts the text at its placeholders.
    private mutating func cut(_ rendered: String) {
        text.reserveCapacity(rendered.utf8.count)
        var number: Int?
        for scalar in rendered.unicodeScalars {
            switch (scalar, number) {
            case (Placeholder.open, _): number = 0
            case (Placeholder.close, let slot?):
                gaps.append(text.count)
                slots.append(slot)
                number = nil
            case (_, let slot?): number = slot * 10 + Int(scalar.value) - 48
            case (_, nil): text.append(contentsOf: UTF8.encode(scalar) ?? .init())
            }
        }
    }
}

/// Stands for a text until it is filled in. The characters around the number are from the last private-use plane and
/// are never looked for in texts from content, which are put in later.
private struct Placeholder: MustacheCustomRenderable, MustacheParent {
    static let open: Unicode.Scalar = "\u{10F8C2}"
    static let close: Unicode.Scalar = "\u{10F8C3}"

    let number: Int

    var renderText: String { "\(Self.open)\(number)\(Self.close)" }
    var isNull: Bool { false }
    func child(named: String) -> Any? { nil }
}

/// A value that is there and shows nothing: unlike nil it doesn't let mustache look for the name further out.
private struct Nothing: MustacheCustomRenderable, MustacheParent {
    var renderText: String { "" }
    var isNull: Bool { true }
    func child(named: String) -> Any? { nil }
}

/// Turns views into the dictionaries that mustache reads, numbering texts in the order of `Shape`.
private struct Numbering {
    let assets: [String: String]
    private var next = 0

    init(assets: [String: String]) { self.assets = assets }

    mutating func object(_ view: any TemplateView) -> [String: Any] { members(of: view) }

    private mutating func members(of view: some TemplateView) -> [String: Any] {
        var members: [String: Any] = [:]
        for field in type(of: view).fields.all { members[field.name] = value(field.value(view)) }
        return members
    }

    private mutating func value(_ value: ViewValue) -> Any {
        switch value {
        case .nothing: Nothing()
        case .flag(let flag): flag
        case .text(let text): text.isEmpty ? Nothing() : placeholder()
        case .html(let html): html.isEmpty ? Nothing() : placeholder()
        case .entries(let entries, _): entries.isEmpty ? Nothing() : placeholder()
        case .rows(let rows, _): rows.isEmpty ? Nothing() : placeholder()
        case .chrome: placeholder()
        case .assets: assets
        case .view(let view): object(view)
        case .list(let views): views.map { object($0) as Any }
        }
    }

    private mutating func placeholder() -> Any {
        next += 1
        return Placeholder(number: next - 1)
    }
}

/// The skeletons met so far, for all tasks. Real sections have a few dozen structures; the limit keeps odd ones from
/// taking memory.
final class SkeletonCache: Sendable {
    private static let limit = 2000

    private struct Key: Hashable {
        let template: String
        let structure: [UInt8]
    }
    private let skeletons = Mutex<[Key: Skeleton]>([:])

    func skeleton(
        for shape: Shape, _ views: @autoclosure () -> [any TemplateView], template: String, _ library: TemplateLibrary
    ) -> Skeleton {
        let key = Key(template: template, structure: shape.key)
        if let known = skeletons.withLock({ $0[key] }) { return known }
        // Two tasks may make the same one: rare, and better than waiting for each other.
        let made = Skeleton(views(), template: template, library)
        skeletons.withLock { skeletons in
            if skeletons.count >= Self.limit { skeletons = [:] }
            skeletons[key] = made
        }
        return made
    }
}
