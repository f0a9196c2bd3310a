import Foundation
import TestSupport

/// A headless Firefox, driven over WebDriver BiDi: JSON messages on a WebSocket.
package actor FirefoxVisitor: Visitor {
    private let folder: TemporaryFolder
    private let process: ChildProcess
    private let socket: WebSocket
    private var lastID = 0
    private var context = ""

    package init(runsScripts: Bool = true) async throws {
        folder = try TemporaryFolder()
        try folder.write("user_pref(\"javascript.enabled\", \(runsScripts));\n", to: "profile/user.js")
        let program = try InstalledProgram("firefox-esr", "firefox", package: "firefox-esr").path
        let log = folder.url("firefox.log")
        process = try ChildProcess(
            [
                "/usr/bin/env", "HOME=\(folder.path)", program, "--headless", "--no-remote",
                "--profile", folder.url("profile").path, "--remote-debugging-port", "0", "about:blank",
            ], log: log.path)
        let port = try await ProgramLog(process: process, url: log).first(
            #/BiDi listening on ws:\/\/127\.0\.0\.1:(\d+)/#)
        socket = try await WebSocket(port: Int(port) ?? 0, path: "/session")
        _ = try await ask("session.new", ["capabilities": [String: Any]()])
        let contexts = try await ask("browsingContext.getTree", [:])["contexts"] as? [[String: Any]]
        context = contexts?.first?["context"] as? String ?? ""
    }

    deinit { process.stop() }

    package func open(_ address: String) async throws {
        _ = try await ask("browsingContext.navigate", ["context": context, "url": address, "wait": "complete"])
    }

    package func value(_ expression: String) async throws -> String {
        let answer = try await ask(
            "script.evaluate",
            ["expression": "String(\(expression))", "target": ["context": context], "awaitPromise": false])
        guard let result = answer["result"] as? [String: Any] else {
            throw LiveBrowser.Failure(text: "\(expression): \(answer["exceptionDetails"] ?? answer)")
        }
        return result["value"] as? String ?? ""
    }

    package func press(_ keys: String) async throws { try await perform(InputActions.keys(keys)) }

    package func click(at point: Point) async throws { try await perform(InputActions.click(at: point)) }

    private func perform(_ actions: [[String: Any]]) async throws {
        _ = try await ask("input.performActions", ["context": context, "actions": actions])
    }

    package func traverse(_ steps: Int) async throws {
        // The page itself goes: `browsingContext.traverseHistory` may not know yet where a click has led.
        _ = try await value("history.go(\(steps))")
    }

    /// The page on sheets of A4, as a PDF.
    package func printed() async throws -> Data {
        let sheet: [String: Any] = ["context": context, "page": ["width": 21, "height": 29.7]]
        let data = try await ask("browsingContext.print", sheet)["data"] as? String
        return data.flatMap { Data(base64Encoded: $0) } ?? Data()
    }

    /// Sends a command and waits for its answer. Events in between are ignored.
    private func ask(_ method: String, _ parameters: [String: Any]) async throws -> [String: Any] {
        lastID += 1
        let id = lastID
        let message: [String: Any] = ["id": id, "method": method, "params": parameters]
        try await socket.send(String(decoding: try JSONSerialization.data(withJSONObject: message), as: UTF8.self))
        for try await text in socket.messages {
            let answer = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
            guard answer["id"] as? Int == id else { continue }
            guard let result = answer["result"] as? [String: Any] else {
                throw LiveBrowser.Failure(text: "\(method): \(answer)")
            }
            return result
        }
        throw LiveBrowser.Failure(text: "\(method): Firefox is gone")
    }
}
