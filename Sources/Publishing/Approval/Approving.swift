import Content
import FileSystem
import Hashing
import Parallelism
import Rendering
import SiteBuilder
import SiteModel

extension TemplateSet {
    static let assetFolder = "assets/"
    static let suffix = ".mustache"

    /// The bytes of every file of the theme by its path: `layout.mustache`, `assets/site.css`.
    fileprivate var files: [String: [UInt8]] {
        let texts = texts.map { ("\($0.key)\(Self.suffix)", Array($0.value.utf8)) }
        let assets = assets.map { ("\(Self.assetFolder)\($0.name)", $0.bytes) }
        return Dictionary(texts + assets, uniquingKeysWith: { first, _ in first })
    }
}

/// Whether a file of the content folder is a text that builds read, rather than one that they hand on.
private func isText(_ path: String) -> Bool {
    let name = path.lowercased()
    return ContentPath.isArticle(path) || [".csv", ".tsv", ".txt", ".yaml", ".yml"].contains { name.hasSuffix($0) }
}

extension ApprovalStore {
    /// Stores everything that a build was made of.
    /// - Returns: an approval whose release is still to be named.
    /// - Throws: `ToolFailure` when a text was edited since it was built.
    package func keep(
        _ sources: BuiltSources, of articles: [Article], _ candidate: Candidate, at place: String, content: String,
        tool: String,
        author: String, time: String, commit: String?
    ) async throws -> Approval {
        let attachments = try attachments(of: articles.filter { !$0.frontMatter.isDraft }, sources)
        let texts = sources.digests.filter { isText($0.key) && attachments[$0.key] == nil }
        let theme = sources.theme.files
        let themeDigests = theme.mapValues { Digest(of: $0).hex }
        try await keep(texts) { try Disk.read("\(content)/\($0)") }
        try await keep(themeDigests) { theme[$0] ?? [] }
        let others = sources.tree.files.map(\.diskPath).filter { texts[$0] == nil && attachments[$0] == nil }
        return Approval(
            release: "", place: place, tool: tool, author: author, time: time, commit: commit,
            samples: Set(candidate.samples.keys), published: candidate.sources, next: candidate.nextChange,
            contentName: sources.tree.name, templatesName: sources.theme.name, texts: texts, attachments: attachments,
            others: others, theme: themeDigests)
    }

    /// The digests of the files that articles lead to, by path on the disk.
    private func attachments(of articles: [Article], _ sources: BuiltSources) throws -> [String: String] {
        let named = Set(articles.flatMap { $0.targets.map(\.value) })
        let files = sources.tree.files.filter { named.contains($0.path) && !ContentPath.isArticle($0.path) }
        let digests = try files.map { file in
            (file.diskPath, try sources.digests[file.diskPath] ?? sources.tree.digest(of: file).hex)
        }
        return Dictionary(digests, uniquingKeysWith: { first, _ in first })
    }
}

extension CurrentInputs {
    /// Reads the texts of both folders.
    /// - Throws: `ToolFailure` when a folder is not there.
    package init(content: String, templates: String, jobs: Int) async throws {
        let tree = try SourceReader.disk.content(content)
        let digests = try await tree.files.filter { isText($0.path) }.concurrentMap(jobs: jobs) { file in
            (file.diskPath, (try? tree.read(file, .max)).map { Digest(of: $0).hex } ?? "")
        }
        self.init(
            texts: Dictionary(digests, uniquingKeysWith: { first, _ in first }),
            theme: try SourceReader.disk.templates(templates).set.files.mapValues { Digest(of: $0).hex })
    }
}
