import Foundation
import SectionSupport
import TestSupport
import Testing

@testable import Preview
@testable import PreviewServer

/// The real server on a free port of this machine.
@Suite("The preview's server answers over real connections", .serialized) struct ServerTests {
    /// Runs a body while the golden section is served.
    private func serving(_ body: @Sendable (_ port: Int, _ story: PreviewedStory) async throws -> Void) async throws {
        let story = try await PreviewedStory()
        let server = try await HTTPServer.bound(host: "127.0.0.1", port: 0)
        let policy = AccessPolicy(names: AccessPolicy.loopback, port: server.port)
        // On a machine that is busy with other tests the server itself may be late.
        let running = Task { try await server.run(PreviewHandler(story.session, policy: policy), patience: 300) }
        defer { running.cancel() }
        try await body(server.port, story)
    }

    private static func get(_ target: String, port: Int, headers: String = "") -> String {
        "GET \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\(headers)\r\n"
    }

    private static func expectServing(_ port: Int) async throws {
        let answer = try await RawClient.exchange(port, get("/_tdkt/live.js", port: port))
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"), "still serving")
    }

    @Test func aPageAndItsHeadAlone() async throws {
        try await serving { port, story in
            let base = await story.session.section.basePath
            let page = try await RawClient.exchange(port, Self.get(base, port: port), until: "</html>")
            #expect(page.contains("Content-Type: text/html; charset=utf-8\r\n") && page.contains("</html>"))
            let head = try await RawClient.exchange(
                port, "HEAD \(base) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n", until: "<html")
            #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n") && head.hasSuffix("\r\n\r\n"))
            #expect(head.contains("Content-Length: ") && !head.contains("Content-Length: 0"))
        }
    }

    @Test func severalRequestsOnOneConnection() async throws {
        try await serving { port, _ in
            let three = String(repeating: Self.get("/_tdkt/live.css", port: port), count: 3)
            let answers = try await RawClient.exchange(
                port, three + Self.get("/x", port: port, headers: "Connection: close\r\n"), until: "\u{0}")
            #expect(answers.components(separatedBy: "HTTP/1.1 200 OK").count == 4)
            #expect(answers.contains("HTTP/1.1 404 Not Found"))
        }
    }

    @Test(arguments: [
        "nonsense\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
        "GET / HTTP/1.1\r\nX\u{0}Y: 1\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost:\r\nHost:\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\r\n\r\n",
        "GET /" + String(repeating: "a", count: 100_000) + " HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 100_000) + "\r\n\r\n",
        "GET / HTTP/1.1\r\n" + String(repeating: "X: 1\r\n", count: 500) + "\r\n",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhallo\r\n0\r\n\r\n",
    ])
    func whatIsNoProperRequestIsAnsweredWith400(text: String) async throws {
        try await serving { port, _ in
            let answer = try await RawClient.exchange(port, text)
            #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
            try await Self.expectServing(port)
        }
    }

    /// Two hundred connections that never finish their request, and fifty that listen to events and read nothing.
    @Test func slowAndHalfOpenConnectionsKeepNobodyWaiting() async throws {
        try await serving { port, story in
            let idle = try (0..<200).map { number in
                let client = try RawClient(port: port)
                client.send(Array(Self.get("/", port: port).utf8.prefix(1 + number % 40)))
                return client
            }
            let listening = try (0..<50).map { _ in
                let client = try RawClient(port: port)
                client.send(Array(Self.get("/_tdkt/events", port: port).utf8))
                return client
            }
            for client in idle.prefix(50) { client.finish() }
            try await story.edit {
                try story.section.edit("content/tin-tuc/2023/hai.md", "Đây là bài hai.", "Đây vẫn là bài hai.")
            }
            let base = await story.session.section.basePath
            let page = try await RawClient.exchange(
                port, Self.get(base + "tin-tuc/2023/hai/", port: port), until: "</html>")
            #expect(page.contains("Đây vẫn là bài hai."))
            #expect(idle.count + listening.count == 250)
        }
    }

    /// Connections that were accepted and that nobody serves yet, when the server is stopped.
    @Test func aServerThatIsStoppedDropsThoseWhoWait() async throws {
        let story = try await PreviewedStory()
        for _ in 0..<10 {
            let server = try await HTTPServer.bound(host: "127.0.0.1", port: 0)
            let policy = AccessPolicy(names: AccessPolicy.loopback, port: server.port)
            let running = Task { try await server.run(PreviewHandler(story.session, policy: policy)) }
            let clients = try (0..<64).map { _ in try RawClient(port: server.port) }
            running.cancel()
            _ = await running.result
            #expect(clients.count == 64)
        }
    }

