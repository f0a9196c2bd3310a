import Foundation

/// The browsers of a test program: one more than cores, each lent to one test after the other, since a start takes longer than most
/// tests, and many at once keep each other waiting. What nobody waits for ends.
actor LentBrowsers {
    static let shared = LentBrowsers()

    private var free = ProcessInfo.processInfo.activeProcessorCount + 1
    private var waiting: [CheckedContinuation<Chromium?, Never>] = []

    /// A browser with an empty page, when it is one's turn. A test that has one must not ask for another.
    func take() async throws -> Chromium {
        if let used = await turn(), (try? await used.renew()) != nil { return used }
        do {
            let browser = try Chromium()
            try await browser.renew()
            return browser
        } catch {
            give(nil)
            throw error
        }
    }

    /// Waits for one's turn.
    /// - Returns: the browser that somebody else gave back; nil when a new one may be started.
    private func turn() async -> Chromium? {
        guard free == 0 else {
            free -= 1
            return nil
        }
        return await withCheckedContinuation { waiting.append($0) }
    }

    func give(_ browser: Chromium?) {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume(returning: browser) }
    }
}
