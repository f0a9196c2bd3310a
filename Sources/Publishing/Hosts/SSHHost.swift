import Content
import Diagnostics
import FileSystem
import Programs
import SiteBuilder

/// A server that is reached by OpenSSH, with rsync, sh and the usual tools on it.
package struct SSHHost: ReleaseHost {
    private let connection: SSHConnection
    /// Tells files that are not in place yet from those of another run.
    private let run: String

    package var place: String { connection.place }

    /// - Throws: `ToolFailure` when there is no way in, `RefusedPlace` when the path leads to the server's root.
    package init(_ address: SSHAddress, mayAsk: Bool, run: String = "0") async throws {
        self.run = run
        connection = try await SSHConnection(address, mayAsk: mayAsk)
        // Only the server knows where its links and a login's folder lead.
        guard await connection.run("pwd -P").text == "/\n" else { return }
        await connection.close()
        throw RefusedPlace(.badTargetPath(address.path, .root))
    }

    package func close() async { await connection.close() }

    package func read(_ path: String, basis: [UInt8]) async throws -> [UInt8]? {
        guard !basis.isEmpty else {
            let text = try await output(
                "if [ -f \(quoted(path)) ]; then echo y; cat -- \(quoted(path)); else echo n; fi")
            return text.first == UInt8(ascii: "y") ? Array(text.dropFirst(2)) : nil
        }
        // rsync sends the difference to what is here already.
        return try await Scratch.with { folder in
            try Disk.write(basis, to: "\(folder)/file")
            let options = ["--checksum", "--no-whole-file", "--ignore-times"]
            let outcome = try await rsync(options + [remote(path), "\(folder)/file"])
            if outcome.status == 23 { return nil }
            try check(outcome)
            return try Disk.read("\(folder)/file")
        }
    }

    package func write(_ bytes: [UInt8], to path: String) async throws {
        let staged = "\(path).\(run).tdkt-moi"
        try await execute(
            "\(makeParent(path)) && cat > \(quoted(staged)) && mv -f -- \(quoted(staged)) \(quoted(path)) || "
                + "{ rm -f -- \(quoted(staged)); exit 1; }", input: bytes)
    }

    package func write(_ bytes: [UInt8], to path: String, like other: String) async throws {
        let staged = "\(path).\(run).tdkt-moi"
        try await execute("\(makeParent(path)) && cp -- \(quoted(other)) \(quoted(staged)) 2>/dev/null || :")
        try await Scratch.with { folder in
            try Disk.write(bytes, to: "\(folder)/file")
            try check(await rsync(["--no-whole-file", "--ignore-times", "\(folder)/file", remote(staged)]))
        }
        try await execute("mv -f -- \(quoted(staged)) \(quoted(path))")
    }

    package func claim(_ path: String, with bytes: [UInt8]) async throws -> Bool {
        let staged = "\(path).\(run).tdkt-moi"
        let text = try await output(
            "\(makeParent(path)) && cat > \(quoted(staged)) || exit 1; "
                + "if ln -- \(quoted(staged)) \(quoted(path)) 2>/dev/null; then echo y; "
                + "elif [ -e \(quoted(path)) ]; then echo n; else echo x; fi; rm -f -- \(quoted(staged))", input: bytes)
        if text.first == UInt8(ascii: "x") { throw ToolFailure(.targetFailed("ln"), at: place) }
        return text.first == UInt8(ascii: "y")
    }

    package func append(_ line: String, to path: String) async throws {
        try await execute("\(makeParent(path)) && cat >> \(quoted(path))", input: Array("\(line)\n".utf8))
    }

    package func names(in folder: String) async throws -> [String] {
        let text = try await output("if [ -d \(quoted(folder)) ]; then ls -A -- \(quoted(folder)); fi")
        return text.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
    }

    package func remove(_ paths: [String]) async throws {
        guard !paths.isEmpty else { return }
        try await execute("rm -rf -- \(paths.map(quoted).joined(separator: " "))")
    }

    package func link(at path: String) async throws -> LinkState? {
        let path = quoted(path)
        let text = try await output(
            "if [ -h \(path) ]; then echo l; readlink -- \(path); elif [ -d \(path) ]; then echo d; "
                + "elif [ -f \(path) ]; then echo f; elif [ -e \(path) ]; then echo o; fi")
        switch text.first {
        case UInt8(ascii: "l"): return .link(String(decoding: text.dropFirst(2).filter { $0 != 10 }, as: UTF8.self))
        case nil: return nil
        case UInt8(ascii: "d"): return .other(.folder)
        case UInt8(ascii: "f"): return .other(.file)
        default: return .other(.special)
        }
    }

    package func point(_ path: String, to destination: String) async throws {
        let staged = quoted(path + ".tdkt-moi")
        // GNU and busybox rename onto a link to a folder with -T, the BSDs with -h; plain mv would move into the folder.
        try await execute(
            "rm -f -- \(staged) && ln -s -- \(quoted(destination)) \(staged) && "
                + "{ mv -T -f -- \(staged) \(quoted(path)) 2>/dev/null || mv -h -f -- \(staged) \(quoted(path)); }")
    }

    package func makeFolder(_ path: String, like source: String?) async throws {
        guard let source else { return try await execute("mkdir -p -- \(quoted(path))") }
        // cp -l is quickest; rsync does the same where cp can't. Neither can link a closed file of another account (23): it is
        // sent again like one that is damaged.
        try await execute(
            "mkdir -p -- \(quoted(path)) && { cp -a -l -- \(quoted(source + "/.")) \(quoted(path)) 2>/dev/null || "
                + "rsync -a --link-dest=\"$PWD\"/\(quoted(source + "/")) \(quoted(source + "/")) \(quoted(path + "/")) "
                + "|| [ $? -eq 23 ]; }"
        )
    }

    package func send(_ files: [String], of folder: String, to path: String) async throws {
        guard !files.isEmpty else { return }
        try await execute("mkdir -p -- \(quoted(path))")
        // Times are of no use here, and files that are linked from another release must not be given new ones. Permissions
        // are those that the account there gives its files (F666 less its umask), and those of a file that is replaced;
        // folders that are there stay as they are.
        let options = [
            "--files-from=-", "--from0", "--recursive", "--links", "--chmod=F666", "--no-implied-dirs",
            "--ignore-times",
            "--compress",
        ]
        let list = Array(files.joined(separator: "\0").utf8)
        try check(await rsync(options + ["\(folder)/", remote(path + "/")], input: list))
    }

    package func remove(_ files: [String], in folder: String) async throws {
        guard !files.isEmpty else { return }
        let list = Array(files.joined(separator: "\0").utf8)
        try await execute(
            "cd -- \(quoted(folder)) && xargs -0 rm -f -- && find . -depth -type d -empty -exec rmdir {} \\;",
            input: list)
    }

    package func share(_ folder: String) async throws -> [String] {
        let parts = folder.split(separator: "/")
        let above = parts.indices.dropLast().map { quoted(parts[...$0].joined(separator: "/")) }.joined(separator: " ")
        // Only what is closed is touched. A probe says whether this file system keeps permissions at all.
        let text = try await output(
            """
            [ -d \(quoted(folder)) ] || exit 0
            folders() {
                find \(quoted(folder)) -type d ! -perm -555 "$@" 2> /dev/null
                \(above.isEmpty ? ":" : "find \(above) -prune -type d ! -perm -555 \"$@\" 2> /dev/null")
            }
            files() { find \(quoted(folder)) -type f ! -perm -444 "$@" 2> /dev/null; }
            folders -exec chmod a+rx {} +; files -exec chmod a+r {} +
            { folders ! -perm -050 ! -perm -005 -print | sed 's|$|/|'; files -print; } > "$t/closed"
            [ -s "$t/closed" ] || exit 0
            mkdir -p .tdkt; probe=.tdkt/probe-permissions
            (umask 077; : > "$probe"); chmod a+r "$probe"; kept=$(find "$probe" -perm -444); rm -f -- "$probe"
            [ -z "$kept" ] || cat "$t/closed"
            """)
        return text.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
    }

    package func rename(_ path: String, to target: String) async throws {
        try await execute("\(makeParent(target)) && mv -- \(quoted(path)) \(quoted(target))")
    }

    package func settle() async throws { try await execute("sync -f . 2>/dev/null || sync") }
}

