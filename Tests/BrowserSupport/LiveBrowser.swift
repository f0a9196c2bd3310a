import Foundation
import Glibc
import TestSupport

/// Headless Chromium with a page that stays open, driven over its debugging pipe (Chrome DevTools Protocol): commands go
/// in on descriptor 3, answers come out on 4, each ended by a zero byte. It waits for answers on a thread of its own, since
/// those that run tasks are as few as cores, and servers under test need them.
package actor LiveBrowser {
    package struct Failure: Error {
        package let text: String

        package init(text: String) { self.text = text }
    }

    private let thread = ThreadOfItsOwn()
    nonisolated package var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    private let folder: TemporaryFolder
    private let process: ChildProcess
    private let commands: Int32
    private let answers: Int32
    private var rest: [UInt8] = []
    private var lastID = 0
    private var session: String?
    /// What pages asked for since somebody last looked, once `Network.enable` was called.
    package private(set) var requests: [String] = []

    package init() async throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        let paths = ["in", "out"].map { folder.url($0).path }
        for path in paths where mkfifo(path, 0o600) != 0 { throw Failure(text: "no pipe at \(path)") }
        // For reading and writing, so that nobody waits for the other end.
        (commands, answers) = (Glibc.open(paths[0], O_RDWR | O_CLOEXEC), Glibc.open(paths[1], O_RDWR | O_CLOEXEC))
        let chromium = try Browser.url().path
        let arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--remote-debugging-pipe", "--user-data-dir=\(folder.path)/profile", "--window-size=1280,800",
            "about:blank",
        ]
        let script = "in=$1 out=$2; shift 2; exec \"$@\" 3<\"$in\" 4>\"$out\""
        process = try ChildProcess(["/bin/sh", "-c", script, "sh"] + paths + [chromium] + arguments)
        let target = try ask("Target.createTarget", ["url": "about:blank"])["targetId"] as? String ?? ""
        session = try ask("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"] as? String
        try call("Page.enable")
        try addScript(
            "window.violations = []; addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective + ' ' + e.blockedURI))"
        )
    }

    deinit {
        process.stop()
        close(commands)
        close(answers)
    }

    /// Opens a page and waits until it is there.
    /// - Parameter runsScripts: false when the page's own scripts were switched off, and the browser's with them.
    package func open(_ address: String, runsScripts: Bool = true) async throws {
        try call("Page.navigate", ["url": address])
        let isReady = "location.href !== 'about:blank' && document.readyState === 'complete'"
        try await wait(runsScripts ? isReady + " && !!window.violations" : isReady)
    }

    /// The value of an expression in the page, as text; of a promise, what it promised.
    package func evaluate(_ expression: String) throws -> String {
        let answer = try ask(
            "Runtime.evaluate",
            [
                "expression": "Promise.resolve(\(expression)).then(String)", "returnByValue": true,
                "awaitPromise": true,
            ])
        if let exception = answer["exceptionDetails"] { throw Failure(text: "\(expression): \(exception)") }
        return (answer["result"] as? [String: Any])?["value"] as? String ?? ""
    }

    /// Waits until a condition holds in the page.
    package func wait(_ condition: String, seconds: Double = 180) async throws {
        let end = Date(timeIntervalSinceNow: seconds)
        while Date() < end {
            // A page that is being left knows no answer.
            if (try? evaluate(condition)) == "true" { return }
            try await Task.sleep(for: .milliseconds(15))
        }
        throw Failure(text: "never came true: \(condition)")
    }

    /// A command of the protocol, done when it is answered.
    package func call(_ method: String, _ parameters: [String: Any] = [:]) throws { _ = try ask(method, parameters) }

    /// A command's answer.
    func ask(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
        lastID += 1
        var message: [String: Any] = ["id": lastID, "method": method, "params": parameters]
        message["sessionId"] = session
        let bytes = Array(try JSONSerialization.data(withJSONObject: message)) + [0]
        guard write(commands, bytes, bytes.count) == bytes.count else { throw Failure(text: "the browser is gone") }
        while true {
            let answer = try next()
            guard answer["id"] as? Int == lastID else {
                remember(answer)
                continue
            }
            if let error = answer["error"] { throw Failure(text: "\(method): \(error)") }
            return answer["result"] as? [String: Any] ?? [:]
        }
    }

    /// Of what the browser tells unasked, the addresses of requests.
    private func remember(_ event: [String: Any]) {
        guard event["method"] as? String == "Network.requestWillBeSent",
            let request = (event["params"] as? [String: Any])?["request"] as? [String: Any],
            let address = request["url"] as? String
        else { return }
        requests.append(address)
    }

    private func next() throws -> [String: Any] {
        while true {
            if let end = rest.firstIndex(of: 0) {
                let message = Data(rest[..<end])
                rest.removeSubrange(...end)
                return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
            }
            var waiting = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 120_000) > 0 else { throw Failure(text: "the browser doesn't answer") }
            var part = [UInt8](repeating: 0, count: 65_536)
            let count = read(answers, &part, part.count)
            guard count > 0 else { throw Failure(text: "the browser is gone") }
            rest += part[..<count]
        }
    }
}

/// Runs an actor's work on a queue that may wait, apart from the threads of all tasks.
private final class ThreadOfItsOwn: SerialExecutor {
    private let queue = DispatchQueue(label: "browser")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
