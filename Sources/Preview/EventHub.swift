import Synchronization

/// Tells every open page of what changed. A page that was slow to listen hears of the latest state alone: it says all.
package final class EventHub: Sendable {
    private struct Listeners {
        var next = 0
        /// What was told last; nil before the first edit.
        var latest: PreviewState?
        var byNumber: [Int: AsyncStream<PreviewState>.Continuation] = [:]
    }

    private let listeners = Mutex(Listeners())

    package func send(_ state: PreviewState) {
        let all = listeners.withLock { listeners in
            listeners.latest = state
            return Array(listeners.byNumber.values)
        }
        for listener in all { listener.yield(state) }
    }

    /// The states from now on, until the listener goes away.
    /// - Parameter first: the state that the listener was shown. When there was an edit since, that comes first instead: a page
    ///   may be on its way while somebody saves.
    package func states(from first: PreviewState) -> AsyncStream<PreviewState> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let number = listeners.withLock { listeners in
                listeners.next += 1
                listeners.byNumber[listeners.next] = continuation
                continuation.yield(listeners.latest ?? first)
                return listeners.next
            }
            continuation.onTermination = { [weak self] _ in
                self?.listeners.withLock { _ = $0.byNumber.removeValue(forKey: number) }
            }
        }
    }

    /// How many pages listen.
    package var count: Int { listeners.withLock { $0.byNumber.count } }
}
