import Diagnostics
import Vietnamese

/// What a publish would change of what visitors see, in their terms: pages by title, files by path.
package struct PublishPlan: Sendable {
    package struct Entry: Sendable, Hashable {
        /// Below the section: `tin-tuc/2024/bai/`.
        package let address: String
        package let title: String
        package let kind: ReleaseRecord.PageKind
    }

    package let live: ReleaseRecord?
    package let next: ReleaseRecord
    package let added: [Entry]
    package let changed: [Entry]
    package let removed: [Entry]
    /// Files that are no pages: attachments, data, feeds, assets, compressed forms.
    package let otherAdded: [String]
    package let otherChanged: [String]
    package let otherRemoved: [String]
    /// Addresses that were promised, an article's or an old one's, and that lead nowhere afterwards.
    package let vanished: [Entry]
    /// Files that were changed at the target and give way all the same, since the section has something new for them.
    package var overridden: [String] = []

    package init(from live: ReleaseRecord?, to next: ReleaseRecord) {
        (self.live, self.next) = (live, next)
        let old = live?.files ?? [:]
        // To visitors an article that has expired is gone, though a page at its address says so.
        func leaves(_ file: String, _ record: ReleaseRecord?, _ other: ReleaseRecord?) -> Bool {
            record?.pages[file]?.kind == .gone && other?.pages[file].map { $0.kind != .gone } ?? false
        }
        let added = next.files.keys.filter { old[$0] == nil || leaves($0, live, next) }
        let removed = old.keys.filter { next.files[$0] == nil || leaves($0, next, live) }
        let moved = Set(added + removed)
        let changed = next.files.keys.filter { old[$0] != nil && old[$0] != next.files[$0] && !moved.contains($0) }
        self.added = Self.entries(added, in: next)
        self.changed = Self.entries(changed, in: next)
        self.removed = live.map { Self.entries(removed, in: $0) } ?? []
        otherAdded = Self.others(added, in: next)
        otherChanged = Self.others(changed, in: next)
        otherRemoved = live.map { Self.others(removed, in: $0) } ?? []
        vanished = self.removed.filter { $0.kind != .index && next.files[$0.file] == nil }
    }

    /// Whether nothing would be another at the target, what is to stay as it was changed there included.
    package var isEmpty: Bool { live?.files == next.files && live?.adopted == next.adopted }

    /// The articles of sample content that are not live yet, and that nobody has approved for a later day.
    /// - Parameter approval: what was last approved for the target.
    package func newSamples(since approval: Approval?) -> Set<SampleKey> {
        // After a rollback or another person's publish, what is live there was approved by others, or is no more.
        let approved = live != nil && approval?.release == live?.name ? approval?.samples ?? [] : []
        return next.samples.subtracting(live?.samples ?? []).subtracting(approved)
    }

    /// How many of the pages that go leave nothing at their addresses, rather than a page that says that they have expired.
    package var removedForGood: Int { removed.count { next.pages[$0.file]?.kind != .gone } }

    /// So many pages as a share of those that are live, 0…1.
    package func share(_ count: Int) -> Double {
        let pages = live?.pages.count ?? 0
        return pages == 0 ? 0 : Double(count) / Double(pages)
    }

    private static func entries(_ files: [String], in record: ReleaseRecord) -> [Entry] {
        files.sorted { $0.precedes($1) }.compactMap { file in
            guard let page = record.pages[file], page.kind != .gone else { return nil }
            return Entry(address: Entry.address(of: file), title: page.title, kind: page.kind)
        }
    }

    private static func others(_ files: [String], in record: ReleaseRecord) -> [String] {
        files.filter { (record.pages[$0]?.kind ?? .gone) == .gone }.sorted { $0.precedes($1) }
    }
}

extension PublishPlan.Entry {
    fileprivate static func address(of file: String) -> String {
        file == "index.html" || file.hasSuffix("/index.html") ? String(file.dropLast(10)) : file
    }

    fileprivate var file: String { address.isEmpty || address.hasSuffix("/") ? address + "index.html" : address }
}

/// What a publish may take away without being told.
package struct RemovalGuard: Sendable {
    package let maxCount: Int
    package let maxShare: Double

    package init(maxCount: Int, maxShare: Double) { (self.maxCount, self.maxShare) = (maxCount, maxShare) }

    /// Whether somebody must allow it: more pages go than usual, by count or by share.
    /// - Parameters:
    ///   - count: the pages that go.
    ///   - allowed: how many somebody has allowed.
    package func stops(_ plan: PublishPlan, count: Int, allowed: Int) -> Bool {
        count > allowed && (count > maxCount || plan.share(count) > maxShare)
    }
}
