import Dispatch
import Synchronization

/// Holds back what changes until the disk has been quiet for a moment: an editor saves in several steps, and a checkout
/// changes hundreds of files one after the other.
final class Batch: Sendable {
    /// Long enough for the steps of one save.
    private static let quiet = 0.006
    /// More files than a person saves at once: a program is at work, which may pause.
    private static let crowd = 5
    private static let longQuiet = 0.12
    /// Nobody waits longer, however restless the disk is.
    private static let patience = 1.0

    private struct Pending {
        var change = SourceChange()
        var began = DispatchTime.now()
        var generation = 0
    }

    private let pending = Mutex(Pending())
    private let queue = DispatchQueue(label: "tdkt.batch")
    private let deliver: @Sendable (SourceChange) -> Void

    init(deliver: @escaping @Sendable (SourceChange) -> Void) { self.deliver = deliver }

    func add(_ change: SourceChange) {
        guard !change.isEmpty else { return }
        let (generation, delay) = pending.withLock { pending in
            if pending.change.isEmpty { pending.began = .now() }
            pending.change.merge(change)
            pending.generation += 1
            let isCrowd = pending.change.paths.count > Self.crowd || !pending.change.folders.isEmpty
            let waited = Double(DispatchTime.now().uptimeNanoseconds - pending.began.uptimeNanoseconds) / 1e9
            return (pending.generation, waited > Self.patience ? 0 : isCrowd ? Self.longQuiet : Self.quiet)
        }
        queue.asyncAfter(deadline: .now() + delay) { self.flush(generation) }
    }

    /// Delivers, unless something came meanwhile: then its own flush will.
    private func flush(_ generation: Int) {
        let change = pending.withLock { pending -> SourceChange? in
            guard pending.generation == generation, !pending.change.isEmpty else { return nil }
            defer { pending.change = SourceChange() }
            return pending.change
        }
        if let change { deliver(change) }
    }
}
