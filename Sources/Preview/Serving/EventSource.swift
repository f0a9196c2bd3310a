/// The states of the section as server-sent events (HTML Standard, 9.2).
enum EventSource {
    /// Without a word, a browser whose connection died unnoticed would wait for ever, and so would the server.
    private static let heartbeat = Duration.seconds(15)

    static func stream(_ hub: EventHub, _ first: PreviewState) -> AsyncStream<[UInt8]> {
        AsyncStream(bufferingPolicy: .bufferingNewest(4)) { continuation in
            let task = Task {
                // After a restart the browser comes back this many milliseconds later.
                continuation.yield(Array("retry: 400\n\n".utf8))
                await withDiscardingTaskGroup { group in
                    group.addTask {
                        while (try? await Task.sleep(for: heartbeat)) != nil { continuation.yield(Array(":\n\n".utf8)) }
                    }
                    for await state in hub.states(from: first) { continuation.yield(message(state)) }
                    group.cancelAll()
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    private static func message(_ state: PreviewState) -> [UInt8] {
        Array(
            """
            data: {"run":"\(state.run)","version":\(state.version),"theme":\(state.theme),"problems":\(state.problems)}


            """.utf8)
    }
}
