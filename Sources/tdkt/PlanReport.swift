import Content
import Diagnostics
import Publishing
import SiteModel

/// A plan in an editor's terms, or whole as JSON.
struct PlanReport {
    private let plan: PublishPlan
    private let target: PublishTarget
    private let place: String
    /// Whether the plan leads to a release that is at the target already.
    private let isRollback: Bool

    init(_ plan: PublishPlan, target: PublishTarget, place: String, isRollback: Bool = false) {
        (self.plan, self.target, self.place, self.isRollback) = (plan, target, place, isRollback)
    }

    func say(on console: Console) {
        switch console.format {
        case .json: Console.say(json: json)
        case .text: for line in lines(console.language) { Console.say([line]) }
        }
    }

    /// Articles by title; of the rest, counts.
    private func lines(_ language: Language) -> [String] {
        let groups: [(Localized, [PublishPlan.Entry], [String])] = [
            (Catalogue.publishAdds, plan.added, plan.otherAdded),
            (Catalogue.publishChanges, plan.changed, plan.otherChanged),
            (Catalogue.publishRemoves, plan.removed, plan.otherRemoved),
        ]
        let words = isRollback ? Catalogue.rollbackHead : Catalogue.planHead
        let head = words(target.name, place, plan.live?.name)[language]
        let lost = plan.overridden.isEmpty ? [] : [Catalogue.planOverrides(plan.overridden)[language]]
        return [head] + groups.flatMap { lines($0.0, $0.1, $0.2, language) } + lost
    }

    private static let shown = 20

    private func lines(
        _ verb: Localized, _ entries: [PublishPlan.Entry], _ others: [String], _ language: Language
    ) -> [String] {
        let articles = entries.filter { $0.kind == .article }
        let (indexes, redirects) = (entries.count { $0.kind == .index }, entries.count { $0.kind == .redirect })
        var lines: [String] = []
        if !articles.isEmpty {
            lines.append(Catalogue.planGroup(verb, pages: articles.count)[language])
            lines += articles.prefix(Self.shown).map { "  \($0.title)  /\($0.address)" }
        }
        if articles.count > Self.shown {
            lines.append("  " + Catalogue.planMore(articles.count - Self.shown)[language])
        }
        if indexes + redirects + others.count > 0 {
            let rest = Catalogue.planRest(verb, indexes: indexes, redirects: redirects, files: others.count)
            lines.append(rest[language])
        }
        return lines
    }

    private var json: [UInt8] {
        JSONWriter.object { json in
            json.member("target", target.name)
            json.member("place", place)
            json.member("live", plan.live?.name)
            json.member("release", plan.next.name)
            json.member("digest", plan.next.digest)
            json.member("added", array: { Self.write(plan.added, to: &$0) })
            json.member("changed", array: { Self.write(plan.changed, to: &$0) })
            json.member("removed", array: { Self.write(plan.removed, to: &$0) })
            json.member("vanished", array: { Self.write(plan.vanished, to: &$0) })
            json.member("overridden", array: { list in plan.overridden.forEach { list.element($0) } })
            json.member("files_added", array: { list in plan.otherAdded.forEach { list.element($0) } })
            json.member("files_changed", array: { list in plan.otherChanged.forEach { list.element($0) } })
            json.member("files_removed", array: { list in plan.otherRemoved.forEach { list.element($0) } })
        } + [10]
    }

    private static func write(_ entries: [PublishPlan.Entry], to list: inout JSONWriter) {
        for entry in entries {
            list.element(object: { json in
                json.member("address", entry.address)
                json.member("title", entry.title)
                json.member("kind", entry.kind.rawValue)
            })
        }
    }
}
