import Diagnostics
import Hashing
import Markdown
import Vietnamese

/// A place in the file that is being read: a line, and a column where it is known (else 0).
package struct SourcePlace: Sendable, Hashable {
    package let line: Int32
    package let column: Int32

    package init(line: Int, column: Int) {
        (self.line, self.column) = (Int32(clamping: line), Int32(clamping: column))
    }

    package func location(in path: String) -> SourceLocation {
        SourceLocation(path, line: Int(line), column: column > 0 ? Int(column) : nil)
    }
}

/// A value with the place where the editor wrote it, so that a later check can point there.
package struct Located<Value: Sendable & Hashable>: Sendable, Hashable {
    package let value: Value
    package let line: Int32
    package let column: Int32

    package init(_ value: Value, line: Int, column: Int) {
        self.value = value
        self.line = Int32(clamping: line)
        self.column = Int32(clamping: column)
    }

    package func location(in path: String) -> SourceLocation {
        SourceLocation(path, line: Int(line), column: Int(column))
    }
}

/// One source file, read: what every kind has, what its kind adds, and the body.
///
/// A class of constants, so a value in all but storage: copying it costs one reference count instead of forty, and lists,
/// neighbours and pages copy articles all the time.
package final class Article: Sendable {
    /// Where it was read, below the content tree: `dien-hinh/2024/ten-bai.md`.
    package let source: String
    package let kind: Kind
    /// The file's stem; for a campaign its id.
    package let id: String
    /// The page's address below the section: `dien-hinh/2024/ten-bai/`.
    package let route: String
    package let frontMatter: FrontMatter
    package let details: Details
    package let body: MarkdownDocument
    /// Content files that the body or the front matter leads to, each with its place.
    package let targets: [Located<String>]
    /// Those of them that must not be published, whatever the article says: problems have been reported.
    package let refused: Set<String>
    /// Made once, while files are parsed in parallel: every list sorts by it.
    package let titleKey: CollationKey
    /// Of all that it was made from but its texts; nil when nobody asked for it.
    private let heading: Digest?

    init(
        source: String, route: String, kind: Kind, frontMatter: FrontMatter, details: Details, body: MarkdownDocument,
        targets: [Located<String>], refused: Set<String> = []
    ) {
        (self.source, self.route, self.kind, heading) = (source, route, kind, nil)
        id = Self.id(ofRoute: route)
        (self.frontMatter, self.details, self.body) = (frontMatter, details, body)
        (self.targets, self.refused) = (targets, refused)
        titleKey = CollationKey(frontMatter.title)
    }

    private init(_ other: Article, heading: Digest) {
        (source, route, kind, id) = (other.source, other.route, other.kind, other.id)
        (frontMatter, details, body, targets) = (other.frontMatter, other.details, other.body, other.targets)
        (titleKey, self.heading) = (other.titleKey, heading)
        refused = other.refused
    }

    /// The same article, with a digest of what it is listed by: what its front matter says, the files that it led to.
    func headed(_ made: [UInt8]) -> Article {
        let targets = targets.flatMap { target -> [UInt8] in [0] + Array(target.value.utf8) }
        return Article(self, heading: Digest(of: made + targets))
    }

    /// Whether the two, read by one configuration, differ in their texts at most (title, summary, body): then every index,
    /// list and address has them alike, but for the order of those of one minute. False when that isn't known.
    package func isListed(like other: Article) -> Bool {
        self === other || source == other.source && heading != nil && heading == other.heading
    }

    /// `phong-trao/kh-31/` → `kh-31`.
    static func id(ofRoute route: String) -> String {
        route.utf8.split(separator: 47).last.map { String(Substring($0)) } ?? ""
    }

    package enum Details: Sendable {
        case news
        case exemplar(Exemplar)
        case decision(Decision)
        case result(CampaignResult)
        case campaign(Campaign)
        case consultation(Consultation)
        case document(OfficialDocument)
    }
}

/// The keys that every kind has.
package struct FrontMatter: Sendable {
    package var title: String
    package var date: Moment
    package var summary: String?
    package var campaigns: [Located<String>]
    package var units: [Located<String>]
    package var image: CoverImage?
    package var author: String?
    package var origin: String?
    package var isDraft: Bool
    package var expires: Day?
    /// From the day after, somebody should have looked whether it still holds.
    package var reviewBy: Day?
    package var aliases: [Located<String>]
    package var isFeatured: Bool
    package var isSample: Bool
    /// False for what could be read of an article that has no page: without a title or date.
    var isComplete: Bool
}

/// The picture that stands for an article in lists and above its text.
package struct CoverImage: Sendable {
    package let source: Located<String>
    package let alt: String
    package let credit: String?
    /// The file below the content tree and its size; nil while it is unknown (a problem was reported).
    package var file: String?
    package var size: PixelSize?
}

extension Article {
    package var title: String { frontMatter.title }
    package var year: Int { frontMatter.date.day.year }

    package var campaign: Campaign? {
        guard case .campaign(let campaign) = details else { return nil }
        return campaign
    }

    package var decision: Decision? {
        guard case .decision(let decision) = details else { return nil }
        return decision
    }

    package var exemplar: Exemplar? {
        guard case .exemplar(let exemplar) = details else { return nil }
        return exemplar
    }

    package var result: CampaignResult? {
        guard case .result(let result) = details else { return nil }
        return result
    }
}
