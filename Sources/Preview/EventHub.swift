import Synchronization

/// Tells every open page of what changed. A page that was slow to listen hears of the latest state alone: it says all.
package final class EventHub: Sendable {
    private struct Listeners {
        var next = 0
        var byNumber: [Int: AsyncStream<PreviewState>.Continuation] = [:]
    }

    private let listeners = Mutex(Listeners())

    package func send(_ state: PreviewState) {
        for listener in listeners.withLock({ Array($0.byNumber.values) }) { listener.yield(state) }
    }

    /// The states from now on, `first` among them, until the listener goes away.
    package func states(from first: PreviewState) -> AsyncStream<PreviewState> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let number = listeners.withLock { listeners in
                listeners.next += 1
                listeners.byNumber[listeners.next] = continuation
                return listeners.next
            }
            continuation.onTermination = { [weak self] _ in
                self?.listeners.withLock { _ = $0.byNumber.removeValue(forKey: number) }
            }
            continuation.yield(first)
        }
    }

    /// How many pages listen.
    package var count: Int { listeners.withLock { $0.byNumber.count } }
}
