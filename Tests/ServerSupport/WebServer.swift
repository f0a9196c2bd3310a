import Foundation
import Glibc
import TestSupport

/// A real web server with the configuration of docs/operators/serving, on a free port of this machine, as the account that runs the
/// tests. It serves what the link `site/current` in its folder leads to.
package final class WebServer {
    package enum Kind: String, CaseIterable, Sendable {
        case nginx, apache

        fileprivate var program: String { self == .nginx ? "/usr/sbin/nginx" : "/usr/sbin/apache2" }
        fileprivate var package: String { self == .nginx ? "nginx" : "apache2-bin" }
    }

    package struct Failure: Error, CustomStringConvertible { package let description: String }

    /// Where the section is on the server.
    package static let basePath = "/thi-dua-khen-thuong/"

    package let kind: Kind
    package let folder: TemporaryFolder
    /// Whose `current` is served.
    private let site: URL
    private let port: Int
    private var process: ChildProcess?

    /// - Parameters:
    ///   - release: the folder that is published first.
    ///   - change: of the sample configuration, by a test that shows what a line is for.
    package convenience init(_ kind: Kind, release: URL, change: (String) -> String = { $0 }) async throws {
        let folder = try TemporaryFolder()
        try folder.link("site/current", to: release.path)
        try await self.init(kind, site: folder.url("site"), in: folder, change: change)
    }

    /// - Parameter site: a folder with a link `current` in it, or where there will be one.
    package init(
        _ kind: Kind, site: URL, in folder: TemporaryFolder, change: (String) -> String = { $0 }
    ) async throws {
        guard FileManager.default.isExecutableFile(atPath: kind.program) else {
            throw Failure(
                description:
                    "\(kind.program) is missing: these tests need the package \(kind.package) (apt-get install \(kind.package))"
            )
        }
        (self.kind, self.folder, self.site, port) = (kind, folder, site, try FreePort.find())
        try folder.write(change(try configuration()), to: "site.conf")
        try folder.write(kind == .nginx ? nginx : apache, to: "server.conf")
        let arguments =
            kind == .nginx
            ? ["-e", folder.url("error.log").path, "-c", folder.url("server.conf").path]
            : ["-D", "FOREGROUND", "-f", folder.url("server.conf").path]
        process = try ChildProcess([kind.program] + arguments, errors: folder.url("error.log").path)
        try await waitUntilItAnswers()
    }

    deinit { process?.stop() }

    /// Lets the link lead to another release, in one step.
    package func publish(_ release: URL) throws {
        try folder.link("site/next", to: release.path)
        guard rename(folder.url("site/next").path, folder.url("site/current").path) == 0 else {
            throw Failure(description: "the link can't be replaced")
        }
    }

    /// As `systemctl reload` asks for it.
    package func reload() { if let process { kill(process.id, SIGHUP) } }

    /// The address of a file below the section, or of one from the server's root when it begins with a slash.
    package func address(_ path: String) -> String {
        "http://127.0.0.1:\(port)" + (path.hasPrefix("/") ? path : Self.basePath + path)
    }

    package func get(_ path: String, headers: [String] = []) async throws -> Response {
        try await Response(of: address(path), headers: headers)
    }

    /// The file of docs/operators/serving with its marked values replaced.
    private func configuration() throws -> String {
        let file = repositoryRoot.appending(path: "docs/operators/serving/\(kind.rawValue).conf")
        var text = try String(contentsOf: file, encoding: .utf8)
        let place = "127.0.0.1:\(port)"
        for (marked, value) in [
            ("/srv/thi-dua/", site.path + "/"), ("thi-dua.example.gov.vn", "localhost"),
            kind == .nginx ? ("listen 80;", "listen \(place);") : ("*:80>", "\(place)>"),
        ] {
            guard text.contains(marked) else { throw Failure(description: "\(file.path) has no “\(marked)”") }
            text = text.replacing(marked, with: value)
        }
        return text
    }

    private var nginx: String {
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map {
            "\($0)_temp_path \(folder.path)/\($0);"
        }
        return """
            daemon off;
            pid \(folder.path)/pid;
            events {}
            http {
                access_log off;
                \(temporary.joined(separator: "\n    "))
                include \(folder.path)/site.conf;
            }

            """
    }

    /// With the modules that Debian loads by itself, and those that the sample asks for.
    private var apache: String {
        let modules = [
            "mpm_event", "authz_core", "alias", "autoindex", "deflate", "dir", "filter", "headers", "mime",
            "negotiation",
            "rewrite",
        ]
        return """
            ServerRoot "\(folder.path)"
            ServerName localhost
            DefaultRuntimeDir "\(folder.path)"
            PidFile pid
            ErrorLog error.log
            Listen 127.0.0.1:\(port)
            TypesConfig /etc/mime.types
            \(modules.map { "LoadModule \($0)_module /usr/lib/apache2/modules/mod_\($0).so" }.joined(separator: "\n"))
            AddType application/x-gzip .gz .tgz
            AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css application/json
            \(geteuid() == 0 ? "User nobody\nGroup nogroup" : "")
            Include "\(folder.path)/site.conf"

            """
    }

    private func waitUntilItAnswers() async throws {
        for _ in 0..<1200 {
            if (try? await get("/")) != nil { return }
            guard process?.isRunning == true else { break }
            try await Task.sleep(for: .milliseconds(25))
        }
        let log = (try? folder.text("error.log")) ?? ""
        throw Failure(description: "\(kind) doesn't start: \(log)")
    }
}
