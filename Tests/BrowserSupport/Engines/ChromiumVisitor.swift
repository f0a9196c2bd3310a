import Foundation

/// Chromium, over its debugging pipe.
struct ChromiumVisitor: Visitor {
    private let browser: LiveBrowser
    private let runsScripts: Bool

    init(runsScripts: Bool) async throws {
        browser = try await LiveBrowser()
        self.runsScripts = runsScripts
        try await browser.call("Emulation.setScriptExecutionDisabled", ["value": !runsScripts])
    }

    func open(_ address: String) async throws { try await browser.open(address, runsScripts: runsScripts) }

    func value(_ expression: String) async throws -> String { try await browser.evaluate(expression) }

    func press(_ keys: String) async throws {
        for key in keys.unicodeScalars.map(String.init) {
            switch key {
            case Key.backspace: try await pressSpecial("Backspace", code: 8)
            case Key.enter: try await pressSpecial("Enter", code: 13, text: "\r")
            default: try await browser.call("Input.insertText", ["text": key])
            }
        }
    }

    private func pressSpecial(_ name: String, code: Int, text: String = "") async throws {
        for type in [text.isEmpty ? "rawKeyDown" : "keyDown", "keyUp"] {
            try await browser.call(
                "Input.dispatchKeyEvent",
                ["type": type, "key": name, "code": name, "windowsVirtualKeyCode": code, "text": text])
        }
    }

    func click(at point: Point) async throws {
        for type in ["mousePressed", "mouseReleased"] {
            try await browser.call(
                "Input.dispatchMouseEvent",
                ["type": type, "x": point.x, "y": point.y, "button": "left", "clickCount": 1])
        }
    }

    func traverse(_ steps: Int) async throws {
        // Not by a promise, since the page that would answer is left.
        try await browser.call("Runtime.evaluate", ["expression": "history.go(\(steps))"])
    }
}
