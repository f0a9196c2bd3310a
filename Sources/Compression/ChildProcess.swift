#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A program that is run for what it does to files: never through a shell, with nothing to read and nobody to hear it.
enum ChildProcess {
    #if canImport(Darwin)
        private typealias FileActions = posix_spawn_file_actions_t?
    #else
        private typealias FileActions = posix_spawn_file_actions_t
    #endif

    /// Waits for its end.
    /// - Returns: whether it ended with exit code 0.
    static func succeeds(_ program: String, _ arguments: [String]) -> Bool {
        let words = ([program] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        #if canImport(Darwin)
            var actions: FileActions = nil
        #else
            var actions = FileActions()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in 0...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var child = pid_t()
        guard posix_spawn(&child, program, &actions, nil, words + [nil], [nil]) == 0 else { return false }
        return status(of: child) == 0
    }

    private static func status(of child: pid_t) -> Int32? {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { return nil }
        }
        return status
    }
}
