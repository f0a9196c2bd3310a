import Content
import Diagnostics

/// JSON-LD by schema.org's vocabulary, for search engines.
extension Site {
    func structuredData(_ article: Article?, trail: [Crumb]) -> [UInt8] {
        JSONWriter.object { json in
            json.member("@context", "https://schema.org")
            json.member(
                "@graph",
                array: { graph in
                    if let article { graph.element { write(article, to: &$0) } }
                    graph.element { write(trail, to: &$0) }
                })
        }
    }

    private func write(_ article: Article, to json: inout JSONWriter) {
        let front = article.frontMatter
        json.member("@type", "NewsArticle")
        json.member("headline", front.title)
        json.member("description", article.description)
        json.member("datePublished", front.date.rfc3339)
        json.member("inLanguage", "vi")
        json.member("mainEntityOfPage", absolute(article.route))
        json.member("image", front.image?.file.map { absolute(ContentPath.attachmentRoute($0)) })
        json.member(
            "author",
            object: { author in
                author.member("@type", front.author == nil ? "GovernmentOrganization" : "Person")
                author.member("name", front.author ?? configuration.agency)
            })
        json.member(
            "publisher",
            object: { publisher in
                publisher.member("@type", "GovernmentOrganization")
                publisher.member("name", configuration.agency)
            })
        if case .exemplar(let exemplar) = article.details {
            json.member("about", object: { write(exemplar, to: &$0) })
        }
    }

    /// The commended person or collective, with the awards on record.
    private func write(_ exemplar: Exemplar, to json: inout JSONWriter) {
        json.member("@type", exemplar.subject.kind == .person ? "Person" : "Organization")
        json.member("name", exemplar.subject.name)
        json.member("jobTitle", exemplar.subject.position)
        guard !exemplar.awards.isEmpty else { return }
        json.member(
            "award",
            array: { awards in
                for award in exemplar.awards { awards.element(name(of: award.award)) }
            })
    }

    private func write(_ trail: [Crumb], to json: inout JSONWriter) {
        json.member("@type", "BreadcrumbList")
        json.member(
            "itemListElement",
            array: { items in
                for (index, crumb) in trail.enumerated() {
                    items.element { item in
                        item.member("@type", "ListItem")
                        item.member("position", index + 1)
                        item.member("name", crumb.title)
                        item.member("item", absolute(crumb.path))
                    }
                }
            })
    }

    package func name(of award: AwardReference) -> String { vocabulary.name(of: award) }
}
