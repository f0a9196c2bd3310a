import Diagnostics
import Hashing
import Vietnamese

/// One folder that visitors see, changed file by file in an order in which nothing is ever linked before it is there:
/// what is named by its content first, pages next, indexes and feeds last, deletions at the end.
///
///     current/                  what the web server serves
///     .tdkt/live                the name of the release that it shows
///     .tdkt/versions/NAME/      files of a release that another one has replaced, and those that it brought
///     .tdkt/journal             there while files are being replaced: which release gives way to which
///
/// A run that was cut off is undone by the next one: everything that it replaces is kept before the first file changes.
package struct OrderedReleases: Deployment {
    let store: any OrderedStore

    package init(_ store: any OrderedStore) { self.store = store }

    package var files: any TargetFiles { store }

    static let folder = "current"
    private static let livePath = ".tdkt/live"
    private static let journalPath = ".tdkt/journal"

    private static func versions(_ name: String) -> String { ".tdkt/versions/\(name)" }
    /// Which assets a release needs: to read whole records of all releases would be too much.
    private static func assetsPath(_ name: String) -> String { ".tdkt/releases/\(name).assets" }
    private static func printsPath(_ name: String) -> String { ".tdkt/releases/\(name).prints" }

    package func liveName() async throws -> LiveName? {
        if let name = try await store.read(Self.livePath) { return .release(Self.line(name)) }
        return try await store.names(in: Self.folder).isEmpty ? nil : .foreign
    }

    private static func line(_ text: [UInt8]) -> String { String(decoding: text.prefix { $0 != 10 }, as: UTF8.self) }

    // MARK: What is there

    package func files(of record: ReleaseRecord) async throws -> [String: String] {
        guard try await liveName() == .release(record.name) else { return try await available(record) }
        let text = try await store.read(Self.printsPath(record.name)) ?? []
        let recorded = Fingerprints(text: text).prints
        let found = try await store.fingerprints(of: Self.folder)
        var files: [String: String] = [:]
        for (path, print) in found where recorded[path] == print || !ReleaseRecord.isAsset(path) {
            // What is not as it was left has a digest of its own that no file of ours can have.
            let isKnown = recorded[path] == print
            files[path] = (isKnown ? record.files[path] : nil) ?? Digest(of: Array("print \(print)".utf8)).hex
        }
        return files.filter { record.files[$0.key] != nil || !ReleaseRecord.isAsset($0.key) }
    }

    /// The files of an earlier release that can be had again.
    private func available(_ record: ReleaseRecord) async throws -> [String: String] {
        guard case .release(let name) = try await liveName(), let live = try await self.record(name) else { return [:] }
        let sources = try await sources(of: record, over: live)
        let missing = Set(Self.changes(from: live, to: record)).subtracting(sources.values.flatMap { $0 })
        return record.files.filter { !missing.contains($0.key) }
    }

    private func record(_ name: String) async throws -> ReleaseRecord? {
        try await store.read(Publisher.recordPath(name)).flatMap { ReleaseRecord(text: $0) }
    }

    /// Files of the later one that the earlier has not, or not so; without assets, which stay.
    private static func changes(from old: ReleaseRecord?, to new: ReleaseRecord) -> [String] {
        new.files.filter { old?.files[$0.key] != $0.value && !ReleaseRecord.isAsset($0.key) }.map(\.key).ordered
    }

    private static func removals(from old: ReleaseRecord?, to new: ReleaseRecord?) -> [String] {
        (old?.folderFiles.keys.filter { new?.files[$0] == nil } ?? []).ordered
    }

    // MARK: Bringing a release

    package func prepare(_ next: ReleaseRecord, from folder: String, over live: ReleaseRecord?) async throws {
        try await recover()
        // Before they come, so that those of a run that is cut off are known, too.
        let list = next.assets.keys.ordered.map { "\($0)\n" }.joined()
        try await store.write(Array(list.utf8), to: Self.assetsPath(next.name))
        let assets = next.assets.filter { live?.files[$0.key] != $0.value }.map(\.key).ordered
        try await send(assets, of: folder, to: Self.folder)
        let changed = Self.changes(from: live, to: next).filter { next.adopted[$0] == nil }
        try await send(changed, of: folder, to: Self.versions(next.name))
        guard let live else { return }
        // What gives way is kept first, so that it can come back.
        let replaced = changed.filter { live.files[$0] != nil } + Self.removals(from: live, to: next)
        try await store.copy(replaced, from: Self.folder, to: Self.versions(live.name))
    }

    private func send(_ files: [String], of folder: String, to path: String) async throws {
        guard !files.isEmpty else { return }
        try await store.send(files, of: folder, to: path)
        let wrong = try await store.differing(files, of: folder, at: path)
        guard wrong.isEmpty else { throw ToolFailure(.verificationFailed(wrong), at: store.place) }
    }

    // MARK: Making it what visitors see

    package func goLive(_ record: ReleaseRecord, from live: ReleaseRecord?) async throws {
        let sources = try await sources(of: record, over: live)
        let journal = Array("\(live?.name ?? "-")\n\(record.name)\n".utf8)
        try await store.write(journal, to: Self.journalPath)
        try await replace(record, sources)
        try await store.remove(Self.removals(from: live, to: record), in: Self.folder)
        let closed = try await share(record)
        guard closed.isEmpty else { throw ToolFailure(.closedFiles(closed), at: store.place) }
        let prints = Fingerprints(try await store.fingerprints(of: Self.folder))
        try await store.write(Array(prints.text.utf8), to: Self.printsPath(record.name))
        try await store.write(Array("\(record.name)\n".utf8), to: Self.livePath)
        try await store.remove([Self.journalPath])
    }

    package func share(_ record: ReleaseRecord) async throws -> [String] {
        let below = Self.folder + "/"
        return try await store.share(Self.folder).filter { path in
            let file = String(path.dropFirst(below.count))
            return path.hasSuffix("/") || record.files[file] != nil && record.adopted[file] == nil
        }
    }

    /// Attachments and data, then articles, then what leads to them.
    private func replace(_ record: ReleaseRecord, _ sources: [String: [String]]) async throws {
        func rank(_ path: String) -> Int {
            switch record.pages[path]?.kind {
            case .article: 1
            case .index, .redirect, .gone: 2
            case nil: path.hasSuffix(".xml") || path == "feed.json" ? 2 : 0
            }
        }
        for step in 0...2 {
            for name in sources.keys.ordered {
                let files = (sources[name] ?? []).filter { rank($0) == step }
                if !files.isEmpty { try await store.copy(files, from: Self.versions(name), to: Self.folder) }
            }
        }
    }

    /// Where the files that a release has and the live one has not are kept: by the release that keeps them.
    private func sources(of record: ReleaseRecord, over live: ReleaseRecord?) async throws -> [String: [String]] {
        var wanted = Set(Self.changes(from: live, to: record).filter { record.adopted[$0] == nil })
        var sources: [String: [String]] = [:]
        let names = try await store.names(in: ".tdkt/versions").filter(ReleaseRecord.isName).ordered
        for name in [record.name] + names.filter({ $0 != record.name }) where !wanted.isEmpty {
            guard let other = name == record.name ? record : try await self.record(name) else { continue }
            let kept = try await Set(store.fingerprints(of: Self.versions(name)).keys)
            let found = wanted.filter { kept.contains($0) && other.files[$0] == record.files[$0] }
            if !found.isEmpty { sources[name] = Array(found).ordered }
            wanted.subtract(found)
        }
        return sources
    }

    package func goDark() async throws {
        try await store.remove([Self.livePath])
        try await store.remove([Self.folder])
    }

    // MARK: Tidying up

    /// Undoes a run that was cut off while it replaced files.
    package func recover() async throws {
        guard let text = try await store.read(Self.journalPath) else { return }
        let names = String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
        guard names.count == 2, let next = try await record(names[1]) else {
            return try await store.remove([Self.journalPath])
        }
        guard let live = try await record(names[0]) else {
            try await store.remove(next.folderFiles.keys.ordered, in: Self.folder)
            return try await store.remove([Self.livePath, Self.journalPath])
        }
        try await replace(live, sources(of: live, over: next))
        try await store.remove(Self.removals(from: next, to: live), in: Self.folder)
        let prints = Fingerprints(try await store.fingerprints(of: Self.folder))
        try await store.write(Array(prints.text.utf8), to: Self.printsPath(live.name))
        try await store.write(Array("\(live.name)\n".utf8), to: Self.livePath)
        try await store.remove([Self.journalPath])
    }

    package var isInterrupted: Bool { get async throws { try await store.read(Self.journalPath) != nil } }

    package func kept() async throws -> [String] {
        let records = try await store.names(in: ".tdkt/releases").filter { $0.hasSuffix(".record") }
        return records.map { String($0.dropLast(7)) }.filter(ReleaseRecord.isName).ordered
    }

    package func prune(_ names: [String], keeping kept: [String]) async throws {
        let listed = try await store.names(in: ".tdkt/releases").filter { $0.hasSuffix(".assets") }
        let gone = Set(names + listed.map { String($0.dropLast(7)) }).subtracting(kept).ordered
        guard !gone.isEmpty else { return }
        let unused = try await assets(of: gone).subtracting(assets(of: kept))
        try await store.remove(unused.ordered, in: Self.folder)
        try await store.remove(gone.map(Self.versions) + gone.map(Self.printsPath) + gone.map(Self.assetsPath))
    }

    private func assets(of names: [String]) async throws -> Set<String> {
        var assets: Set<String> = []
        for name in names {
            if let list = try await store.read(Self.assetsPath(name)) {
                assets.formUnion(list.split(separator: 10).map { String(decoding: $0, as: UTF8.self) })
            } else if let record = try await record(name) {
                assets.formUnion(record.assets.keys)
            }
        }
        return assets
    }
}

/// A list of files with something that is another when the file is, as text.
struct Fingerprints {
    let prints: [String: String]

    init(_ prints: [String: String]) { self.prints = prints }

    var text: String { prints.keys.ordered.map { "\(prints[$0] ?? "")\t\($0)\n" }.joined() }

    init(text: [UInt8]) {
        let pairs = text.split(separator: 10).compactMap { line -> (String, String)? in
            guard let tab = line.firstIndex(of: 9) else { return nil }
            return (String(decoding: line[(tab + 1)...], as: UTF8.self), String(decoding: line[..<tab], as: UTF8.self))
        }
        prints = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