extension SSHHost {
    package func digests(of folder: String, expecting expected: [String: String]) async throws -> [String: String] {
        try await digests(of: folder, expecting: expected, choosing: "mv \"$t/all\" \"$t/files\"")
    }

    package func digests(
        ofExpected expected: [String: String], in folder: String, besides record: ReleaseRecord?
    ) async throws -> [String: String] {
        // The names that the record at the server has, and those that we send.
        let known = record?.files(below: folder) ?? [:]
        let choice = """
            { cat; \(record.map { namesBelow(folder, in: [$0.name]) } ?? ":"); } > "$t/chosen"
            awk 'NR == FNR { chosen[$0]; next } substr($0, 3) in chosen' "$t/chosen" "$t/all" > "$t/files"
            """
        let others = Array(expected.keys.filter { known[$0] == nil }.ordered.joined(separator: "\n").utf8 + [10])
        let found = try await digests(
            of: folder, expecting: known.merging(expected) { $1 }, choosing: choice, among: others)
        return found.filter { expected[$0.key] != nil }
    }

    package func sweep(_ folder: String, keeping releases: [String]) async throws {
        guard !releases.isEmpty else { return }
        try await execute(
            """
            [ -d \(quoted(folder)) ] || exit 0
            \(namesBelow(folder, in: releases)) > "$t/needed" || exit 1
            [ -s "$t/needed" ] || exit 0
            cd -- \(quoted(folder)) && find . ! -type d > "$t/all" || exit 1
            awk 'NR == FNR { needed[$0]; next } !(substr($0, 3) in needed)' "$t/needed" "$t/all" \
                | grep -E '[.][0-9a-f]{10}[.][^/]*$' | tr '\\n' '\\0' | xargs -0 rm -f --
            """)
    }