    @Test func whoComesWhileSomebodySavesHearsOfIt() async throws {
        let story = try await PreviewedStory()
        let seen = await story.session.section.state
        try await story.edit {
            try story.section.edit("content/tin-tuc/2023/hai.md", "Đây là bài hai.", "Đây vẫn là bài hai.")
        }
        var told = story.session.events.states(from: seen).makeAsyncIterator()
        #expect(await told.next()?.version == seen.version + 1)
    }

    @Test func editsAreToldToWhoeverListensAndTheListenerMayLeave() async throws {
        try await serving { port, story in
            var client: RawClient? = try RawClient(port: port)
            client?.send(Array(Self.get("/_tdkt/events", port: port).utf8))
            let first = try await RawClient.blocking { [client] in client?.read(until: "\"version\":1,") ?? "" }
            #expect(first.contains("Content-Type: text/event-stream") && first.contains("data: {\"run\":"))
            #expect(story.session.events.count == 1)
            try await story.edit {
                try story.section.edit("content/tin-tuc/2023/hai.md", "Đây là bài hai.", "Đây vẫn là bài hai.")
            }
            let next = try await RawClient.blocking { [client] in client?.read(until: "\"version\":2,") ?? "" }
            #expect(next.contains("\"version\":2,\"theme\":1"))
            client = nil
            // Only who is written to is found to be gone; on a busy machine that takes a while.
            for number in 1...1000 where story.session.events.count > 0 {
                try await story.edit {
                    try story.section.folder.write("x\(number)", to: "content/tin-tuc/2023/thu.txt")
                }
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(story.session.events.count == 0)
        }
    }

    @Test func aTakenPortIsPassedOver() async throws {
        let first = try await HTTPServer.bound(host: "127.0.0.1", port: 0)
        let second = try await HTTPServer.bound(host: "127.0.0.1", port: first.port)
        #expect(second.port > first.port)
        await #expect(throws: HTTPServer.Failure.self) {
            try await HTTPServer.bound(host: "127.0.0.1", port: first.port, attempts: 1)
        }
        await #expect(throws: HTTPServer.Failure.self) { try await HTTPServer.bound(host: "192.0.2.1", port: 0) }
        for server in [first, second] {
            let running = Task {
                try? await server.run(PreviewHandler(PreviewedStory().session, policy: .init(names: [], port: 0)))
            }
            running.cancel()
            await running.value
        }
    }

    /// Seeded: requests bent in every way that bytes can be, 20,000 of them; then it serves as before.
    @Test func malformedRequestsLeaveItServing() async throws {
        try await serving { port, story in
            let base = await story.session.section.basePath
            try await RawClient.blocking {
                var random = SeededGenerator(seed: 4)
                for _ in 0..<20_000 {
                    let client = try RawClient(port: port)
                    client.send(Self.malformed(base, port, &random))
                    if UInt8.random(in: 0...3, using: &random) == 0 {
                        client.finish()
                        _ = client.read(limit: 1024)
                    }
                }
            }
            try await Self.expectServing(port)
            let page = try await RawClient.exchange(port, Self.get(base, port: port), until: "</html>")
            #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
    }

    /// A request of which some bytes were changed, left out or doubled.
    private static func malformed(_ base: String, _ port: Int, _ random: inout SeededGenerator) -> [UInt8] {
        let targets = [base, "/_tdkt/status?path=\(base)", "/_tdkt/", "/%2e%2e/%00", base + "tin-tuc/", "/\\..\\"]
        var bytes = Array(
            get(targets.randomElement(using: &random) ?? "/", port: port, headers: "Accept: text/html\r\n").utf8)
        for _ in 0...Int.random(in: 0...6, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch UInt8.random(in: 0...4, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
            case 3: bytes.insert(contentsOf: [13, 10], at: place)
            default: bytes[place] = [0, 10, 13, 32, 37, 46, 47, 58, 92, 0xC0, 0xFF].randomElement(using: &random) ?? 0
            }
            if bytes.isEmpty { return [13] }
        }
        return bytes
    }
}
