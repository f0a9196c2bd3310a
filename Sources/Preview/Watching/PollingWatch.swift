import FileSystem
import SiteBuilder

/// Looks at every file again and again.
struct PollingWatch: Sendable {
    let roots: WatchedRoots
    /// Seconds between two looks; more when a look takes long, so that looking never takes more than a tenth of the time.
    let interval: Double

    private let first: Look

    /// Takes the first look: what changes from now on is told.
    init(_ roots: WatchedRoots, interval: Double) {
        (self.roots, self.interval, first) = (roots, interval, Look(roots))
    }

    /// Until the task is cancelled.
    func run(_ deliver: (SourceChange) -> Void) async {
        let clock = ContinuousClock()
        var last = first
        while true {
            let start = clock.now
            var now = Look(roots)
            if now != last {
                // What is being written this very moment is told of when it has come to rest.
                while let next = await look(after: Self.rest), next != now { now = next }
                deliver(now.change(since: last))
                last = now
            }
            let taken = start.duration(to: clock.now) / .seconds(1)
            guard (try? await clock.sleep(for: .seconds(max(interval, 9 * taken)))) != nil else { return }
        }
    }

    private static let rest = Duration.milliseconds(150)

    /// Nil when the task is cancelled meanwhile.
    private func look(after delay: Duration) async -> Look? {
        (try? await Task.sleep(for: delay)).map { Look(roots) }
    }

    /// What tells of each file whether it is still the same.
    struct Look: Equatable {
        let content: [String: FileStamp]
        let templates: [String: FileStamp]

        init(_ roots: WatchedRoots) {
            content = SourceReader.disk.stamps(roots.content)
            templates = SourceReader.disk.stamps(roots.templates)
        }

        func change(since last: Look) -> SourceChange {
            let paths = Set(content.keys).union(last.content.keys).filter { content[$0] != last.content[$0] }
            return SourceChange(paths: paths, concernsTemplates: templates != last.templates)
        }
    }
}
