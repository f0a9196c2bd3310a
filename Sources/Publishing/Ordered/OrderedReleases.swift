import Diagnostics
import Hashing
import Vietnamese

/// One folder that visitors see, changed file by file in an order in which nothing is ever linked before it is there:
/// what is named by its content first, pages next, indexes and feeds last, deletions at the end.
///
///     current/                  what the web server serves
///     .tdkt/live                the name of the release that it shows
///     .tdkt/versions/NAME/      files of a release that another one has replaced, and those that it brought
///     .tdkt/versions/before-NAME/   files of somebody else that the first release has replaced
///     .tdkt/journal             there while files are being replaced: which release gives way to which
///
/// A run that was cut off is undone by the next one: everything that it replaces is kept before the first file changes.
package struct OrderedReleases: Deployment {
    let store: any OrderedStore

    package init(_ store: any OrderedStore) { self.store = store }

    package var files: any TargetFiles { store }

    static let folder = "current"
    static let livePath = ".tdkt/live"
    static let journalPath = ".tdkt/journal"

    static func versions(_ name: String) -> String { ".tdkt/versions/\(name)" }
    /// Which assets a release needs: to read whole records of all releases would be too much.
    private static func assetsPath(_ name: String) -> String { ".tdkt/releases/\(name).assets" }
    static func printsPath(_ name: String) -> String { ".tdkt/releases/\(name).prints" }

    package func liveName() async throws -> LiveName? {
        if let text = try await store.read(Self.livePath) {
            let name = Self.line(text)
            return ReleaseRecord.isName(name) ? .release(name) : .foreign
        }
        if try await obstacle != nil { return .foreign }
        return try await hasForeignFiles ? .foreign : nil
    }

    package var obstacle: Obstacle? { get async throws { try await store.obstacle(at: Self.folder) } }

    /// Whether there is more than what a first publish that was cut off has brought: its assets.
    private var hasForeignFiles: Bool {
        get async throws {
            let names = try await store.names(in: Self.folder).filter { !StagedFile.isOne($0) }
            guard names.allSatisfy({ $0 == ReleaseRecord.assetFolder }) else { return true }
            if names.isEmpty { return false }
            return try await !Set(store.fingerprints(of: Self.folder).keys).subtracting(assets(of: listed)).isEmpty
        }
    }

    /// The releases whose assets are listed, those of unfinished publishes, too.
    private var listed: [String] {
        get async throws {
            let lists = try await store.names(in: ".tdkt/releases").filter { $0.hasSuffix(".assets") }
            return lists.map { String($0.dropLast(7)) }.filter(ReleaseRecord.isName)
        }
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

    func record(_ name: String) async throws -> ReleaseRecord? {
        guard ReleaseRecord.isName(name) else { return nil }
        return try await store.read(Publisher.recordPath(name)).flatMap { ReleaseRecord(text: $0, of: name) }
    }

    /// Files of the later one that the earlier has not, or not so; without assets, which stay.
    private static func changes(from old: ReleaseRecord?, to new: ReleaseRecord) -> [String] {
        new.files.filter { old?.files[$0.key] != $0.value && !ReleaseRecord.isAsset($0.key) }.map(\.key).ordered
    }

    static func removals(from old: ReleaseRecord?, to new: ReleaseRecord?) -> [String] {
        (old?.folderFiles.keys.filter { new?.files[$0] == nil } ?? []).ordered
    }

    // MARK: Bringing a release

    package func prepare(_ next: ReleaseRecord, from folder: String, over live: ReleaseRecord?) async throws {
        try await recover()
        try await store.removeStaged(below: Self.folder)
        let foreign = live == nil ? try await foreignFiles(giving: next) : []
        // Before they come, so that those of a run that is cut off are known, too.
        let list = next.assets.keys.ordered.map { "\($0)\n" }.joined()
        try await store.write(Array(list.utf8), to: Self.assetsPath(next.name))
        do {
            try await bring(next, from: folder, over: live, foreign)
        } catch {
            try? await discard(next, except: foreign)
            throw error
        }
    }

    /// Visitors' folder comes last, so that a disk that gets full leaves it as it was.
    private func bring(
        _ next: ReleaseRecord, from folder: String, over live: ReleaseRecord?, _ foreign: [String]
    ) async throws {
        let changed = Self.changes(from: live, to: next).filter { next.adopted[$0] == nil }
        try await send(changed, of: folder, to: Self.versions(next.name))
        // What gives way is kept first, so that it can come back.
        if let live {
            let replaced = changed.filter { live.files[$0] != nil } + Self.removals(from: live, to: next)
            try await store.copy(replaced, from: Self.folder, to: Self.versions(live.name))
        } else {
            try await store.copy(foreign, from: Self.folder, to: Self.before(next.name))
        }
        let assets = next.assets.filter { live?.files[$0.key] != $0.value }.map(\.key).ordered
        try await send(assets, of: folder, to: Self.folder)
    }

    /// Files of somebody else that the first release replaces.
    private func foreignFiles(giving next: ReleaseRecord) async throws -> [String] {
        guard try await liveName() != nil else { return [] }
        return try await store.fingerprints(of: Self.folder).keys.filter { next.files[$0] != nil }.ordered
    }

    /// Takes away what a publish has brought that failed before its switch.
    private func discard(_ next: ReleaseRecord, except foreign: [String]) async throws {
        try await store.remove([Self.versions(next.name), Self.before(next.name)])
        let needed = try await assets(of: listed.filter { $0 != next.name })
        try await store.removeStaged(below: Self.folder)
        try await store.remove(
            Set(next.assets.keys).subtracting(needed).subtracting(foreign).ordered, in: Self.folder)
        try await store.remove([Self.assetsPath(next.name)])
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
    func replace(_ record: ReleaseRecord, _ sources: [String: [String]]) async throws {
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
    func sources(of record: ReleaseRecord, over live: ReleaseRecord?) async throws -> [String: [String]] {
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

    // MARK: Tidying up

    package var isInterrupted: Bool { get async throws { try await store.read(Self.journalPath) != nil } }

    package func kept() async throws -> [String] {
        let records = try await store.names(in: ".tdkt/releases").filter { $0.hasSuffix(".record") }
        return records.map { String($0.dropLast(7)) }.filter(ReleaseRecord.isName).ordered
    }

    package func prune(_ names: [String], keeping kept: [String]) async throws {
        try await store.removeStaged(below: Self.folder)
        let gone = try await Set(names + listed).subtracting(kept).ordered
        guard !gone.isEmpty else { return }
        let unused = try await assets(of: gone).subtracting(assets(of: kept))
        try await store.remove(unused.ordered, in: Self.folder)
        try await store.remove(gone.map(Self.versions) + gone.map(Self.printsPath) + gone.map(Self.assetsPath))
    }

    private func assets(of names: [String]) async throws -> Set<String> {
        var assets: Set<String> = []
        for name in names {
            if let list = try await store.read(Self.assetsPath(name)) {
                // Files below the folder of assets only, whoever has written the list.
                let paths = list.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
                assets.formUnion(paths.filter { ReleaseRecord.isAsset($0) && ReleaseRecord.isInside($0) })
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
