import Foundation

/// A browser with one window, used as visitors use it: addresses, keys, clicks, back and forward. Each engine has its own.
package protocol Visitor: Sendable {
    /// Goes to an address and waits until the page is loaded.
    func open(_ address: String) async throws

    /// Evaluates an expression in the page, as text. Promises don't work: with scripts off they are never kept.
    func value(_ expression: String) async throws -> String

    /// Presses keys one after the other, where the focus is.
    /// - Parameter keys: letters, and the special keys of `Key`.
    func press(_ keys: String) async throws

    /// Clicks with the mouse.
    func click(at point: Point) async throws

    /// Presses the browser's own buttons for back and forward.
    /// - Parameter steps: -1 is one page back.
    func traverse(_ steps: Int) async throws
}

/// Special keys, as WebDriver writes them in a text.
package enum Key {
    package static let backspace = "\u{E003}"
    package static let enter = "\u{E007}"
}

/// A place in the window, in CSS pixels.
package struct Point: Sendable, Equatable {
    package let x: Int
    package let y: Int

    /// - Parameter text: `12,34`
    init?(_ text: String) {
        let numbers = text.split(separator: ",").compactMap { Int($0) }
        guard numbers.count == 2 else { return nil }
        (x, y) = (numbers[0], numbers[1])
    }
}

extension Visitor {
    /// Waits until a condition holds in the page.
    package func wait(_ condition: String, seconds: Double = 90) async throws {
        let end = Date(timeIntervalSinceNow: seconds)
        while Date() < end {
            // A page that is being left has no answer.
            if (try? await value(condition)) == "true" { return }
            try await Task.sleep(for: .milliseconds(15))
        }
        throw LiveBrowser.Failure(text: "never came true: \(condition)")
    }

    /// Scrolls to the first element that a selector finds, and clicks into its middle; of a link on several lines, into the first.
    package func click(_ selector: String) async throws {
        try await wait("document.querySelector('\(selector)') !== null")
        let middle = """
            (element => {
              element.scrollIntoView({ block: "center" });
              const box = element.getClientRects()[0];
              return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round).join();
            })(document.querySelector('\(selector)'))
            """
        let text = try await value(middle)
        guard let point = Point(text) else { throw LiveBrowser.Failure(text: "\(selector) is at \(text)") }
        try await click(at: point)
    }
}

/// Input actions in the form that WebDriver and WebDriver BiDi share.
enum InputActions {
    static func keys(_ keys: String) -> [[String: Any]] {
        let actions = keys.unicodeScalars.map(String.init).flatMap { key in
            ["keyDown", "keyUp"].map { ["type": $0, "value": key] }
        }
        return [["type": "key", "id": "keyboard", "actions": actions]]
    }

    static func click(at point: Point) -> [[String: Any]] {
        let actions: [[String: Any]] = [
            ["type": "pointerMove", "x": point.x, "y": point.y, "origin": "viewport"],
            ["type": "pointerDown", "button": 0], ["type": "pointerUp", "button": 0],
        ]
        return [["type": "pointer", "id": "mouse", "actions": actions]]
    }
}
