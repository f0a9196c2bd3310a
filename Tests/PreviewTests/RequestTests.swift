import SectionSupport
import SiteModel
import Testing

@testable import Preview

/// Requests from the security record of other generators' servers (docs/decisions/0025-requests-are-allowed.md), each refused.
@Suite("The preview refuses hostile requests") struct RequestTests {
    @Test(arguments: [
        "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/%2E%2E%2Fetc/passwd", "/..%2f..%2fetc/passwd",
        "/thi-dua/./x", "/thi-dua//x", "//etc/passwd", "/..\\..\\windows", "/..%5c..%5cwindows", "/x%00.html", "/x\0",
        "/%", "/%4", "/%zz", "/%c0%ae%c0%ae/etc/passwd", "/%ff", "/x#y", "/x y", "http://example.com/", "*", "", "x",
        "/\u{1}", "/đ", "/x\"y", "/<script>", "/" + String(repeating: "a", count: 5000), "/?q=%", "/@fs/../x",
    ])
    func aMalformedTargetIsRefused(target: String) async throws {
        let story = try await PreviewedStory()
        let response = await story.handler.respond(
            to: PreviewRequest(target: target, headers: [("Host", "127.0.0.1:8080")]))
        #expect(response.status == 400)
    }

    @Test(arguments: [
        ("/", "/"), ("/thi-dua/", "/thi-dua/"), ("/a%20b", "/a b"), ("/%C4%91", "/đ"), ("/a%CC%81", "/á"),
        ("/x?a=1&b=%C4%91+c", "/x"), ("/a...b", "/a...b"),
    ])
    func aPlainTargetIsDecodedOnce(target: String, path: String) {
        #expect(RequestTarget(target)?.path == path)
    }

    @Test func whatIsDecodedIsNotDecodedAgain() {
        #expect(RequestTarget("/%252e%252e/")?.path == "/%2e%2e/")
    }

    @Test(arguments: [
        "/etc/passwd", "/@fs/etc/passwd", "/%252e%252e/etc/passwd", "/content/site.yaml", "/site.yaml",
        "/.tdkt-manifest",
        "/x.svg?import&raw??", "/_tdkt/live.js/x", "/_tdkt/../", "/templates/layout.mustache",
    ])
    func onlyAddressesOfTheSectionAreServed(target: String) async throws {
        let story = try await PreviewedStory()
        let base = await String(story.session.section.basePath.dropLast())
        for target in [target, base + target] {
            let response = await story.handler.respond(
                to: PreviewRequest(target: target, headers: [("Host", "127.0.0.1:8080")]))
            #expect(response.status == 404 || response.status == 400, "\(target)")
        }
    }

    private func status(
        _ headers: [(name: String, value: String)], method: String = "GET", host: String? = "127.0.0.1:8080"
    ) async throws -> Int {
        let story = try await PreviewedStory()
        let host = host.map { [(name: "Host", value: $0)] } ?? []
        let target = await story.session.section.basePath
        return await story.handler.respond(to: PreviewRequest(method: method, target: target, headers: host + headers))
            .status
    }

    /// DNS rebinding: another name that leads to this machine.
    @Test func theHostMustBeThisServersOwn() async throws {
        for host in ["127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080", "[::1]:8080"] {
            #expect(try await status([], host: host) == 200, "\(host)")
        }
        for host in [
            "evil.example", "evil.example:8080", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:8080.evil.example",
            "localhost.evil.example:8080", "0x7f000001:8080", "2130706433:8080", "0.0.0.0:8080", "127.1:8080", "",
        ] {
            #expect(try await status([], host: host) == 403, "\(host)")
        }
        #expect(try await status([], host: nil) == 400)
        #expect(try await status([("Host", "127.0.0.1:8080")]) == 400, "two hosts")
    }

