import Foundation
import ServerSupport
import TestSupport
import Testing

/// What docs/operators/serving.md promises of its two configurations, asked of the servers themselves.
@Suite("The two server configurations keep their promises") struct ServingTests {
    private func server(_ kind: WebServer.Kind) async throws -> (sample: Sample, server: WebServer) {
        let sample = try await Sample.shared()
        return (sample, try await WebServer(kind, release: sample.release))
    }

    @Test(arguments: WebServer.Kind.allCases)
    func pagesAreAskedForAgainAndNotSentAgain(_ kind: WebServer.Kind) async throws {
        let (_, server) = try await server(kind)
        for path in ["", "tin-tuc/", "feed.xml", "sitemap.xml"] {
            for encoding in ["identity", "gzip"] {
                let first = try await server.get(path, headers: ["Accept-Encoding: \(encoding)"])
                #expect(first.status == 200 && first["Cache-Control"] == "no-cache", "\(path)")
                let (tag, modified) = (try #require(first["ETag"]), try #require(first["Last-Modified"]))
                for condition in ["If-None-Match: \(tag)", "If-Modified-Since: \(modified)"] {
                    let again = try await server.get(path, headers: ["Accept-Encoding: \(encoding)", condition])
                    #expect(again.status == 304 && again.body.isEmpty, "\(path), \(encoding), \(condition)")
                    #expect(again["Cache-Control"] == "no-cache", "\(path)")
                }
            }
        }
    }

    @Test(arguments: WebServer.Kind.allCases)
    func filesNamedByWhatTheyHoldAreKeptForAYear(_ kind: WebServer.Kind) async throws {
        let (sample, server) = try await server(kind)
        for path in sample.files.keys where path.wholeMatch(of: #/assets/[^/]+\.(css|svg)/#) != nil {
            for encoding in ["identity", "gzip"] {
                let answer = try await server.get(path, headers: ["Accept-Encoding: \(encoding)"])
                #expect(answer["Cache-Control"] == "public, max-age=31536000, immutable", "\(path), \(encoding)")
            }
        }
        let missing = try await server.get("assets/site.0123456789.css")
        #expect(missing.status == 404 && missing["Cache-Control"] == "no-cache", "one that is published later is found")
    }

    @Test(arguments: WebServer.Kind.allCases)
    func compressedFilesAreSentInTheirSourcesStead(_ kind: WebServer.Kind) async throws {
        let (sample, server) = try await server(kind)
        for ending in [".html", ".css", ".svg", ".json", ".csv", "feed.xml", "sitemap.xml"] {
            let path = try sample.file(ending)
            let plain = try await server.get(path)
            #expect(plain.body == sample.files[path] && plain["Content-Encoding"] == nil, "\(path)")
            #expect(plain["Vary"] == "Accept-Encoding", "\(path): whoever keeps it must know")
            let packed = try await server.get(path, headers: ["Accept-Encoding: gzip, deflate"])
            #expect(packed.status == 200 && packed["Content-Encoding"] == "gzip", "\(path)")
            #expect(packed.body == sample.files[path + ".gz"], "\(path)")
            #expect(packed["Vary"] == "Accept-Encoding", "\(path)")
            #expect(packed["Content-Type"] == plain["Content-Type"], "\(path)")
        }
        let home = try await server.get("", headers: ["Accept-Encoding: gzip"])
        #expect(home.body == sample.files["index.html.gz"])
        let missing = try await server.get("khong/co/", headers: ["Accept-Encoding: gzip"])
        #expect(missing.status == 404 && missing.body == sample.files["404.html.gz"])
        let picture = try await server.get(try sample.file(".png"), headers: ["Accept-Encoding: gzip, br"])
        #expect(picture.status == 200 && picture["Content-Encoding"] == nil)
    }

    @Test func apacheSendsBrotliToWhoTakesIt() async throws {
        let (sample, server) = try await server(.apache)
        for path in ["index.html", "feed.xml", try sample.file(".css"), try sample.file(".csv")] {
            let answer = try await server.get(path, headers: ["Accept-Encoding: gzip, deflate, br, zstd"])
            #expect(answer["Content-Encoding"] == "br" && answer.body == sample.files[path + ".br"], "\(path)")
            #expect(answer["Vary"] == "Accept-Encoding", "\(path)")
        }
    }

    @Test(arguments: WebServer.Kind.allCases)
    func everyFileSaysWhatItIs(_ kind: WebServer.Kind) async throws {
        let (sample, server) = try await server(kind)
        let types = [
            ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".csv": "text/csv; charset=utf-8",
            "sitemap.xml": "application/xml; charset=utf-8", "feed.xml": "application/atom+xml; charset=utf-8",
            "kh-31-bqlkkt/feed.xml": "application/atom+xml; charset=utf-8",
            ".json": "application/json; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png",
            ".jpg": "image/jpeg", ".webp": "image/webp", ".pdf": "application/pdf",
        ]
        for (ending, type) in types {
            let path = try sample.file(ending)
            #expect(try await server.get(path)["Content-Type"] == type, "\(path)")
        }
    }

    @Test(arguments: WebServer.Kind.allCases)
    func everyAnswerHasTheSecurityHeaders(_ kind: WebServer.Kind) async throws {
        let (sample, server) = try await server(kind)
        let old = try #require(try sample.redirects().first).from
        for (path, status) in [
            ("", 200), (try sample.file(".css"), 200), ("feed.xml", 200), ("khong/co/", 404), (".tdkt-manifest", 404),
            (old, 301), ("tin-tuc", 301),
        ] {
            let answer = try await server.get(path)
            #expect(answer.status == status, "\(path)")
            let policy = try #require(answer["Content-Security-Policy"], "\(path)")
            #expect(policy.hasPrefix("default-src 'none';") && !policy.contains("unsafe"), "\(path)")
            #expect(policy.contains("base-uri 'none'; frame-ancestors 'self'"), "\(path)")
            #expect(answer["X-Content-Type-Options"] == "nosniff", "\(path)")
            #expect(answer["X-Frame-Options"] == "SAMEORIGIN", "\(path)")
            #expect(answer["Referrer-Policy"] == "strict-origin-when-cross-origin", "\(path)")
            #expect(answer["Permissions-Policy"]?.contains("camera=()") == true, "\(path)")
            #expect(answer["Strict-Transport-Security"] == nil, "an agency's own decision")
        }
        let document = try await server.get(try sample.file(".pdf"))
        #expect(document["Content-Security-Policy"] == nil, "the viewers of Chrome and Safari would show nothing")
        #expect(document["X-Content-Type-Options"] == "nosniff")
    }
}
