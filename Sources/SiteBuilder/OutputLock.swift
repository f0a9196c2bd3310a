import Diagnostics
import FileSystem

/// The right to write an output folder, held by one command at a time: build, publish, rollback.
///
/// Two locks make it one: a file in the state folder, which also says who holds it, and the output folder itself, for
/// commands that keep their state elsewhere.
package struct OutputLock: Sendable {
    private let own: ProcessLock
    /// Nil where there is no output folder yet, or its file system has no such locks.
    private let shared: ProcessLock?

    /// Waits a little for another command to end.
    /// - Parameters:
    ///   - holder: what the next command is told: `tdkt publish (ban-bien-tap@may-1, 4711)`.
    ///   - patience: how long to wait.
    ///   - onWait: is given the holder's words when the wait begins.
    /// - Throws: `ToolFailure` that names the holder.
    package init(
        _ state: StateFolder, output: String, holder: String, patience: Duration,
        onWait: @Sendable (_ holder: String) -> Void = { _ in }
    ) async throws {
        try state.make()
        var waited = Duration.zero
        while true {
            if let (own, shared) = try Self.take(state, output) {
                (self.own, self.shared) = (own, shared)
                own.note(holder)
                return
            }
            let other = Self.holder(state)
            guard waited < patience else { throw ToolFailure(.busyOutput(other), at: output) }
            if waited == .zero { onWait(other) }
            try await Task.sleep(for: Self.pause)
            waited += Self.pause
        }
    }

    /// How long to wait before trying again.
    private static let pause = Duration.milliseconds(50)

    /// Nil when another command holds one of the two.
    private static func take(_ state: StateFolder, _ output: String) throws -> (ProcessLock, ProcessLock?)? {
        do throws(DiskError) {
            guard let own = try ProcessLock(state.file("lock")) else { return nil }
            guard Disk.kind(of: output) == .directory else { return (own, nil) }
            do throws(DiskError) {
                guard let shared = try ProcessLock(folder: output) else { return nil }
                return (own, shared)
            } catch {
                return (own, nil)
            }
        } catch {
            throw ToolFailure(.outputFailed(error.description), at: error.path)
        }
    }

    private static func holder(_ state: StateFolder) -> String {
        let text = (try? Disk.read(state.file("lock"), limit: 300)) ?? []
        return text.isEmpty ? "tdkt" : String(decoding: text, as: UTF8.self)
    }
}

extension OutputLock {
    /// The locks of every folder that a build writes. One that the caller holds is not taken again.
    static func all(
        _ options: Build.Options, _ onProgress: @escaping @Sendable (Build.Progress) -> Void
    ) async throws -> [OutputLock] {
        var locks: [OutputLock] = []
        for folder in [options.lock == nil ? options.output : nil, options.fragments].compactMap({ $0 }) {
            let state = StateFolder(content: options.content, output: folder)
            locks.append(
                try await OutputLock(state, output: folder, holder: options.holder, patience: options.patience) {
                    onProgress(.waiting(holder: $0))
                })
        }
        return locks
    }
}