    @Test func noOtherSiteMaySendRequests() async throws {
        for origin in ["http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"] {
            #expect(try await status([("Origin", origin)]) == 200)
        }
        for origin in [
            "null", "http://evil.example", "https://127.0.0.1:8080", "http://127.0.0.1:9090", "http://127.0.0.1",
            "http://127.0.0.1:8080.evil.example", "file://", "",
        ] {
            #expect(try await status([("Origin", origin)]) == 403, "\(origin)")
        }
        for site in ["cross-site", "same-site"] {
            #expect(try await status([("Sec-Fetch-Site", site)]) == 403, "a script, an image, a frame of another page")
            #expect(
                try await status([
                    ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document"),
                ]) == 200, "a link that somebody follows")
            #expect(
                try await status([
                    ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "iframe"),
                ]) == 403)
        }
    }

    @Test func onlyReadingIsAnswered() async throws {
        #expect(try await status([], method: "HEAD") == 200)
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get"] {
            #expect(try await status([], method: method) == 405, "\(method)")
        }
        #expect(try await status([("Content-Length", "5")]) == 400)
        #expect(try await status([("Transfer-Encoding", "chunked")]) == 400)
    }

    @Test func everyAnswerSaysHowItMayBeUsed() async throws {
        let story = try await PreviewedStory()
        for target in [await story.session.section.basePath, "/_tdkt/", "/_tdkt/live.js", "/khong-co/", "/%"] {
            let response = await story.handler.respond(
                to: PreviewRequest(target: target, headers: [("Host", "127.0.0.1:8080")]))
            let headers = Dictionary(response.headers.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
            #expect(headers["Cross-Origin-Resource-Policy"] == "same-origin")
            #expect(headers["X-Content-Type-Options"] == "nosniff" && headers["Cache-Control"] == "no-store")
            #expect(headers["Content-Security-Policy"]?.hasPrefix("default-src 'none'; script-src 'self';") == true)
            #expect(!headers.keys.contains { $0.lowercased().hasPrefix("access-control-") })
        }
    }

    @Test func onTheLocalNetworkATokenIsNeeded() async throws {
        let story = try await PreviewedStory()
        let policy = AccessPolicy(names: ["192.168.1.5"], port: 8080, token: "0123456789abcdef")
        let handler = PreviewHandler(story.session, policy: policy)
        let base = await story.session.section.basePath
        func get(_ target: String, cookie: String? = nil) async -> PreviewResponse {
            let cookies = cookie.map { [(name: "Cookie", value: $0)] } ?? []
            return await handler.respond(
                to: PreviewRequest(target: target, headers: [("Host", "192.168.1.5:8080")] + cookies))
        }
        #expect(await get(base).status == 403)
        #expect(await get("/_tdkt/events").status == 403)
        #expect(await get("\(base)?token=falsch").status == 403)
        let entrance = await get("\(base)?token=0123456789abcdef")
        #expect(entrance.status == 302)
        #expect(entrance.headers.contains { $0.name == "Location" && $0.value == base }, "the token leaves the address")
        let cookie = try #require(entrance.headers.first { $0.name == "Set-Cookie" }?.value)
        #expect(cookie == "tdkt-preview=0123456789abcdef; Path=/; HttpOnly; SameSite=Lax")
        #expect(await get(base, cookie: "a=b; tdkt-preview=0123456789abcdef").status == 200)
        #expect(await get(base, cookie: "tdkt-preview=0123456789abcdee").status == 403)
    }

    @Test func anAddressWithoutItsSlashLeadsToTheOneWithIt() async throws {
        let story = try await PreviewedStory()
        let base = await story.session.section.basePath
        for (target, place) in [
            ("/", base), (String(base.dropLast()), base), (base + "tin-tuc", base + "tin-tuc/"),
            (base + "tin-tuc/index.html", base + "tin-tuc/"), (base + "index.html", base), ("/_tdkt", "/_tdkt/"),
        ] {
            let response = await story.handler.respond(
                to: PreviewRequest(target: target, headers: [("Host", "127.0.0.1:8080")]))
            #expect(response.status == 302 && response.headers.contains { $0.name == "Location" && $0.value == place })
        }
    }
}
