import Content
import Diagnostics
import SiteBuilder
import SiteModel
import Vietnamese

/// What the preview says of one page beside showing it: where it comes from, whether it is published, and what is wrong;
/// the bar at the page's foot and the list over it are made of this.
struct PageStatus {
    /// More than an editor reads at once; the desk has them all.
    private static let shown = 20

    private let section: PreviewedSection
    private let language: Language
    private let subject: Subject
    private let live: PreviewSession.Options.Live
    /// False when there is an error that keeps the section from being published, wherever it is.
    private let isPublishable: Bool
    /// Of the page's own files.
    private let own: [Diagnostic]
    /// The page's own, and what keeps the section from being published.
    private let errors: [Diagnostic]

    fileprivate enum Subject {
        case article(Article)
        /// Lists, feeds: made from many articles.
        case generated
        case missing(MissingPage)
    }

    /// - Parameters:
    ///   - path: the page's address on this server, as the browser has it.
    ///   - live: what is known of articles at the web server.
    init(
        at path: String, in section: PreviewedSection, live: @escaping PreviewSession.Options.Live = { _ in .unknown },
        _ language: Language
    ) {
        (self.section, self.live, self.language) = (section, live, language)
        let subject = Self.subject(at: path, in: section, live)
        let source = subject.source ?? ""
        let sources = Set(section.files.filesRead(for: source).map(section.files.tree.displayPath))
        let problems = section.problemsForPublishing { $0.isError || sources.contains($0.location.path) }
        // On its own page a draft is judged like any other article.
        let own =
            section.files.isDraft(source)
            ? section.problems { sources.contains($0.location.path) }
            : problems.filter { sources.contains($0.location.path) }
        isPublishable = !problems.hasErrors
        errors = own.filter(\.isError) + problems.filter { $0.isError && !sources.contains($0.location.path) }
        (self.subject, self.own) = (subject, own)
    }

    private static func subject(
        at path: String, in section: PreviewedSection, _ live: PreviewSession.Options.Live
    ) -> Subject {
        let address = RequestTarget(path).map(\.path) ?? ""
        guard address.hasPrefix(section.basePath) else { return .generated }
        let inner = String(address.dropFirst(section.basePath.count))
        guard let route = section.route(at: inner), !route.isGone else {
            return .missing(MissingPage(inner, section, live))
        }
        guard let position = route.article, let site = section.site else { return .generated }
        return .article(site.articles[position])
    }

    var json: [UInt8] {
        JSONWriter.object { json in
            json.member("version", section.state.version)
            json.member("problems", section.state.problems)
            json.member("source", subject.source.map(section.files.tree.displayPath))
            json.member("state", state.id)
            json.member("stateText", state.text[language])
            if case .article(let article) = subject {
                json.member("words", Catalogue.previewWords(article.body.wordCount)[language])
            }
            if case .missing(let missing) = subject {
                json.member("help", missing.text[language])
                json.member("suggestion", missing.suggestion.map { section.basePath + $0 })
            }
            json.member("deskTitle", Catalogue.deskTitle[language])
            json.member("hideText", Catalogue.previewHide[language])
            json.member("errorCount", errors.count)
            let warnings = own.filter { !$0.isError }
            json.member("warningText", Catalogue.previewWarnings(warnings.count)[language])
            json.member("warningCount", warnings.count)
            json.member("errorTitle", errors.isEmpty ? nil : errorTitle[language])
            json.member(
                "more", errors.count > Self.shown ? Catalogue.previewMore(errors.count - Self.shown)[language] : nil)
            let writer = ProblemWriter(language)
            json.member("errors", array: { list in writer.append(errors.prefix(Self.shown), to: &list) })
            json.member("warnings", array: { list in writer.append(warnings.prefix(Self.shown), to: &list) })
        }
    }

    private var errorTitle: Localized {
        isPublishable ? Catalogue.previewDraftErrors(errors.count) : Catalogue.previewErrors(errors.count)
    }

    private var state: PublicationState {
        switch subject {
        case .article(let article): PublicationState(of: article, at: section.now, live(article.source))
        case .generated: PublicationState(id: "generated", text: Catalogue.previewGenerated)
        case .missing(let missing): missing.state
        }
    }
}

extension PageStatus.Subject {
    /// Below the content folder.
    fileprivate var source: String? {
        switch self {
        case .article(let article): article.source
        case .generated: nil
        case .missing(let missing): missing.source
        }
    }
}

extension Moment {
    /// The day, and the minute when it isn't the day's first.
    var words: String {
        minute == 0 ? day.short : "\(rfc3339.dropFirst(11).prefix(5)) \(day.short)"
    }
}
