import Checking
import Content
import Diagnostics
import Foundation
import ServerSupport
import TestSupport
import Testing
import Vietnamese

/// Links to other sites, asked for at a server of this machine that answers as its addresses say and counts the questions.
@Suite("Links to other sites are reported as their servers answer") struct ExternalLinkTests {
    @Test func eachAddressIsToldAsItsServerAnswers() async throws {
        let server = try await AnsweringServer()
        let report = try await check(
            server, ["200", "404", "410", "500", "403-get", "301-200", "302-200", "301-404", "loop", "405-get"])
        let told = Dictionary(grouping: report.problems, by: \.message.code).mapValues {
            $0.compactMap { $0.message.text.en.firstMatch(of: #/\/([0-9a-z-]+)( |$)/#).map { String($0.1) } }.sorted()
        }
        #expect(
            told == [
                "link/dead": ["301-404", "404", "410"], "link/moved": ["301-200"], "link/unreachable": ["500", "loop"],
            ])
        #expect(report.external == ExternalLinks.Summary(count: 10, dead: 3, moved: 1, unreachable: 2))
        #expect(
            report.problems.allSatisfy { $0.location.path.hasSuffix("tin-tuc/2024/a.md") && $0.location.line != nil })
    }

    @Test func whatWasThereIsNotAskedForAgainForAWeek() async throws {
        let server = try await AnsweringServer()
        let memory = try TemporaryFolder()
        _ = try await check(server, ["200", "404"], memory)
        let asked = server.asked
        let again = try await check(server, ["200", "404"], memory)
        #expect(again.external?.remembered == 1 && again.external?.dead == 1)
        #expect(server.asked.count { $0 == "/200" } == asked.count { $0 == "/200" })
        #expect(server.asked.count { $0 == "/404" } > asked.count { $0 == "/404" }, "what was wrong is looked at again")
        let later = try await check(server, ["200"], memory, on: Day(iso: "2024-06-30"))
        #expect(later.external?.remembered == 0)
    }

    @Test func theVisitorSaysWhoItIs() async throws {
        let server = try await AnsweringServer()
        _ = try await check(server, ["200"])
        #expect(server.agents == ["tdkt (+https://vi-du.vn/thi-dua/)"])
    }

    @Test func addressesOfTheOfficesOwnNetworkAreNotAskedFor() async throws {
        let server = try await AnsweringServer()
        let report = try await check(server, ["200"], isLocal: false)
        #expect(report.external?.count == 0 && server.asked.isEmpty)
    }

    @Test func withoutBeingAskedTheNetworkIsLeftAlone() async throws {
        let server = try await AnsweringServer()
        let section = try section(server, ["404"])
        #expect(try await section.codes() == ["link/private-host"], "by its syntax alone")
        #expect(server.asked.isEmpty)
    }

    private func section(_ server: AnsweringServer, _ pages: [String]) throws -> CheckedSection {
        let links = pages.map { "- [Trang số \($0)](\(server.address)/\($0))" }.joined(separator: "\n")
        return try CheckedSection(["tin-tuc/2024/a.md": CheckedSection.article("Liên kết", links)])
    }

    private func check(
        _ server: AnsweringServer, _ pages: [String], _ memory: TemporaryFolder? = nil, on day: Day? = nil,
        isLocal: Bool = true
    ) async throws -> Check.Report {
        let (folder, memory) = (try section(server, pages).folder, try memory ?? TemporaryFolder())
        let now = try #require(day ?? Day(iso: "2024-06-15"))
        var options = Check.Options(
            content: folder.url("content").path, templates: folder.url("templates").path, now: .end(of: now))
        options.external = Check.External(memory: memory.url("nho").path, isLocal: isLocal)
        var report = try await Check(options).run()
        report.problems.removeAll { !$0.message.code.hasPrefix("link/") || $0.message.code == "link/private-host" }
        return report
    }
}

/// Answers `/404` with 404, `/301-200` with a redirect to `/200`, `/403-get` to GET alone, and writes down who asks for what.
private final class AnsweringServer {
    private let folder: TemporaryFolder
    private let process: ChildProcess
    let address: String

    init() async throws {
        folder = try TemporaryFolder()
        let port = try FreePort.find()
        address = "http://127.0.0.1:\(port)"
        try folder.write(Self.script, to: "server.py")
        process = try ChildProcess(
            ["/usr/bin/python3", "server.py", String(port)], in: folder.path, log: folder.url("log").path)
        for _ in 0..<500 where !folder.exists("ready") { try await Task.sleep(for: .milliseconds(20)) }
    }

    deinit { process.end(SIGKILL) }

    private var lines: [[Substring]] {
        ((try? folder.text("asked")) ?? "").split(separator: "\n").map { $0.split(separator: "\t") }
    }
    var asked: [String] { lines.map { String($0[0]) } }
    var agents: Set<String> { Set(lines.map { String($0[1]) }) }

    private static let script = """
        import http.server, sys
        class Handler(http.server.BaseHTTPRequestHandler):
            def answer(self):
                with open("asked", "a") as asked:
                    asked.write(f"{self.path}\\t{self.headers['User-Agent']}\\n")
                words = self.path[1:].split("-")
                status, target = (302, "/loop") if words[0] == "loop" else (int(words[0]), "/" + words[-1])
                if words[-1] == "get" and self.command == "GET":
                    status = 200
                self.send_response(status)
                if status in (301, 302):
                    self.send_header("Location", target)
                self.send_header("Content-Length", "0")
                self.end_headers()
            do_GET = do_HEAD = answer
            def log_message(self, *words): pass
        server = http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler)
        open("ready", "w").close()
        server.serve_forever()
        """
}
