import Hashing
import Synchronization

/// A file that was asked for while another one was read, and what was found.
struct FileInput: Sendable {
    let path: String
    let finding: Finding

    enum Finding: Sendable, Equatable {
        case missing
        /// There; its bytes were not asked for.
        case present
        /// The digest of at most so many bytes from the beginning; nil when they could not be read.
        case bytes(Digest?, limit: Int)
    }

    /// In bytes of which no two findings have the same.
    var signature: [UInt8] {
        let found: [UInt8] =
            switch finding {
            case .missing: [0]
            case .present: [1]
            case .bytes(let digest, _): [2] + (digest?.bytes ?? [])
            }
        return Array(path.utf8) + [0] + found
    }

    /// Whether the same would be found in another tree.
    func holds(in tree: SourceTree) -> Bool {
        guard let file = tree[path] else { return finding == .missing }
        guard case .bytes(_, let limit) = finding else { return finding == .present }
        return finding == .bytes((try? tree.read(file, limit)).map { Digest(of: $0) }, limit: limit)
    }
}

/// Notes every file that is asked for in a tree.
final class AccessTrace: Sendable {
    private let noted = Mutex<[FileInput]>([])

    var inputs: [FileInput] { noted.withLock { $0 } }

    func note(_ path: String, _ finding: FileInput.Finding) {
        noted.withLock { $0.append(FileInput(path: path, finding: finding)) }
    }
}

extension SourceTree {
    /// What `body` makes of the tree, and every file that it asked for.
    func tracing<Value>(_ body: (SourceTree) -> Value) -> (value: Value, inputs: [FileInput]) {
        let trace = AccessTrace()
        let read = read
        let traced = reading { file, limit in
            do {
                let bytes = try read(file, limit)
                trace.note(file.path, .bytes(Digest(of: bytes), limit: limit))
                return bytes
            } catch {
                trace.note(file.path, .bytes(nil, limit: limit))
                throw error
            }
        }
        let value = body(traced.observed { trace.note($0, $1 ? .present : .missing) })
        return (value, trace.inputs)
    }
}
