import Content
import Diagnostics
import FileSystem
import Proofreading
import SiteBuilder

/// The texts of a content tree that can be mended safely: no mending changes what is a heading, a key or a cell.
package struct ContentMending: Sendable {
    package struct File: Sendable {
        /// As messages name it.
        package let path: String
        package let mending: Mending
        /// The mended lines as a terminal may show them.
        package let shown: [Mending.Line]
        fileprivate let diskPath: String
        fileprivate let original: [UInt8]
    }

    package let files: [File]
    /// Lines that stay as they are, since mending them would change how the text is built.
    package let kept: [SourceLocation]

    /// - Throws: `ToolFailure` when there is no such folder. What can't be read is left to the check.
    package init(content root: String) throws {
        let tree = try SourceReader.disk.content(root)
        var (files, kept): ([File], [SourceLocation]) = ([], [])
        for file in tree.files {
            guard let kind = Self.kind(of: file.path), let bytes = try? tree.read(file, .max),
                let safe = SafeMending(bytes, kind: kind)
            else { continue }
            let path = tree.displayPath(file.path)
            kept += safe.kept.map { SourceLocation(path, line: $0) }
            guard let mending = safe.mending else { continue }
            files.append(
                File(
                    path: path, mending: mending, shown: Self.shown(mending, original: bytes, path: path, kind),
                    diskPath: "\(root)/\(file.diskPath)", original: bytes))
        }
        (self.files, self.kept) = (files, kept)
    }

    private static func kind(of path: String) -> TextShape.Kind? {
        if path.hasSuffix(".md") { return .markdown }
        if path.hasSuffix(".csv") { return .csv }
        return path.hasSuffix(".yaml") ? .yaml : nil
    }

    /// The lines before and after, with what can't be seen made visible and what belongs to persons masked.
    private static func shown(
        _ mending: Mending, original: [UInt8], path: String, _ kind: TextShape.Kind
    ) -> [Mending.Line] {
        let lines = [original, mending.bytes].map { bytes in
            let text = ProofText(
                source: path, path: path, text: String(decoding: bytes, as: UTF8.self), kind: ProofText.Kind(kind))
            return Proofreader().masked(text).utf8.split(separator: 10, omittingEmptySubsequences: false)
        }
        return mending.lines.map { line in
            let texts = lines.map { $0.indices.contains(line.number - 1) ? String(Substring($0[line.number - 1])) : "" }
                .map(PersonalData.discreet)
            return Mending.Line(number: line.number, before: texts[0], after: texts[1])
        }
    }

    /// Replaces each file in one step.
    /// - Throws: `ToolFailure` when one can't be written, or somebody has changed it meanwhile; that one is as it was.
    package func write() throws {
        for file in files {
            do {
                guard try Disk.read(file.diskPath) == file.original else {
                    throw ToolFailure(.changedWhileMending(), at: file.path)
                }
                try Disk.replace(file.diskPath, with: file.mending.bytes)
            } catch let error as DiskError {
                throw ToolFailure(.outputFailed("\(error)"), at: file.path)
            }
        }
    }
}

extension ProofText.Kind {
    fileprivate init(_ kind: TextShape.Kind) {
        switch kind {
        case .markdown: self = .markdown(bodyLine: 1)
        case .yaml: self = .yaml
        case .csv: self = .csv
        }
    }
}
