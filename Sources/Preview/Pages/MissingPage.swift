import Content
import Diagnostics
import SiteModel
import Vietnamese

/// Why there is no page at an address, and where one is.
struct MissingPage {
    /// The file that would have the address; nil when there is none.
    let source: String?
    let state: PublicationState
    let text: Localized
    /// The address that is nearest, below the section's base path.
    let suggestion: String?

    init(_ address: String, _ section: PreviewedSection, _ live: PreviewSession.Options.Live) {
        let articles = section.files.articles
        if let article = articles.first(where: { $0.route == address }) {
            source = article.source
            state = PublicationState(of: article, at: section.now, live(article.source))
            text = Catalogue.previewHidden(state.text)
            suggestion = nil
        } else if let file = section.files.tree.files.first(where: { Self.route(of: $0) == address }) {
            source = file.path
            state = PublicationState(id: "broken", text: Catalogue.previewBroken)
            (text, suggestion) = (Catalogue.previewBrokenHelp, nil)
        } else {
            source = nil
            state = PublicationState(id: "missing", text: Catalogue.previewMissing)
            text = Catalogue.previewMissingHelp
            suggestion = Self.nearest(to: address, section)
        }
    }

    private static func route(of file: SourceTree.File) -> String? {
        ContentPath.isArticle(file.path) ? ContentPath.articleRoute(file.path) : nil
    }

    /// Among the pages of the same part of the section: comparing with all of a large one would take long.
    private static func nearest(to address: String, _ section: PreviewedSection) -> String? {
        let part = address.prefix { $0 != "/" }
        let pages = (section.site?.routes ?? []).lazy.filter { $0.isPage && $0.path.hasPrefix(part) }.map(\.path)
        return Nearest.match(address, among: Array(pages.prefix(3000)))
    }
}
