import Content
import Diagnostics

/// JSON-LD by schema.org's vocabulary, for search engines.
extension Site {
    func structuredData(_ article: Article, trail: [Crumb]) -> String {
        let graph: [JSONValue] = [news(article), breadcrumbs(trail)]
        return JSONValue.object([("@context", .string("https://schema.org")), ("@graph", .array(graph))]).text
    }

    func structuredData(trail: [Crumb]) -> String {
        let graph: [JSONValue] = [breadcrumbs(trail)]
        return JSONValue.object([("@context", .string("https://schema.org")), ("@graph", .array(graph))]).text
    }

    private func news(_ article: Article) -> JSONValue {
        let front = article.frontMatter
        let publisher: JSONValue = .object([
            ("@type", .string("GovernmentOrganization")), ("name", .string(configuration.agency)),
        ])
        return .object([
            ("@type", .string("NewsArticle")), ("headline", .string(front.title)),
            ("description", .string(article.description)), ("datePublished", .string(front.date.rfc3339)),
            ("inLanguage", .string("vi")), ("mainEntityOfPage", .string(absolute(article.route))),
            ("image", front.image?.file.map { .string(absolute(ContentPath.attachmentRoute($0))) }),
            ("author", front.author.map { .object([("@type", .string("Person")), ("name", .string($0))]) } ?? publisher),
            ("publisher", publisher), ("about", about(article)),
        ])
    }

    /// The commended person or collective, with the awards on record.
    private func about(_ article: Article) -> JSONValue? {
        guard case .exemplar(let exemplar) = article.details else { return nil }
        let awards = exemplar.awards.map { JSONValue.string(name(of: $0.award)) }
        return .object([
            ("@type", .string(exemplar.subject.kind == .person ? "Person" : "Organization")),
            ("name", .string(exemplar.subject.name)), ("jobTitle", exemplar.subject.position.map(JSONValue.string)),
            ("award", awards.isEmpty ? nil : .array(awards)),
        ])
    }

    private func breadcrumbs(_ trail: [Crumb]) -> JSONValue {
        let items = trail.enumerated().map { index, crumb -> JSONValue in
            .object([
                ("@type", .string("ListItem")), ("position", .integer(index + 1)), ("name", .string(crumb.title)),
                ("item", .string(absolute(crumb.path))),
            ])
        }
        return .object([("@type", .string("BreadcrumbList")), ("itemListElement", .array(items))])
    }

    /// An award's name with its class, or what the editor wrote when the vocabulary doesn't know it.
    package func name(of award: AwardReference) -> String {
        award.id.flatMap { vocabulary[$0] }?.name(class: award.class) ?? award.written
    }
}
