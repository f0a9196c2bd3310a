import Diagnostics
import Foundation
import Subprocess

/// One POSIX shell at a server that runs script after script: starting a command by ssh each time would take longer than
/// all that it does.
package final class RemoteShell: Sendable {
    private struct Request: Sendable {
        let line: String
        let reply: CheckedContinuation<Program.Outcome, any Error>
    }

    private struct Gone: Error {}

    private let requests: AsyncStream<Request>.Continuation

    /// - Parameter arguments: ssh's, up to the command to run there.
    package init(_ arguments: [String], in folder: String) {
        let (stream, requests) = AsyncStream.makeStream(of: Request.self)
        self.requests = requests
        let command = "sh -c \(Self.quoted(Self.loop)) tdkt \(Self.quoted(folder))"
        Task {
            _ = try? await Subprocess.run(
                .name("ssh"), arguments: Arguments(arguments + [command]), input: .inputWriter, output: .sequence,
                error: .discarded
            ) { execution in
                var replies = Replies(execution.standardOutput.makeAsyncIterator())
                for await request in stream {
                    do {
                        _ = try await execution.standardInputWriter.write(request.line)
                        request.reply.resume(returning: try await replies.next())
                    } catch {
                        request.reply.resume(throwing: error)
                        throw error
                    }
                }
                try await execution.standardInputWriter.finish()
            }
            // The connection is gone; whoever still asks must not wait for ever.
            for await request in stream { request.reply.resume(throwing: Gone()) }
        }
    }

    deinit { requests.finish() }

    /// Each line brings a script and what it reads, in base64; the answer is its status, and two lengths with their bytes.
    private static let loop = """
        t=$(mktemp -d) || exit 1; trap 'rm -rf "$t"' EXIT
        enter() { cd -- "$1" 2> /dev/null || { (umask a+rx; mkdir -p -- "$1") && cd -- "$1"; }; }
        while read -r script input; do
            printf %s "${input#-}" | base64 -d > "$t/in"
            ( enter "$1" && eval "$(printf %s "$script" | base64 -d)" ) < "$t/in" > "$t/out" 2> "$t/err"
            status=$?
            echo "$status" $(wc -c < "$t/out") $(wc -c < "$t/err"); cat "$t/out" "$t/err"
        done
        """

    /// - Parameter script: POSIX sh; it runs in the folder, which is made for everybody to read if it isn't there.
    /// - Returns: status 255 when the connection is gone, as ssh has it.
    package func run(_ script: String, input: [UInt8]) async -> Program.Outcome {
        let words = [Data(script.utf8), Data(input)].map { $0.base64EncodedString() }
        do {
            return try await withCheckedThrowingContinuation { reply in
                let outcome = requests.yield(Request(line: "\(words[0]) -\(words[1])\n", reply: reply))
                if case .terminated = outcome { reply.resume(throwing: Gone()) }
            }
        } catch {
            return Program.Outcome(status: 255, output: [], errors: "connection lost")
        }
    }

    /// One word for a POSIX shell, whatever is in it.
    package static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "'\\''"))'" }

    /// Takes the answers out of what comes over the line.
    private struct Replies {
        private var chunks: SubprocessOutputSequence.AsyncIterator
        private var bytes: [UInt8] = []

        init(_ chunks: SubprocessOutputSequence.AsyncIterator) { self.chunks = chunks }

        mutating func next() async throws -> Program.Outcome {
            while !bytes.contains(10) { try await readMore() }
            let head = bytes.prefix { $0 != 10 }
            let numbers = String(decoding: head, as: UTF8.self).split(separator: " ").compactMap { Int($0) }
            guard numbers.count == 3 else { throw Gone() }
            let (start, middle) = (head.count + 1, head.count + 1 + numbers[1])
            while bytes.count < middle + numbers[2] { try await readMore() }
            defer { bytes.removeFirst(middle + numbers[2]) }
            return Program.Outcome(
                status: Int32(numbers[0]), output: Array(bytes[start..<middle]),
                errors: String(decoding: bytes[middle..<middle + numbers[2]], as: UTF8.self))
        }

        private mutating func readMore() async throws {
            guard let chunk = try await chunks.next() else { throw Gone() }
            chunk.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }
    }
}
