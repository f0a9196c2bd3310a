import Diagnostics

/// One publish at a time: a file at the target that says who is at work and until when.
struct TargetLock: Sendable {
    struct Holder: Sendable, Equatable {
        let token: String
        /// `ban-bien-tap@may-van-phong`
        let owner: String
        let expires: PublishTime

        var text: String { "\(token)\n\(owner)\n\(expires.unixTime)\n\(expires.rfc3339)\n" }

        init(token: String, owner: String, expires: PublishTime) {
            (self.token, self.owner, self.expires) = (token, owner, expires)
        }

        init?(_ text: [UInt8]) {
            let lines = String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
            guard lines.count >= 3, let expires = Int(lines[2]) else { return nil }
            self.init(token: lines[0], owner: lines[1], expires: PublishTime(unixTime: expires))
        }
    }

    static let path = ".tdkt/lock"
    /// Seconds; each step begins them anew.
    static let duration = 1800

    let files: any TargetFiles
    let token: String
    let owner: String
    let clock: @Sendable () -> PublishTime

    private var holder: Holder {
        Holder(token: token, owner: owner, expires: PublishTime(unixTime: clock().unixTime + Self.duration))
    }

    /// - Parameters:
    ///   - own: the token of a run from this folder that was cut off; nobody else is at work then.
    ///   - isBreaking: takes over a lock that has expired.
    ///   - remember: keeps the token before the lock is taken, so that a run that is cut off in between is told as our own.
    /// - Throws: `ToolFailure` that names the holder.
    func take(own: String?, isBreaking: Bool, remember: () throws -> Void) async throws {
        try await clear(own: own, isBreaking: isBreaking)
        try remember()
        guard try await files.claim(Self.path, with: Array(holder.text.utf8)) else {
            try await clear(own: nil, isBreaking: false)
            throw ToolFailure(.targetLocked("?", until: "?"), at: files.place)
        }
    }

    /// Takes away a lock that nobody holds any more.
    private func clear(own: String?, isBreaking: Bool) async throws {
        guard let text = try await files.read(Self.path) else { return }
        let other = Holder(text)
        let isExpired = other.map { $0.expires.unixTime < clock().unixTime } ?? true
        guard own != nil && other?.token == own || isExpired && isBreaking else {
            let (owner, expires) = (other?.owner ?? "?", other?.expires.rfc3339 ?? "?")
            throw ToolFailure(
                isExpired ? .staleLock(owner, expired: expires) : .targetLocked(owner, until: expires), at: files.place)
        }
        try await files.remove([Self.path])
    }

    /// Begins the time anew.
    /// - Throws: `ToolFailure` when somebody has broken the lock meanwhile.
    func renew() async throws {
        let current = try await files.read(Self.path).flatMap { Holder($0) }
        guard current?.token == token else { throw ToolFailure(.lockLost(current?.owner ?? "?"), at: files.place) }
        try await files.write(Array(holder.text.utf8), to: Self.path)
    }

    /// - Returns: whether it is known to be gone.
    func release() async -> Bool {
        do {
            guard let text = try await files.read(Self.path), Holder(text)?.token == token else { return true }
            try await files.remove([Self.path])
            return true
        } catch { return false }
    }
}
