/// What a target keeps of each release: its record, and the brief that lists show.
extension Publisher {
    static func recordPath(_ name: String) -> String { ".tdkt/releases/\(name).record" }
    static func briefPath(_ name: String) -> String { ".tdkt/releases/\(name).brief" }

    func record(_ name: String, basis: ReleaseRecord?) async throws -> ReleaseRecord? {
        let basis = basis.map { Array($0.text.utf8) } ?? []
        let text = try await deployment.files.read(Self.recordPath(name), basis: basis)
        return text.flatMap { ReleaseRecord(text: $0) }
    }

    func brief(_ name: String) async throws -> ReleaseBrief? {
        try await deployment.files.read(Self.briefPath(name)).flatMap { ReleaseBrief(text: $0) }
    }

    func write(_ plan: PublishPlan) async throws {
        let (text, path) = (Array(plan.next.text.utf8), Self.recordPath(plan.next.name))
        try await deployment.files.write(text, to: path, like: plan.live.map { Self.recordPath($0.name) } ?? path)
        try await deployment.files.write(Array(ReleaseBrief(plan).text.utf8), to: Self.briefPath(plan.next.name))
    }
}
