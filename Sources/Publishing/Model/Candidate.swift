import Content
import SiteBuilder
import SiteModel

/// What a clean build made, ready to be compared with what is live.
package struct Candidate: Sendable {
    /// The folder that holds the files.
    package let folder: String
    package let files: [String: String]
    package let pages: [String: ReleaseRecord.Page]
    /// What time alone will change, the soonest first.
    package let upcoming: [DueInstant.Event]
    /// Articles that are marked as samples and are shown, now or on a later day: titles by key.
    package let samples: [SampleKey: String]
    /// The visible articles, by their paths below the content folder.
    package let sources: [String]

    package init(
        folder: String, files: [String: String], pages: [String: ReleaseRecord.Page],
        upcoming: [DueInstant.Event] = [], samples: [SampleKey: String] = [:], sources: [String] = []
    ) {
        (self.folder, self.files, self.pages) = (folder, files, pages)
        (self.upcoming, self.samples, self.sources) = (upcoming, samples, sources)
    }

    /// When time alone will next change the section, as RFC 3339; nil when it won't.
    package var nextChange: String? { upcoming.first?.moment.rfc3339 }

    /// - Parameter all: every article, those too that are not visible.
    package init(folder: String, files: [String: String], site: Site, all: [Article]) {
        let pages = site.routes.compactMap { route in site.page(at: route).map { (route.file, $0) } }
        self.init(
            folder: folder, files: files, pages: Dictionary(pages, uniquingKeysWith: { first, _ in first }),
            upcoming: DueInstant.events(after: site.now, of: all),
            samples: Self.samples(among: all, at: site.now), sources: site.articles.map(\.source).ordered)
    }

    /// In a fixed order.
    package func titles(of samples: Set<SampleKey>) -> [String] { samples.compactMap { self.samples[$0] }.ordered }

    private static func samples(among articles: [Article], at now: Moment) -> [SampleKey: String] {
        let samples = articles.filter { article in
            let front = article.frontMatter
            return front.isSample && !front.isDraft && Visibility(of: article, at: now) != .expired
        }
        return Dictionary(
            samples.map { (SampleKey(route: $0.route), $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    /// What the record of what is live is probably like, since little changes from one publish to the next.
    package var probableRecord: ReleaseRecord {
        record(over: nil, time: PublishTime(unixTime: 0), author: "", commit: nil)
    }

    /// The record of the next release: what was adopted earlier stays as long as the section has nothing new for it.
    /// - Parameter newest: the latest release so far; the name comes after it even when a clock is behind.
    package func record(
        over live: ReleaseRecord?, time: PublishTime, author: String, commit: String?, after newest: String? = nil
    ) -> ReleaseRecord {
        let last = newest.flatMap { PublishTime(stamp: $0) }
        let stamp = PublishTime(unixTime: max(time.unixTime, last.map { $0.unixTime + 1 } ?? time.unixTime))
        var files = files
        var adopted: [String: String] = [:]
        for (path, ours) in live?.adopted ?? [:] where (self.files[path] ?? ReleaseRecord.absent) == ours {
            files[path] = live?.files[path]
            adopted[path] = ours
        }
        var record = ReleaseRecord(
            name: ReleaseRecord.name(stamp, digest: ReleaseRecord.digest(of: files)), time: time.rfc3339,
            author: author, commit: commit, base: live?.name, nextChange: nextChange, pages: pages, files: files,
            adopted: adopted)
        record.samples = Set(samples.keys)
        return record
    }

    /// The attachments among the files that are not those which were approved, by their paths in the content folder.
    /// - Parameter approved: digest by path on the disk.
    package func attachments(otherThan approved: [String: String], in site: Site) -> [String] {
        site.routes.compactMap { route in
            guard case .attachment(let file) = route.content, let digest = approved[file.diskPath] else { return nil }
            return digest == files[route.file] ? nil : file.diskPath
        }
    }
}

extension Site {
    fileprivate func page(at route: Route) -> ReleaseRecord.Page? {
        switch route.content {
        case .page(.article(let position)): .init(.article, articles[position].title)
        case .page(let page): .init(.index, view(of: page, at: route).frame.title)
        case .notice(.redirect(let target)): .init(.redirect, target)
        case .notice(.gone): .init(.gone, "")
        case .text, .openData, .attachment, .asset: nil
        }
    }
}
