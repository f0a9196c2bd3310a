#if canImport(Glibc)
    import Foundation
    import Glibc

    /// How glibc's allocator keeps freed blocks.
    ///
    /// A build makes and frees hundreds of small strings and arrays for each article; glibc keeps seven of a size for the
    /// thread that freed them and hands the rest to slower lists. Keeping more takes a fifth off the whole build's
    /// processor time (docs/performance.md), but glibc reads the setting only when a program starts.
    enum Allocator {
        private static let variable = "GLIBC_TUNABLES"
        private static let setting = "glibc.malloc.tcache_count=2000"

        /// Starts the program again with the setting, once; goes on without it where that isn't possible.
        static func restartTuned() {
            guard getenv(variable) == nil, let path = Bundle.main.executablePath else { return }
            setenv(variable, setting, 1)
            var arguments = CommandLine.arguments.map { strdup($0) } + [nil]
            execv(path, &arguments)
        }
    }
#else
    enum Allocator {
        static func restartTuned() {}
    }
#endif
