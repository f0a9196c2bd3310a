import Foundation
import FoundationNetworking
import ServerSupport
import TestSupport

/// WebKitGTK's MiniBrowser on a virtual screen, driven over WebDriver: plain HTTP to `WebKitWebDriver`.
actor WebKitVisitor: Visitor {
    private let folder: TemporaryFolder
    private let screen: VirtualScreen
    private let driver: ChildProcess
    private let base: String
    private var session = ""

    init(runsScripts: Bool) async throws {
        folder = try TemporaryFolder()
        screen = try await VirtualScreen(in: folder)
        let port = try FreePort.find()
        base = "http://127.0.0.1:\(port)"
        let program = try InstalledProgram("WebKitWebDriver", package: "webkit2gtk-driver").path
        driver = try ChildProcess(
            ["/usr/bin/env", "DISPLAY=\(screen.name)", "HOME=\(folder.path)", program, "--port=\(port)"],
            log: folder.url("driver.log").path)
        try await begin(runsScripts: runsScripts)
    }

    /// The browser ends with its screen.
    deinit { driver.stop() }

    private func begin(runsScripts: Bool) async throws {
        for _ in 0..<2000 where (try? await ask("GET", "/status")) == nil {
            guard driver.isRunning else { throw LiveBrowser.Failure(text: "WebKitWebDriver doesn't start") }
            try await Task.sleep(for: .milliseconds(15))
        }
        let arguments = ["--automation"] + (runsScripts ? [] : ["--enable-javascript=false"])
        let wanted = ["alwaysMatch": ["webkitgtk:browserOptions": ["args": arguments]]]
        let made = try await ask("POST", "/session", ["capabilities": wanted]) as? [String: Any]
        guard let name = made?["sessionId"] as? String else {
            throw LiveBrowser.Failure(text: "WebKit doesn't start: \(made ?? [:])")
        }
        session = "/session/\(name)"
    }

    func open(_ address: String) async throws { _ = try await ask("POST", session + "/url", ["url": address]) }

    func value(_ expression: String) async throws -> String {
        let script: [String: Any] = ["script": "return String(\(expression))", "args": [String]()]
        return try await ask("POST", session + "/execute/sync", script) as? String ?? ""
    }

    func press(_ keys: String) async throws { try await perform(InputActions.keys(keys)) }

    func click(at point: Point) async throws { try await perform(InputActions.click(at: point)) }

    private func perform(_ actions: [[String: Any]]) async throws {
        _ = try await ask("POST", session + "/actions", ["actions": actions])
    }

    func traverse(_ steps: Int) async throws {
        for _ in 0..<abs(steps) { _ = try await ask("POST", session + (steps < 0 ? "/back" : "/forward"), [:]) }
    }

    /// Sends a command to the driver.
    /// - Returns: the value of its answer.
    private func ask(_ method: String, _ path: String, _ body: [String: Any]? = nil) async throws -> Any? {
        guard let url = URL(string: base + path) else { throw LiveBrowser.Failure(text: "\(path) is no address") }
        var request = URLRequest(url: url, timeoutInterval: 120)
        request.httpMethod = method
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = try body.map { try JSONSerialization.data(withJSONObject: $0) }
        let (data, response) = try await URLSession.shared.data(for: request)
        guard (response as? HTTPURLResponse)?.statusCode == 200 else {
            throw LiveBrowser.Failure(text: "\(path): \(String(decoding: data, as: UTF8.self))")
        }
        return (try JSONSerialization.jsonObject(with: data) as? [String: Any])?["value"]
    }
}

/// An X server without a monitor. It picks a free display number itself.
private final class VirtualScreen: Sendable {
    private let process: ChildProcess
    /// The value for `DISPLAY`: `:3`.
    let name: String

    init(in folder: TemporaryFolder) async throws {
        let program = try InstalledProgram("Xvfb", package: "xvfb").path
        let log = folder.url("Xvfb.log")
        process = try ChildProcess(
            [program, "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
            log: log.path, errors: folder.url("Xvfb-errors.log").path)
        name = ":" + (try await ProgramLog(process: process, url: log).first(#/(\d+)\n/#))
    }

    deinit { process.stop() }
}
