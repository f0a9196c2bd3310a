import Foundation

/// A page of a headless Chromium that stays open.
package actor LiveBrowser {
    package struct Failure: Error {
        package let text: String

        package init(text: String) { self.text = text }
    }

    private let chromium: Chromium
    /// What pages asked for, once `Network.enable` was called.
    package var requests: [String] { get async { await chromium.requests } }

    /// - Note: waits until a browser is free: a test takes one.
    package init() async throws {
        chromium = try await LentBrowsers.shared.take()
        try await call("Page.enable")
        try await addScript(
            "window.violations = []; addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective + ' ' + e.blockedURI))"
        )
    }

    deinit { Task { [chromium] in await LentBrowsers.shared.give(chromium) } }

    /// Opens a page and waits until it is there.
    /// - Parameter runsScripts: false when the page's own scripts were switched off, and the browser's with them.
    package func open(_ address: String, runsScripts: Bool = true) async throws {
        try await call("Page.navigate", ["url": address])
        let isReady = "location.href !== 'about:blank' && document.readyState === 'complete'"
        try await wait(runsScripts ? isReady + " && !!window.violations" : isReady)
    }

    /// The value of an expression in the page, as text; of a promise, what it promised.
    package func evaluate(_ expression: String) async throws -> String {
        let answer = try await chromium.ask(
            "Runtime.evaluate",
            [
                "expression": "Promise.resolve(\(expression)).then(String)", "returnByValue": true,
                "awaitPromise": true,
            ])
        if let exception = answer.exception { throw Failure(text: "\(expression): \(exception)") }
        return answer.value ?? ""
    }

    /// Waits until a condition holds in the page.
    package func wait(_ condition: String, seconds: Double = 180) async throws {
        let end = Date(timeIntervalSinceNow: seconds)
        while Date() < end {
            // A page that is being left knows no answer.
            if (try? await evaluate(condition)) == "true" { return }
            try await Task.sleep(for: .milliseconds(15))
        }
        throw Failure(text: "never came true: \(condition)")
    }

    /// A command of the protocol, done when it is answered.
    package func call(_ method: String, _ parameters: sending [String: Any] = [:]) async throws {
        _ = try await chromium.ask(method, parameters)
    }

    /// What a command's answer has under a key, when it is text.
    func text(_ key: String, of method: String) async throws -> String {
        try await chromium.ask(method).texts[key] ?? ""
    }
}
