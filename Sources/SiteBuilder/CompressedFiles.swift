import Compression
import Content
import Diagnostics
import Parallelism

/// Files of the section on their way to the disk, with those that a web server sends in their stead: `index.html.gz` and
/// `index.html.br` beside `index.html`. They are output like any other, but for one thing: what was compressed stays as it
/// is while its source does.
struct CompressedFiles: Sendable {
    /// Nil when nothing is compressed.
    let compressor: Compressor?
    let writer: OutputWriter
    /// What the section has of itself, so that an old address `a.html.gz` is never taken for a compressed `a.html`.
    private let own: Set<String>

    init(_ compressor: Compressor?, _ writer: OutputWriter, files: [String]) {
        (self.compressor, self.writer) = (compressor, writer)
        own = compressor == nil ? [] : Set(files)
    }

    /// A file that is staged, and what it became.
    struct Staged: Sendable {
        let file: OutputWriter.Written
        let size: Int
        fileprivate(set) var variants: [OutputWriter.Written] = []
        fileprivate(set) var awaitsBrotli = false
    }

    /// The names of what may stand beside a file.
    func names(beside file: String) -> [String] { forms(of: file).map { file + $0.rawValue } }

    private func forms(of file: String) -> [Compressor.Form] {
        guard let compressor, Compressor.takes(file) else { return [] }
        return compressor.forms.filter { !own.contains(file + $0.rawValue) }
    }

    /// Stages the file and its gzip form, and makes it ready for brotli. Called from many tasks.
    func stage(_ bytes: [UInt8], for file: String) throws -> Staged {
        var staged = Staged(file: try writer.stage(bytes, for: file), size: bytes.count)
        guard bytes.count >= Compressor.leastSize else { return staged }
        for form in forms(of: file) {
            if let kept = kept(form, of: staged.file) {
                staged.variants.append(kept)
            } else if form == .brotli {
                staged.awaitsBrotli = true
                if !staged.file.isChanged { try writer.lay(bytes, file) }
            } else if let packed = Gzip.compressed(bytes) {
                staged.variants.append(try writer.stage(packed, for: file + form.rawValue))
            }
        }
        return staged
    }

    /// Stages a large file as it is: compressing would need all of it in memory.
    func stage(_ source: SourceTree.File, of tree: SourceTree, for file: String) throws -> Staged {
        Staged(file: try writer.stage(source, of: tree, for: file), size: try tree.size(source))
    }

    /// What an earlier build compressed, by the same means and from the same bytes.
    private func kept(_ form: Compressor.Form, of source: OutputWriter.Written) -> OutputWriter.Written? {
        let (name, previous) = (source.file + form.rawValue, writer.previous)
        guard previous.compression == compressor?.signature, previous.files[source.file] == source.digest,
            let digest = previous.files[name], writer.isIntact(name, digest: digest)
        else { return nil }
        return OutputWriter.Written(file: name, digest: digest, isChanged: false)
    }

    /// Every file with its compressed forms behind it.
    func finished(_ staged: [Staged], jobs: Int) async throws -> [OutputWriter.Written] {
        let waiting = staged.filter(\.awaitsBrotli)
        if let brotli = compressor?.brotli, !waiting.isEmpty {
            let batches = brotli.batches(waiting.map { writer.stagedPath($0.file.file) }, jobs: jobs)
            let successes = try await batches.concurrentMap(jobs: jobs, brotli.compress)
            guard successes.allSatisfy({ $0 }) else { throw ToolFailure(.compressionFailed(), at: brotli.program) }
        }
        return try await staged.concurrentMap(jobs: jobs) { staged in
            guard staged.awaitsBrotli else { return [staged.file] + staged.variants }
            let name = staged.file.file + Compressor.Form.brotli.rawValue
            return [staged.file] + staged.variants + (try writer.adopt(name, below: staged.size).map { [$0] } ?? [])
        }.flatMap { $0 }
    }
}
