import Foundation
import SectionSupport
import TestSupport
import Testing

/// The pages as HTML: valid by the Nu HTML checker, without a warning; and a page for every template.
@Suite("The pages are valid HTML") struct ValidPageTests {
    @Test func everyPageAndFragmentIsValid() async throws {
        let pages = try await SamplePages.shared()
        let folder = pages.section.folder
        var files = try pages.everyPath().map(pages.file) + [folder.url("fragments/index.html")]
        // A fragment becomes part of a portal's page.
        let names = try TemporaryFolder.files(below: folder.url("fragments")).filter {
            $0.hasSuffix("2025-kho-xem.html")
        }
        #expect(files.count > 150 && names.count == 2)
        for name in names {
            let page = "<!DOCTYPE html><html lang=\"vi\"><head><title>Cổng</title></head><body>"
            try folder.write(page + folder.text("fragments/\(name)") + "</body></html>", to: "portal/\(name)")
            files.append(folder.url("portal/\(name)"))
        }
        for message in try await NuChecker.messages(of: files) { Issue.record("\(message)") }
    }

    @Test func whatIsWrongIsSeen() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "<!DOCTYPE html><html lang=\"vi\"><title>Sai</title><ul aria-label=\"x\"><p>Không</p></ul>", to: "page.html"
        )
        let messages = try await NuChecker.messages(of: [folder.url("page.html")])
        #expect(messages.map(\.type).sorted() == ["error", "info"], "\(messages)")
    }

    /// Each template is marked, and each mark must be on a page that is looked at: a new template is not forgotten.
    @Test func everyTemplateIsOnAPageThatIsLookedAt() async throws {
        let section = try await SamplePages.shared().section.marked()
        let pages = try await SamplePages(section)
        let texts = try SamplePages.paths.map { try Data(contentsOf: pages.file($0)) }
        let templates = try section.templates()
        #expect(templates.count > 30)
        for template in templates {
            let mark = Data(TemporarySite.mark(template).utf8)
            #expect(texts.contains { $0.range(of: mark) != nil }, "no page shows \(template).mustache")
        }
    }
}

extension TemporarySite {
    fileprivate static func mark(_ template: String) -> String { "<!--\(template)-->" }

    fileprivate func templates() throws -> [String] {
        try TemporaryFolder.files(below: folder.url("templates")).filter { $0.hasSuffix(".mustache") }
            .map { String($0.dropLast(9)) }.sorted()
    }

    /// A copy in which every template leaves its name on the pages that it makes.
    fileprivate func marked() throws -> TemporarySite {
        let copy = try self.copy()
        for template in try copy.templates() {
            let (path, mark) = ("templates/\(template).mustache", Self.mark(template))
            let text = try copy.folder.text(path)
            try copy.folder.write(Self.marked(text, with: mark), to: path)
        }
        return copy
    }

    /// The mark goes first; in a template that only fills the blocks of another, into the first block.
    private static func marked(_ text: String, with mark: String) -> String {
        guard text.firstMatch(of: #/^\s*(\{\{![^}]*\}\}\s*)?\{\{</#) != nil else { return mark + text }
        if let block = text.firstMatch(of: #/\{\{\$\w+\}\}/#) {
            return text.replacingCharacters(in: block.range, with: block.output + mark)
        }
        return text.replacing("{{/article}}", with: "{{$notice}}\(mark){{/notice}}{{/article}}")
    }
}
