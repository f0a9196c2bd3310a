import Foundation
import Glibc
import Synchronization

/// A program that a test started itself and looks after by its id. Foundation's `Process` knows that a program has ended by a
/// socket which all that are started at the same moment may inherit: a browser that stays keeps it from being noticed, and
/// OpenSSH, which closes it, is taken for ended while it runs.
package final class ChildProcess: Sendable {
    package struct Failure: Error, CustomStringConvertible { package let description: String }

    package let id: pid_t
    /// What `waitpid` said, once it has ended.
    private let status = Mutex<Int32?>(nil)

    /// Where waiting keeps no thread that runs tasks.
    private static let waiting = DispatchQueue(label: "ended programs", attributes: .concurrent)

    /// - Parameters:
    ///   - words: the program's path and its arguments.
    ///   - folder: where it runs.
    ///   - input: a file that it reads.
    ///   - log: a file for all that it says.
    ///   - errors: a file for what it says on standard error, when that is to be apart.
    package init(
        _ words: [String], in folder: String = ".", input: String = "/dev/null", log: String = "/dev/null",
        errors: String? = nil
    ) throws {
        var (id, none) = (pid_t(), sigset_t())
        var (attributes, actions) = (posix_spawnattr_t(), posix_spawn_file_actions_t())
        posix_spawnattr_init(&attributes)
        posix_spawn_file_actions_init(&actions)
        // Threads of tasks hold signals back, which would be inherited.
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        for (descriptor, file) in [(Int32(1), log), (2, errors ?? log)] {
            posix_spawn_file_actions_addopen(&actions, descriptor, file, O_WRONLY | O_CREAT | O_APPEND, 0o644)
        }
        // A file that another test is writing would stay open for as long as this program runs.
        for descriptor in 3..<Int32(min(1024, sysconf(Int32(_SC_OPEN_MAX)))) {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        // `env` goes into the folder and becomes the program.
        let words = ["/usr/bin/env", "-C", folder] + words
        let arguments = words.map { strdup($0) }
        let code = posix_spawn(&id, words[0], &actions, &attributes, arguments + [nil], environ)
        for argument in arguments { free(argument) }
        posix_spawnattr_destroy(&attributes)
        posix_spawn_file_actions_destroy(&actions)
        guard code == 0 else { throw Failure(description: "\(words): \(String(cString: strerror(code)))") }
        self.id = id
    }

    deinit { end(SIGKILL) }

    /// Sends a signal and waits for the end.
    /// - Returns: whether a signal ended it, and not the program itself before that.
    @discardableResult
    package func end(_ signal: Int32) -> Bool {
        status.withLock { if $0 == nil { kill(id, signal) } }
        return wait() & 0x7f != 0
    }

    /// Asks it to end, and ends it when it doesn't.
    package func stop() {
        status.withLock { if $0 == nil { kill(id, SIGTERM) } }
        for _ in 0..<2000 where isRunning { usleep(5000) }
        end(SIGKILL)
    }

    /// Waits for the end.
    /// - Returns: the code that it ended with, or the number of the signal that ended it.
    package func ended() async -> Int32 {
        let status = await withCheckedContinuation { continuation in
            Self.waiting.async { continuation.resume(returning: self.wait()) }
        }
        return status & 0x7f == 0 ? status >> 8 & 0xff : status & 0x7f
    }

    /// Waits for the end, for what `waitpid` says of it.
    @discardableResult
    package func wait() -> Int32 {
        status.withLock { status in
            if let status { return status }
            var found: Int32 = 0
            while waitpid(id, &found, 0) < 0, errno == EINTR {}
            status = found
            return found
        }
    }

    package var isRunning: Bool {
        status.withLock { status in
            var found: Int32 = 0
            if status == nil, waitpid(id, &found, WNOHANG) == id { status = found }
            return status == nil
        }
    }
}
