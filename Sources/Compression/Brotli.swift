#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Brotli (RFC 7932) by the command `brotli`, which compresses many files in one run.
package struct Brotli: Sendable {
    /// Of 0 to 11. The two above it take 9 and 30 times as long for 5 and 7 per cent (docs/developers/performance.md).
    private static let quality = 9
    /// So that the list of arguments stays short of what systems take.
    private static let mostFiles = 200

    package let program: String

    /// What its results depend on besides the source.
    package let signature: String

    /// Nil when there is no such program.
    package init?(program: String) {
        var status = stat()
        guard stat(program, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(program, X_OK) == 0 else {
            return nil
        }
        self.program = program
        #if canImport(Darwin)
            let time = status.st_mtimespec.tv_sec
        #else
            let time = status.st_mtim.tv_sec
        #endif
        signature = "brotli \(status.st_size) \(time) quality \(Self.quality)"
    }

    /// The first one in a search path such as `/usr/local/bin:/usr/bin`; an entry that is no absolute path is left out.
    package static func found(in path: String) -> Brotli? {
        path.split(separator: ":").lazy.filter { $0.hasPrefix("/") }.compactMap { Brotli(program: "\($0)/brotli") }
            .first
    }

    /// Files in the groups that one process each compresses.
    package func batches(_ files: [String], jobs: Int) -> [[String]] {
        let size = min(Self.mostFiles, max(1, (files.count + jobs - 1) / max(1, jobs)))
        return stride(from: 0, to: files.count, by: size).map { Array(files[$0..<min($0 + size, files.count)]) }
    }

    /// Writes `FILE.br` beside each, with its permissions.
    /// - Returns: false when any of them failed.
    package func compress(_ files: [String]) -> Bool {
        ChildProcess.succeeds(program, ["-q", "\(Self.quality)", "-S", Compressor.Form.brotli.rawValue, "--"] + files)
    }
}
