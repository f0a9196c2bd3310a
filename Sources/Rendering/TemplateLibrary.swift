import Diagnostics
import Mustache
import SiteModel

/// The templates, compiled and held against the views: what a template may show, it shows; anything else is a problem
/// with file, line and the nearest name.
package struct TemplateLibrary: Sendable {
    let mustache: MustacheLibrary
    package let assets: [Asset]
    /// Path by the name under which templates know the asset.
    let assetPaths: [String: String]
    package let problems: [Diagnostic]

    package init(_ templates: TemplateSet) {
        var library = MustacheLibrary()
        var problems: [Diagnostic] = []
        for name in templates.names {
            guard let text = templates.texts[name] else { continue }
            do {
                library.register(try MustacheTemplate(string: Self.pragma + text), named: name)
            } catch {
                problems.append(Self.diagnostic(of: error, in: name, templates))
            }
        }
        mustache = library
        assets = templates.assets
        assetPaths = Dictionary(assets.map { ($0.fieldName, $0.path) }, uniquingKeysWith: { first, _ in first })
        // Names can only be looked for in templates that can be rendered.
        let structure = TemplateStructureCheck(templates).problems
        self.problems =
            problems + structure
            + (problems.isEmpty && structure.isEmpty && templates.refused.isEmpty
                ? TemplateNameCheck(templates, library: library).problems : [])
    }

    /// Fields escape themselves, so mustache must not do it again. On a line of its own, which mustache leaves out.
    private static let pragma = "{{% CONTENT_TYPE: TEXT}}\n"

    private static func diagnostic(of error: any Error, in name: String, _ templates: TemplateSet) -> Diagnostic {
        guard let error = error as? MustacheTemplate.ParserError else {
            return Diagnostic(.templateSyntax("\(error)"), at: templates.location(name))
        }
        return Diagnostic(
            .templateSyntax(explanation(of: error.error)),
            at: templates.location(name, line: max(1, error.context.lineNumber - 1), column: error.context.columnNumber)
        )
    }

    private static func explanation(of error: any Error) -> Localized {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect:
            Localized(vi: "thẻ đóng không khớp thẻ mở", en: "a closing tag does not match its opening tag")
        case .expectedSectionEnd:
            Localized(vi: "một mục {{#…}} chưa được đóng", en: "a section {{#…}} is not closed")
        case .unfinishedName:
            Localized(vi: "thẻ viết dở hoặc tên có ký tự lạ", en: "an unfinished tag or a strange name")
        case .illegalTokenInsideInheritSection, .textInsideInheritSection:
            Localized(vi: "trong {{<…}} chỉ được có các khối {{$…}}", en: "only blocks {{$…}} may stand inside {{<…}}")
        default: Localized(vi: "không đúng cú pháp Mustache", en: "no valid Mustache")
        }
    }
}
