import Foundation

/// The colours in which a visitor has pages shown.
package enum Colours: String, CaseIterable, Sendable {
    case light, dark
    /// The system's few colours in place of the page's own, as in Windows' contrast themes; dark, as most of these are.
    case forced

    fileprivate var features: [[String: String]] {
        [
            ["name": "prefers-color-scheme", "value": self == .light ? "light" : "dark"],
            ["name": "forced-colors", "value": self == .forced ? "active" : "none"],
        ]
    }
}

/// A window's inside, in CSS pixels.
package struct Window: Sendable, CustomStringConvertible {
    package let width: Int
    package let height: Int
    /// Pixels of the screen in one of CSS's: how much the page is zoomed.
    package let zoom: Int

    package static let desk = Window(width: 1280, height: 1024, zoom: 1)
    /// The same screen with the page at 400 %, which is also as narrow as the narrowest telephone.
    package static let zoomed = Window(width: 320, height: 256, zoom: 4)
    package static let telephone = Window(width: 360, height: 780, zoom: 1)

    package init(width: Int, height: Int, zoom: Int) { (self.width, self.height, self.zoom) = (width, height, zoom) }

    package var description: String { "\(width) px" }
}

extension LiveBrowser {
    package func resize(_ window: Window) async throws {
        try await call(
            "Emulation.setDeviceMetricsOverride",
            ["width": window.width, "height": window.height, "deviceScaleFactor": window.zoom, "mobile": false])
    }

    /// Enlarges text and nothing else, as a visitor does in the browser's settings. Pages that are opened
    /// afterwards have it.
    package func enlargeText(percent: Int) async throws {
        try await call("Page.setFontSizes", ["fontSizes": ["standard": 16 * percent / 100]])
    }

    package func show(_ colours: Colours) async throws {
        try await call("Emulation.setEmulatedMedia", ["features": colours.features])
    }

    /// Presses the tabulator, as a visitor without a mouse does.
    package func pressTab() async throws {
        for type in ["rawKeyDown", "keyUp"] {
            try await call(
                "Input.dispatchKeyEvent",
                ["type": type, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9])
        }
    }

    /// Has a script run in every page before the page's own.
    package func addScript(_ source: String) async throws {
        try await call("Page.addScriptToEvaluateOnNewDocument", ["source": source])
    }

    /// A picture of the window, for a person to look at.
    package func screenshot() async throws -> Data {
        Data(base64Encoded: try await text("data", of: "Page.captureScreenshot")) ?? Data()
    }
}
