import Diagnostics

// What a publisher reads and writes of releases at its target.
extension Publisher {
    static func recordPath(_ name: String) -> String { ".tdkt/releases/\(name).record" }
    static func briefPath(_ name: String) -> String { ".tdkt/releases/\(name).brief" }

    func record(_ name: String, basis: ReleaseRecord?) async throws -> ReleaseRecord? {
        let basis = basis.map { Array($0.text.utf8) } ?? []
        let text = try await deployment.files.read(Self.recordPath(name), basis: basis)
        return text.flatMap { ReleaseRecord(text: $0, of: name) }
    }

    func brief(_ name: String) async throws -> ReleaseBrief? {
        try await deployment.files.read(Self.briefPath(name)).flatMap { ReleaseBrief(text: $0) }
    }

    func write(_ plan: PublishPlan) async throws {
        let (text, path) = (Array(plan.next.text.utf8), Self.recordPath(plan.next.name))
        try await deployment.files.write(text, to: path, like: plan.live.map { Self.recordPath($0.name) } ?? path)
        try await deployment.files.write(Array(ReleaseBrief(plan).text.utf8), to: Self.briefPath(plan.next.name))
    }

    /// Opens what is live: an earlier version of this program published what a umask of 077 closed to visitors.
    func expectReadableLive() async throws {
        guard case .release(let name) = try await deployment.liveName(), let live = try await record(name, basis: nil)
        else { return }
        try await expectReadable(live)
    }

    /// Lets everybody read a release, also one that was published under another umask.
    /// - Throws: `ToolFailure` when some of it can't be read all the same.
    func expectReadable(_ record: ReleaseRecord) async throws {
        let closed = try await deployment.share(record)
        guard closed.isEmpty else { throw ToolFailure(.closedFiles(closed), at: place) }
    }
}
