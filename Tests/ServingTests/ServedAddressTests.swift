import Foundation
import ServerSupport
import TestSupport
import Testing

/// Old addresses, addresses that are not there or are nobody's, and releases that come while the server runs.
@Suite("Servers answer old, missing and foreign addresses rightly") struct ServedAddressTests {
    private func server(
        _ kind: WebServer.Kind, change: (String) -> String = { $0 }
    ) async throws -> (sample: Sample, server: WebServer) {
        let sample = try await Sample.shared()
        return (sample, try await WebServer(kind, release: sample.release, change: change))
    }

    @Test(arguments: WebServer.Kind.allCases)
    func everyOldAddressLeadsToTheNewOne(_ kind: WebServer.Kind) async throws {
        let (sample, server) = try await server(kind)
        let redirects = try sample.redirects()
        #expect(redirects.count > 10)
        for (from, to) in redirects {
            let answer = try await server.get(from, headers: ["Accept-Encoding: gzip, br"])
            #expect(answer.status == 301 && answer.location == to, "\(from)")
            #expect(try await server.get(to).status == 200, "\(to)")
        }
    }

    /// The sample section has an article that has expired.
    @Test(arguments: WebServer.Kind.allCases)
    func theAddressOfAnExpiredArticleIsGone(_ kind: WebServer.Kind) async throws {
        let (sample, server) = try await server(kind)
        let rules = try #require(sample.files["redirects.nginx.conf"].map { String(decoding: $0, as: UTF8.self) })
        let paths = rules.matches(of: #/location = (\S+) { return 410; }/#).map { String($0.1) }
        #expect(!paths.isEmpty)
        for path in paths {
            let answer = try await server.get(path)
            #expect(answer.status == 410 && answer.text.contains("Bài viết đã hết thời hạn đăng"), "\(path)")
            #expect(answer["Content-Type"] == "text/html; charset=utf-8", "\(path)")
            let style = try #require(answer.text.firstMatch(of: #/rel="stylesheet" href="([^"]+)"/#)?.1)
            #expect(try await server.get(String(style)).status == 200, "its style is found from any address")
        }
    }

    @Test func withoutTheRulesThePagesOfOldAddressesLeadOn() async throws {
        let (sample, server) = try await server(.nginx) {
            $0.replacing(#/include \S+redirects\.nginx\.con\[f\];/#, with: "")
        }
        for (from, to) in try sample.redirects() {
            let answer = try await server.get(from)
            let name = try #require(to.split(separator: "/").last)
            #expect(answer.status == 200 && answer.text.contains("http-equiv=\"refresh\""), "\(from)")
            #expect(answer.text.contains("/\(name)/\""), "\(from)")
        }
    }

    @Test func nginxLearnsNewOldAddressesWhenItIsReloaded() async throws {
        let (_, server) = try await server(.nginx)
        let release = try TemporaryFolder()
        try release.write(
            "location = \(Sample.basePath)a/ { return 301 \(Sample.basePath)b/; }\n", to: "redirects.nginx.conf")
        try server.publish(release.url)
        #expect(try await server.get("a/").status == 404)
        server.reload()
        for _ in 0..<2400 where try await server.get("a/").status != 301 {
            try await Task.sleep(for: .milliseconds(25))
        }
        #expect(try await server.get("a/").location == Sample.basePath + "b/")
    }

    @Test(arguments: WebServer.Kind.allCases)
    func foldersAndTheSectionItselfAreFoundWithoutTheLastSlash(_ kind: WebServer.Kind) async throws {
        let (_, server) = try await server(kind)
        for path in ["/thi-dua-khen-thuong", "/thi-dua-khen-thuong/tin-tuc"] {
            let answer = try await server.get(path)
            #expect(answer.status == 301 && answer.location == path + "/", "\(path)")
        }
    }

    @Test(arguments: WebServer.Kind.allCases)
    func whatIsNotThereIsToldByThePageForIt(_ kind: WebServer.Kind) async throws {
        let (_, server) = try await server(kind)
        for path in ["khong-co", "khong/co/bai.html", "tin-tuc/2024/khong-co/", "index.html/x"] {
            let answer = try await server.get(path)
            #expect(answer.status == 404 && answer.text.contains("Không tìm thấy trang"), "\(path)")
            #expect(answer["Content-Type"] == "text/html; charset=utf-8", "\(path)")
            #expect(answer.text.contains("href=\"\(Sample.basePath)assets/"), "its style is found from any address")
        }
    }

    @Test(arguments: WebServer.Kind.allCases)
    func whatIsNobodysIsRefused(_ kind: WebServer.Kind) async throws {
        let (_, server) = try await server(kind)
        for path in [
            ".tdkt-manifest", ".htaccess", "%2ehtaccess", "tin-tuc/.htaccess", ".tdkt-staging/index.html",
            "redirects.nginx.conf", "index.html.gz", "index.html.br", "feed.xml.gz", "assets/", "assets",
            "bang-vang/..",
            "../current/.tdkt-manifest", "../../etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "..%2f..%2fetc%2fpasswd",
        ] {
            let answer = try await server.get(path)
            let isHarmless = [301, 400, 403, 404].contains(answer.status) || path == "bang-vang/.."
            #expect(isHarmless, "\(path): \(answer.status)")
            #expect(!answer.text.contains("root:"), "\(path)")
            #expect(!answer.text.contains("Index of"), "\(path)")
        }
        #expect(try await server.get("assets/").text.contains("Không tìm thấy trang"), "no listing")
    }

    @Test(arguments: WebServer.Kind.allCases)
    func aReleaseIsThereAtTheNextRequest(_ kind: WebServer.Kind) async throws {
        let (sample, server) = try await server(kind)
        let second = try TemporaryFolder()
        try second.write("<!DOCTYPE html><title>Bản hai</title>", to: "index.html")
        try second.write("<!DOCTYPE html><title>Không có ở bản hai</title>", to: "404.html")
        try second.write("<feed/>", to: ".tdkt-staging/feed.xml")
        for _ in 0..<5 {
            try server.publish(second.url)
            #expect(try await server.get(".tdkt-staging/feed.xml").status == 404)
            #expect(try await server.get("").text.contains("Bản hai"))
            #expect(try await server.get("tin-tuc/").status == 404)
            try server.publish(sample.release)
            #expect(try await server.get("").body == sample.files["index.html"])
            #expect(try await server.get("tin-tuc/").status == 200)
        }
    }

    @Test func whatAPublishedFileMayTellApacheIsRedirectsAlone() async throws {
        let (_, server) = try await server(.apache)
        let release = try TemporaryFolder()
        try release.write("<!DOCTYPE html>", to: "index.html")
        for line in ["Options +Indexes", "SetHandler server-status", "Header set X-A b", "RewriteEngine off"] {
            try release.write(line + "\n", to: ".htaccess")
            try server.publish(release.url)
            #expect(try await server.get("").status == 500, "\(line)")
        }
        try release.write("RedirectMatch 301 ^/thi-dua-khen-thuong/a/$ /thi-dua-khen-thuong/b/\n", to: ".htaccess")
        #expect(try await server.get("a/").location == "/thi-dua-khen-thuong/b/")
    }
}
