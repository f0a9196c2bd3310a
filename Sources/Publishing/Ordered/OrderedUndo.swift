import Vietnamese

// Going back to what visitors saw before files were replaced.
extension OrderedReleases {
    /// Files of somebody else that the first release has replaced.
    static func before(_ name: String) -> String { versions("before-\(name)") }

    /// Undoes a run that was cut off while it replaced files.
    package func recover() async throws {
        guard let text = try await store.read(Self.journalPath) else { return }
        let names = String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
        guard names.count == 2, let next = try await record(names[1]) else {
            return try await store.remove([Self.journalPath])
        }
        // The files of one that was live are needed to go back to it. Those of a new one make room on a full disk.
        let isNew = names[0] == "-" ? true : try await isUnknown(next.name)
        if isNew { try await store.remove([Self.versions(next.name)]) }
        try await store.removeStaged(below: Self.folder)
        if let live = try await record(names[0]) {
            try await goBack(to: live, from: next)
        } else {
            try await takeAway(next)
        }
        guard isNew else { return }
        try await store.remove([Publisher.recordPath, Publisher.briefPath, Self.printsPath].map { $0(next.name) })
    }

    /// Whether the log knows nothing of a release, so that it has never been live.
    private func isUnknown(_ name: String) async throws -> Bool {
        guard let log = try await store.read(ReleaseLog.path) else { return false }
        return !String(decoding: log, as: UTF8.self).contains(name)
    }

    private func goBack(to live: ReleaseRecord, from next: ReleaseRecord) async throws {
        try await replace(live, sources(of: live, over: next))
        try await store.remove(Self.removals(from: next, to: live), in: Self.folder)
        let prints = Fingerprints(try await store.fingerprints(of: Self.folder))
        try await store.write(Array(prints.text.utf8), to: Self.printsPath(live.name))
        try await store.write(Array("\(live.name)\n".utf8), to: Self.livePath)
        try await store.remove([Self.journalPath])
    }

    /// Takes the first release away; what had given way to it comes back.
    private func takeAway(_ next: ReleaseRecord) async throws {
        let kept = try await store.fingerprints(of: Self.before(next.name)).keys.ordered
        try await store.copy(kept, from: Self.before(next.name), to: Self.folder)
        try await store.remove(Set(next.files.keys).subtracting(kept).ordered, in: Self.folder)
        try await store.remove([Self.livePath])
        // The copies go last: without them the journal would have the files themselves removed.
        try await store.remove([Self.journalPath])
        try await store.remove([Self.before(next.name)])
    }

    package func goDark() async throws {
        guard case .release(let name) = try await liveName() else { return }
        try await store.write(Array("-\n\(name)\n".utf8), to: Self.journalPath)
        try await recover()
    }
}
