/// What a list of releases says of one: a record without its files, small enough to be read for each release.
package struct ReleaseBrief: Sendable, Hashable {
    package let name: String
    package let time: String
    package let author: String
    package let commit: String?
    package let base: String?
    package let digest: String
    package let pages: Int
    package let added: Int
    package let changed: Int
    package let removed: Int

    package init(_ plan: PublishPlan) {
        let record = plan.next
        (name, time, author, commit) = (record.name, record.time, record.author, record.commit)
        (base, digest) = (record.base, record.digest)
        pages = record.pages.values.count { $0.kind != .redirect && $0.kind != .gone }
        (added, changed, removed) = (plan.added.count, plan.changed.count, plan.removed.count)
    }

    package var text: String {
        let optional = [("commit", commit), ("base", base)].compactMap { key, value in value.map { "\(key) \($0)\n" } }
        return "name \(name)\ntime \(time)\nby \(author)\n" + optional.joined()
            + "digest \(digest)\npages \(pages)\nadded \(added)\nchanged \(changed)\nremoved \(removed)\n"
    }

    package init?(text: [UInt8]) {
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
        let pairs = lines.map { line in
            let space = line.firstIndex(of: " ") ?? line.endIndex
            return (key: String(line[..<space]), value: String(line[space...].dropFirst()))
        }
        func value(_ key: String) -> String? { pairs.first { $0.key == key }?.value }
        guard let name = value("name"), ReleaseRecord.isName(name) else { return nil }
        self.name = name
        (time, author) = (value("time") ?? "", value("by") ?? "")
        (commit, base, digest) = (value("commit"), value("base"), value("digest") ?? "")
        func count(_ key: String) -> Int { value(key).flatMap { Int($0) } ?? 0 }
        (pages, added, changed, removed) = (count("pages"), count("added"), count("changed"), count("removed"))
    }
}
