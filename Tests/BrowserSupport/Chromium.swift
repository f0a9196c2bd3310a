import Foundation
import Glibc
import TestSupport

/// A headless Chromium, driven over its debugging pipe (Chrome DevTools Protocol): commands go in on descriptor 3, answers come
/// out on 4, each ended by a zero byte. It waits for answers on a thread of its own, since those that run tasks are as few as
/// cores, and servers under test need them.
actor Chromium {
    private let thread = ThreadOfItsOwn()
    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    private let folder: TemporaryFolder
    private let process: ChildProcess
    private let commands: Int32
    private let answers: Int32
    private var rest: [UInt8] = []
    private var lastID = 0
    private var context: String?
    private var session: String?
    /// What the page asked for, once `Network.enable` was called.
    private(set) var requests: [String] = []

    init() throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        let paths = ["in", "out"].map { folder.url($0).path }
        for path in paths where mkfifo(path, 0o600) != 0 { throw LiveBrowser.Failure(text: "no pipe at \(path)") }
        // For reading and writing, so that nobody waits for the other end.
        (commands, answers) = (Glibc.open(paths[0], O_RDWR | O_CLOEXEC), Glibc.open(paths[1], O_RDWR | O_CLOEXEC))
        let chromium = try Browser.url().path
        let arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            // What no page here needs: a process in store for the next page, extensions, updates.
            "--disable-features=SpareRendererForSitePerProcess,Translate,OptimizationHints,MediaRouter",
            "--disable-extensions", "--disable-component-update", "--disable-background-networking",
            "--remote-debugging-pipe", "--user-data-dir=\(folder.path)/profile", "--window-size=1280,800",
            "about:blank",
        ]
        let script = "in=$1 out=$2; shift 2; exec \"$@\" 3<\"$in\" 4>\"$out\""
        process = try ChildProcess(["/bin/sh", "-c", script, "sh"] + paths + [chromium] + arguments)
    }

    deinit {
        process.stop()
        close(commands)
        close(answers)
    }

    /// Opens an empty page that has nothing of those before it: neither what they kept nor how they were shown.
    func renew() throws {
        (session, requests) = (nil, [])
        if let context { _ = try ask("Target.disposeBrowserContext", ["browserContextId": context]) }
        let made = try name("Target.createBrowserContext", [:], "browserContextId")
        context = made
        let target = try name("Target.createTarget", ["url": "about:blank", "browserContextId": made], "targetId")
        session = try name("Target.attachToTarget", ["targetId": target, "flatten": true], "sessionId")
    }

    private func name(_ method: String, _ parameters: sending [String: Any], _ key: String) throws -> String {
        try ask(method, parameters).texts[key] ?? ""
    }

    /// A command's answer; of the page, or of the browser while there is none.
    func ask(_ method: String, _ parameters: sending [String: Any] = [:]) throws -> Answer {
        lastID += 1
        var message: [String: Any] = ["id": lastID, "method": method, "params": parameters]
        message["sessionId"] = session
        let bytes = Array(try JSONSerialization.data(withJSONObject: message)) + [0]
        guard write(commands, bytes, bytes.count) == bytes.count else {
            throw LiveBrowser.Failure(text: "the browser is gone")
        }
        while true {
            let answer = try next()
            guard answer["id"] as? Int == lastID else {
                remember(answer)
                continue
            }
            if let error = answer["error"] { throw LiveBrowser.Failure(text: "\(method): \(error)") }
            return Answer(answer["result"] as? [String: Any] ?? [:])
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
            guard poll(&waiting, 1, 120_000) > 0 else { throw LiveBrowser.Failure(text: "the browser doesn't answer") }
            var part = [UInt8](repeating: 0, count: 65_536)
            let count = read(answers, &part, part.count)
            guard count > 0 else { throw LiveBrowser.Failure(text: "the browser is gone") }
            rest += part[..<count]
        }
    }
}

/// What the browser answers to a command.
struct Answer: Sendable {
    /// What of it is text, by key.
    let texts: [String: String]
    /// What an expression came to, when that is text.
    let value: String?
    let exception: String?

    init(_ result: [String: Any]) {
        texts = result.compactMapValues { $0 as? String }
        value = (result["result"] as? [String: Any])?["value"] as? String
        exception = result["exceptionDetails"].map { "\($0)" }
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
