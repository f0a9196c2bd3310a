import Dispatch

/// Tells what changes on disk: at once where the system tells of it, by looking every second where it doesn't.
package struct Watcher: Sendable {
    package enum Way: Sendable, Hashable {
        /// The system tells (inotify).
        case events
        /// Looking again and again: asked for, on a drive of another machine, or where the system doesn't tell.
        case polling
    }

    package let way: Way
    /// What changed, put together as it came: a save is one change, and so is a checkout of hundreds of files.
    package let changes: AsyncStream<SourceChange>

    /// - Parameters:
    ///   - isPolling: look, even where the system would tell.
    ///   - interval: seconds between two looks.
    package init(_ roots: WatchedRoots, isPolling: Bool = false, interval: Double = 1) {
        let (stream, continuation) = AsyncStream.makeStream(of: SourceChange.self)
        changes = stream
        #if os(Linux)
            if !isPolling, !roots.all.contains(where: NetworkDrive.holds),
                let watch = InotifyWatch(roots, deliver: Batch { continuation.yield($0) })
            {
                way = .events
                continuation.onTermination = { _ in watch.stop() }
                return
            }
        #endif
        way = .polling
        let watch = PollingWatch(roots, interval: interval)
        let task = Task { await watch.run { continuation.yield($0) } }
        continuation.onTermination = { _ in task.cancel() }
    }
}

/// The folders that are watched.
package struct WatchedRoots: Sendable, Hashable {
    package let content: String
    package let templates: String

    package init(content: String, templates: String) { (self.content, self.templates) = (content, templates) }

    var all: [String] { [content, templates] }
}
