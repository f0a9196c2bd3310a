import Content
import Diagnostics
import SiteModel
import Vietnamese

/// What is known of an article at the web server.
package enum LiveState: Sendable, Hashable {
    /// Nobody knows: nothing was published from here, or nothing remembers it.
    case unknown
    /// It is not there.
    case absent
    /// It is there as it is written now.
    case same
    /// It is there, and was edited since.
    case edited

    var isThere: Bool { self == .same || self == .edited }
}

/// What the bar says of an article's publication: when it is due, held against what is live.
struct PublicationState {
    /// By which the bar gets its colour.
    let id: String
    let text: Localized

    init(id: String, text: Localized) { (self.id, self.text) = (id, text) }

    init(of article: Article, at now: Moment, _ live: LiveState) {
        let front = article.frontMatter
        switch Visibility(of: article, at: now) {
        case .published: self.init(live)
        case .draft: self.init(id: "draft", Catalogue.previewDraft, live)
        case .scheduled: self.init(id: "scheduled", Catalogue.previewScheduled(front.date.words), live)
        case .expired: self.init(id: "expired", Catalogue.previewExpired(front.expires?.short ?? ""), live)
        }
    }

    /// Of what visitors should see.
    private init(_ live: LiveState) {
        switch live {
        case .unknown: self.init(id: "pending", text: Catalogue.previewPending)
        case .absent: self.init(id: "pending", text: Catalogue.previewAbsent)
        case .same: self.init(id: "published", text: Catalogue.previewPublished)
        case .edited: self.init(id: "pending", text: Catalogue.previewEdited)
        }
    }

    /// Of what visitors should not see.
    private init(id: String, _ reason: Localized, _ live: LiveState) {
        self.init(id: id, text: live.isThere ? Catalogue.previewStillLive(reason) : reason)
    }
}
