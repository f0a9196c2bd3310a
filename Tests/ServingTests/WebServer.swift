import Foundation
import Glibc
import TestSupport

/// A real web server with the configuration of docs/serving, on a free port of this machine, as the account that runs the
/// tests. It serves what the link `site/current` in its folder leads to.
final class WebServer {
    enum Kind: String, CaseIterable, Sendable {
        case nginx, apache

        fileprivate var program: String { self == .nginx ? "/usr/sbin/nginx" : "/usr/sbin/apache2" }
        fileprivate var package: String { self == .nginx ? "nginx" : "apache2-bin" }
    }

    struct Failure: Error, CustomStringConvertible { let description: String }

    let kind: Kind
    let folder: TemporaryFolder
    private let port: Int
    private let process = Process()

    /// - Parameters:
    ///   - release: the folder that is published first.
    ///   - change: of the sample configuration, by a test that shows what a line is for.
    init(_ kind: Kind, release: URL, change: (String) -> String = { $0 }) async throws {
        guard FileManager.default.isExecutableFile(atPath: kind.program) else {
            throw Failure(
                description:
                    "\(kind.program) is missing: these tests need the package \(kind.package) (apt-get install \(kind.package))"
            )
        }
        (self.kind, folder, port) = (kind, try TemporaryFolder(), try Self.freePort())
        try publish(release)
        try folder.write(change(try configuration()), to: "site.conf")
        try folder.write(kind == .nginx ? nginx : apache, to: "server.conf")
        process.executableURL = URL(filePath: kind.program)
        process.arguments =
            kind == .nginx
            ? ["-e", folder.url("error.log").path, "-c", folder.url("server.conf").path]
            : ["-D", "FOREGROUND", "-f", folder.url("server.conf").path]
        try folder.write("", to: "error.log")
        process.standardError = try FileHandle(forWritingTo: folder.url("error.log"))
        process.standardOutput = FileHandle.nullDevice
        try Self.runUnmasked(process)
        try await waitUntilItAnswers()
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
    }

    /// Lets the link lead to another release, in one step.
    func publish(_ release: URL) throws {
        try folder.link("site/next", to: release.path)
        guard rename(folder.url("site/next").path, folder.url("site/current").path) == 0 else {
            throw Failure(description: "the link can't be replaced")
        }
    }

    /// As `systemctl reload` asks for it.
    func reload() { kill(process.processIdentifier, SIGHUP) }

    /// The address of a file below the section, or of one from the server's root when it begins with a slash.
    func address(_ path: String) -> String {
        "http://127.0.0.1:\(port)" + (path.hasPrefix("/") ? path : Sample.basePath + path)
    }

    func get(_ path: String, headers: [String] = []) async throws -> Response {
        try await Response(of: address(path), headers: headers)
    }

    /// The file of docs/serving with its marked values replaced.
    private func configuration() throws -> String {
        let file = repositoryRoot.appending(path: "docs/serving/\(kind.rawValue).conf")
        var text = try String(contentsOf: file, encoding: .utf8)
        let place = "127.0.0.1:\(port)"
        for (marked, value) in [
            ("/srv/thi-dua/", folder.url("site").path + "/"), ("thi-dua.example.gov.vn", "localhost"),
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

    /// Threads of tasks hold signals back, and a program inherits that: Apache would never hear that it is to end.
    private static func runUnmasked(_ process: Process) throws {
        var (none, held) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &held)
        defer { pthread_sigmask(SIG_SETMASK, &held, nil) }
        try process.run()
    }

    private func waitUntilItAnswers() async throws {
        for _ in 0..<1200 {
            if (try? await get("/")) != nil { return }
            guard process.isRunning else { break }
            try await Task.sleep(for: .milliseconds(25))
        }
        let log = (try? folder.text("error.log")) ?? ""
        throw Failure(description: "\(kind) doesn't start: \(log)")
    }

    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
            }
        }
        guard isBound else { throw Failure(description: "no free port") }
        return Int(in_port_t(bigEndian: address.sin_port))
    }
}