    /// The digest of every file that a script has chosen.
    /// - Parameters:
    ///   - choice: makes `$t/files` of `$t/all`, names that begin with `./`; it reads `names`.
    ///   - names: what it reads, each name in a line.
    private func digests(
        of folder: String, expecting expected: [String: String], choosing choice: String, among names: [UInt8] = []
    ) async throws -> [String: String] {
        // The same list, made at the server; only its digest comes over the line, unless it differs. A pipe is not opened: its
        // reader would wait for a writer.
        // OpenSSL uses the processor's instructions for it, the others mostly don't: a third of the time. In two halves, on two
        // processors; /dev/null so that no half is empty.
        let list = """
            [ -d \(quoted(folder)) ] || exit 0
            if command -v openssl >/dev/null; then sum='openssl dgst -sha256 -r'
            elif command -v sha256sum >/dev/null; then sum=sha256sum; else sum='shasum -a 256'; fi
            half() { awk "NR % 2 == $1" "$t/files" | tr '\\n' '\\0' | xargs -0 $sum /dev/null > "$t/half$1" 2>/dev/null; }
            (cd -- \(quoted(folder)) && find . -type f -o -type l > "$t/all") || exit 1
            \(choice)
            cd -- \(quoted(folder)) || exit 1
            half 0 & half 1; wait
            cat "$t/half0" "$t/half1" | sed -n 's| [ *]\\./|  |p' | LC_ALL=C sort -k 2 > "$t/list"
            """
        let digest = try await output("\(list)\n$sum \"$t/list\"", input: names)
        if String(decoding: digest.prefix(64), as: UTF8.self) == ReleaseRecord.digest(of: expected) { return expected }
        let found = try await output("\(list)\ncat \"$t/list\"", input: names)
        // A name that is not UTF-8 is nobody's that this program knows.
        return ReleaseRecord.files(inList: found.split(separator: 10)).filter { !$0.key.contains("\u{FFFD}") }
    }

    /// A command for the names, below a folder, of what the records of releases have there.
    private func namesBelow(_ folder: String, in releases: [String]) -> String {
        let records = releases.map { quoted(Publisher.recordPath($0)) }.joined(separator: " ")
        return
            "cat -- \(records) > \"$t/records\" && sed -n \(quoted("s|^[0-9a-f]\\{64\\}  \(folder)/||p")) \"$t/records\""
    }

    private func quoted(_ path: String) -> String { RemoteShell.quoted(path) }

    private func makeParent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return ":" }
        return "mkdir -p -- \(quoted(String(path[..<slash])))"
    }

    private func remote(_ path: String) -> String {
        "\(connection.destination):\(connection.address.path)/\(path)"
    }

    private func rsync(_ arguments: [String], input: [UInt8] = []) async throws -> Program.Outcome {
        // --protect-args: names are sent as they are, past the server's shell.
        try await Program.rsync.run(
            ["--protect-args", "--timeout=60", "--rsh", connection.remoteShell] + arguments, input: input)
    }

    private func execute(_ script: String, input: [UInt8] = []) async throws {
        _ = try await output(script, input: input)
    }

    private func output(_ script: String, input: [UInt8] = []) async throws -> [UInt8] {
        let outcome = await connection.run(script, input: input)
        try check(outcome)
        return outcome.output
    }

    private func check(_ outcome: Program.Outcome) throws {
        guard outcome.status != 0 else { return }
        throw ToolFailure(
            outcome.status == 255 ? .noConnection(outcome.reason) : .targetFailed(outcome.reason), at: place)
    }
}
