import BrowserSupport
import Foundation
import SectionSupport
import SiteModel
import TestSupport
import Testing
import Vietnamese

/// What is found first, in a real browser, by real files.
@Suite("The best result comes first", .serialized) struct RelevanceTests {
    @Test func theFirstResultIsTheOneThatIsMeant() async throws {
        let searched = try await SearchedSection()
        try await searched.open()
        for example in try CaseFile.load("search") {
            let first = try await searched.found(example.input).first ?? "nothing"
            let wanted = example.expected.split(separator: "\n").map(String.init)
            #expect(wanted.contains { Self.isMeant(first, by: $0) }, "\(example): \(first)")
        }
    }

    /// `bang-vang/#` is any row.
    private static func isMeant(_ address: String, by wanted: String) -> Bool {
        guard wanted.hasSuffix("#") else { return address == wanted }
        return address.hasPrefix(String(wanted.dropLast())) && address.contains("#")
    }

    @Test func everyTitleAndEveryNameFindsItself() async throws {
        let searched = try await SearchedSection()
        let audience = Audience(showsDrafts: true, showsScheduled: true)
        let site = try #require(try await searched.section.build(audience: audience).site)
        try await searched.open()
        for article in site.articles {
            let found = try await searched.found(Fold.fold(article.title)).prefix(5)
            #expect(found.contains(article.route), "\(article.title)")
        }
        for honour in site.register.honours {
            let found = try await searched.found(Fold.fold(honour.recipient.name))
            #expect(found.prefix(8).contains { $0.hasPrefix("bang-vang/") }, "\(honour.recipient.name)")
        }
        #expect(site.articles.count > 50 && site.register.honours.count > 30)
    }

    @Test func everyLinkToARowLeadsToIt() async throws {
        let searched = try await SearchedSection()
        try await searched.open()
        let links = try await searched.found("lao dong tien tien 2024").filter { $0.contains("#") }
        let names = try await searched.found("nguyen van a").filter { $0.contains("#") }
        #expect(!names.isEmpty)
        for link in links + names {
            try await searched.browser.open(searched.preview.link + link)
            #expect(
                try await searched.browser.evaluate("document.querySelector(':target')?.localName") == "tr", "\(link)")
        }
    }
}
