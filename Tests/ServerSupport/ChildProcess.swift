import Foundation
import Glibc

/// A program that a test started itself and looks after by its id. Foundation's `Process` takes a program for ended that
/// closes the files which it inherited, as OpenSSH's do.
package final class ChildProcess {
    package struct Failure: Error, CustomStringConvertible { package let description: String }

    package let id: pid_t
    private var status: Int32?

    /// - Parameters:
    ///   - words: the program's path and its arguments.
    ///   - log: a file for all that it says.
    package init(_ words: [String], in folder: String = "/", log: String = "/dev/null") throws {
        var (id, none) = (pid_t(), sigset_t())
        var (attributes, actions) = (posix_spawnattr_t(), posix_spawn_file_actions_t())
        posix_spawnattr_init(&attributes)
        posix_spawn_file_actions_init(&actions)
        // Threads of tasks hold signals back, which would be inherited.
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        for output in [Int32(1), 2] {
            posix_spawn_file_actions_addopen(&actions, output, log, O_WRONLY | O_CREAT | O_APPEND, 0o644)
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
        if status == nil { kill(id, signal) }
        return wait() & 0x7f != 0
    }

    /// Waits for the end, for what `waitpid` says of it.
    @discardableResult
    package func wait() -> Int32 {
        if let status { return status }
        var found: Int32 = 0
        while waitpid(id, &found, 0) < 0, errno == EINTR {}
        status = found
        return found
    }

    package var isRunning: Bool {
        var found: Int32 = 0
        if status == nil, waitpid(id, &found, WNOHANG) == id { status = found }
        return status == nil
    }
}
