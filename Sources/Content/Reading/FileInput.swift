import Hashing
import Synchronization

/// A file that was asked for while another one was read, and what was found.
struct FileInput: Sendable {
    let path: String
    let finding: Finding

    enum Finding: Sendable, Equatable {
        case missing
        /// No file to read; the tree says why.
        case refused
        /// There; its bytes were not asked for.
        case present
        /// The digest of at most so many bytes from the beginning; nil when they could not be read.
        case bytes(Digest?, limit: Int)
        /// The file's size in bytes; nil when it could not be found out.
        case size(Int?)
        /// The digest of at most `count` bytes from `start` on.
        case part(Digest?, start: Int, count: Int)
    }

    /// In bytes of which no two findings have the same.
    var signature: [UInt8] {
        let found: [UInt8] =
            switch finding {
            case .missing: [0]
            case .refused: [5]
            case .present: [1]
            case .bytes(let digest, _): [2] + (digest?.bytes ?? [])
            case .size(let size): [3] + Array("\(size ?? -1)".utf8)
            case .part(let digest, _, _): [4] + (digest?.bytes ?? [])
            }
        return Array(path.utf8) + [0] + found
    }

    /// Whether the same would be found in another tree.
    func holds(in tree: SourceTree) -> Bool {
        guard let file = tree[path] else { return finding == (tree.isRefused(path) ? .refused : .missing) }
        switch finding {
        case .missing, .refused, .present: return finding == .present
        case .bytes(_, let limit):
            return finding == .bytes((try? tree.read(file, limit)).map { Digest(of: $0) }, limit: limit)
        case .size: return finding == .size(try? tree.size(file))
        case .part(_, let start, let count):
            let bytes = try? tree.read(file, from: start, count: count)
            return finding == .part(bytes.map { Digest(of: $0) }, start: start, count: count)
        }
    }
}

extension FileInput.Finding {
    init(_ entry: SourceTree.Entry) {
        self =
            switch entry {
            case .file: .present
            case .nothing: .missing
            case .refused: .refused
            }
    }
}

/// Notes every file that is asked for in a tree.
final class AccessTrace: Sendable {
    private let noted = Mutex<[FileInput]>([])

    var inputs: [FileInput] { noted.withLock { $0 } }

    func note(_ path: String, _ finding: FileInput.Finding) {
        noted.withLock { $0.append(FileInput(path: path, finding: finding)) }
    }

    /// A reader that notes what is read by another one.
    func noting(_ reader: FileReader) -> FileReader {
        FileReader(
            read: { file, limit in
                try self.noting(file, { .bytes($0.map { Digest(of: $0) }, limit: limit) }) {
                    try reader.read(file, limit)
                }
            },
            size: { file in try self.noting(file, { .size($0) }) { try reader.size(file) } },
            part: { file, start, count in
                try self.noting(file, { .part($0.map { Digest(of: $0) }, start: start, count: count) }) {
                    try reader.part(file, start, count)
                }
            })
    }

    private func noting<Value>(
        _ file: SourceTree.File, _ finding: (Value?) -> FileInput.Finding, _ body: () throws -> Value
    ) throws -> Value {
        do {
            let value = try body()
            note(file.path, finding(value))
            return value
        } catch {
            note(file.path, finding(nil))
            throw error
        }
    }
}

extension SourceTree {
    /// What `body` makes of the tree, and every file that it asked for.
    func tracing<Value>(_ body: (SourceTree) -> Value) -> (value: Value, inputs: [FileInput]) {
        let trace = AccessTrace()
        let value = body(reading(trace.noting).observed { trace.note($0, FileInput.Finding($1)) })
        return (value, trace.inputs)
    }
}
