import Diagnostics
import SiteModel
import Vietnamese

/// What mustache would pass over in silence: partials that don't exist or go in a circle, blocks that no layout has,
/// features on which the fields' own escaping can't rely.
struct TemplateStructureCheck {
    private(set) var problems: [Diagnostic] = []
    private let templates: TemplateSet
    private let tags: [String: [TemplateTag]]

    init(_ templates: TemplateSet) {
        self.templates = templates
        tags = templates.texts.mapValues(TemplateTag.scan)
        for page in PageTemplate.all where templates.isMissing(page.name) {
            problems.append(Diagnostic(.missingTemplate(page.name), at: templates.location(page.name)))
        }
        for name in templates.names { check(name) }
        findCircles()
    }

    private mutating func check(_ name: String) {
        for tag in tags[name] ?? [] {
            switch tag.sigil {
            case ">", "<":
                guard templates.isMissing(tag.name) else { continue }
                let nearest = Nearest.match(tag.name, among: templates.names)
                report(.missingPartial(tag.name, nearest: nearest, known: templates.names), tag, in: name)
            case "=", "%": report(.templateFeature(tag.sigil == "=" ? "{{=…}}" : "{{%…}}"), tag, in: name)
            case "$": checkBlock(tag, in: name)
            case "!": continue
            default:
                if tag.name.contains("("), !Self.transforms.contains(tag.name) {
                    report(.templateFeature("{{\(tag.name)}}"), tag, in: name)
                }
            }
        }
    }

    /// The only transforms that mean something for our values: a row's place in its list.
    private static let transforms: Set<String> = ["first()", "last()", "index()", "even()", "odd()"]

    /// A block in a template that inherits must be one that its layouts have.
    private mutating func checkBlock(_ tag: TemplateTag, in name: String) {
        let parents = ancestors(of: name)
        // Of one that can't be read the blocks are not known.
        guard !parents.isEmpty, parents.allSatisfy({ templates.texts[$0] != nil || templates.isMissing($0) }) else {
            return
        }
        let known = parents.flatMap { tags[$0] ?? [] }.filter { $0.sigil == "$" }.map(\.name)
        // A block may also be declared inside another block of the same template.
        guard !known.contains(tag.name), !isNested(tag, in: name) else { return }
        report(.unknownBlock(tag.name, nearest: Nearest.match(tag.name, among: known), known: known), tag, in: name)
    }

    private func isNested(_ tag: TemplateTag, in name: String) -> Bool {
        var open: [String] = []
        for other in tags[name] ?? [] {
            if other.line == tag.line, other.column == tag.column { return !open.isEmpty }
            if other.sigil == "$" { open.append(other.name) }
            if other.sigil == "/", open.last == other.name { open.removeLast() }
        }
        return false
    }

    /// The layouts that a template inherits from, nearest first.
    private func ancestors(of name: String) -> [String] {
        var found: [String] = []
        var current = name
        while let parent = tags[current]?.first(where: { $0.sigil == "<" })?.name, !found.contains(parent) {
            found.append(parent)
            current = parent
        }
        return found
    }

    private mutating func findCircles() {
        for name in templates.names {
            for tag in tags[name] ?? [] where tag.sigil == ">" || tag.sigil == "<" {
                if reaches(from: tag.name, to: name) { report(.partialCircle(tag.name), tag, in: name) }
            }
        }
    }

    private func reaches(from start: String, to goal: String) -> Bool {
        var (waiting, seen): ([String], Set<String>) = ([start], [])
        while let name = waiting.popLast() {
            if name == goal { return true }
            guard seen.insert(name).inserted else { continue }
            waiting += (tags[name] ?? []).filter { $0.sigil == ">" || $0.sigil == "<" }.map(\.name)
        }
        return false
    }

    private mutating func report(_ message: Message, _ tag: TemplateTag, in name: String) {
        problems.append(Diagnostic(message, at: templates.location(name, line: tag.line, column: tag.column)))
    }
}
