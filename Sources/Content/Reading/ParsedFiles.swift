import Diagnostics
import Parallelism

/// The articles of a content tree, each file read by itself; and, when asked, from what: so that after an edit only those
/// are read again whose own bytes changed, or the bytes of a file that they asked for (a list of recipients, an image).
package struct ParsedFiles: Sendable {
    package let tree: SourceTree
    package let configuration: Configuration
    private let listing: Listing
    /// In the order of the listing.
    private let files: [ParsedFile]
    /// The articles that asked for a file which is not their own, by its path; some may have stopped asking.
    private let readers: [String: Set<String>]

    /// The files of a tree that hold articles, in the order of their paths.
    private final class Listing: Sendable {
        let files: [SourceTree.File]
        let positions: [String: Int]

        init(_ tree: SourceTree) {
            files = tree.files.filter(ParsedFiles.isArticle)
            positions = Dictionary(zip(files.lazy.map(\.path), files.indices), uniquingKeysWith: { first, _ in first })
        }
    }

    /// A class of constants, like `Article`: after each edit thousands are passed on.
    final class ParsedFile: Sendable {
        let path: String
        let outcome: ArticleReader.Outcome
        /// The article as it was when its file last had no error.
        let lastGood: Article?
        let inputs: [FileInput]

        init(path: String, outcome: ArticleReader.Outcome, lastGood: Article?, inputs: [FileInput]) {
            (self.path, self.outcome, self.lastGood, self.inputs) = (path, outcome, lastGood, inputs)
        }
    }

    /// Reads and parses every article of the tree, on `jobs` tasks.
    package init(_ tree: SourceTree, jobs: Int, isTraced: Bool = false) async throws {
        let configuration = Configuration(tree)
        let reader = ArticleReader(tree: tree, premises: configuration.premises)
        let listing = Listing(tree)
        let files = try await listing.files.concurrentMap(jobs: jobs) {
            isTraced ? Self.traced($0, by: reader, last: nil) : Self.parsed($0, by: reader)
        }
        self.init(tree, configuration, listing, files, readers: Self.adding(files, to: [:]))
    }

    private init(
        _ tree: SourceTree, _ configuration: Configuration, _ listing: Listing, _ files: [ParsedFile],
        readers: [String: Set<String>]
    ) {
        (self.tree, self.configuration, self.listing) = (tree, configuration, listing)
        (self.files, self.readers) = (files, readers)
    }

    private static func adding(_ files: [ParsedFile], to readers: [String: Set<String>]) -> [String: Set<String>] {
        files.reduce(into: readers) { readers, file in
            for input in file.inputs where input.path != file.path {
                readers[input.path, default: []].insert(file.path)
            }
        }
    }

    /// The tree as it is now.
    ///
    /// - Parameter touched: paths whose bytes may differ from those that were read; what came or went is found here.
    package func updated(_ tree: SourceTree, touched: Set<String>, jobs: Int) async throws -> ParsedFiles {
        let touched = touched.union(self.tree.difference(from: tree))
        let isConfigured = !touched.isDisjoint(with: Configuration.files)
        let configuration = isConfigured ? Configuration(tree) : configuration
        let reader = ArticleReader(tree: tree, premises: configuration.premises)
        let listing = tree.files == self.tree.files ? listing : Listing(tree)
        var files = listing === self.listing ? files.map { $0 } : listing.files.map { file(at: $0.path) }
        let unread = unread(
            in: tree, listing, touched, isWhole: isConfigured && reader.premises != self.configuration.premises)
        let read = try await unread.concurrentMap(jobs: jobs) { [files] number in
            Self.traced(listing.files[number], by: reader, last: files[number]?.lastGood)
        }
        for (number, file) in zip(unread, read) { files[number] = file }
        return ParsedFiles(
            tree, configuration, listing, files.compactMap { $0 }, readers: Self.adding(read, to: readers))
    }

    private func file(at path: String) -> ParsedFile? { listing.positions[path].map { files[$0] } }

    /// The positions in a listing of the articles that must be read again.
    private func unread(
        in tree: SourceTree, _ listing: Listing, _ touched: Set<String>, isWhole: Bool
    ) -> [Int] {
        guard !isWhole else { return Array(listing.files.indices) }
        let suspects = touched.reduce(into: touched) { $0.formUnion(readers[$1] ?? []) }
        return suspects.compactMap { path in
            file(at: path).map { $0.holds(in: tree, touched) } ?? false ? nil : listing.positions[path]
        }.sorted()
    }

    private static func parsed(_ file: SourceTree.File, by reader: ArticleReader) -> ParsedFile {
        ParsedFile(path: file.path, outcome: reader.read(file), lastGood: nil, inputs: [])
    }

    private static func traced(_ file: SourceTree.File, by reader: ArticleReader, last: Article?) -> ParsedFile {
        var (outcome, inputs) = reader.tree.tracing {
            ArticleReader(tree: $0, premises: reader.premises, signs: true).read(file)
        }
        let others = inputs.filter { $0.path != file.path }.flatMap(\.signature)
        outcome.article = outcome.article?.headed((outcome.head?.bytes ?? []) + others)
        return ParsedFile(
            path: file.path, outcome: outcome, lastGood: outcome.problems.hasErrors ? last : outcome.article,
            inputs: inputs)
    }

    fileprivate static func isArticle(_ file: SourceTree.File) -> Bool {
        ContentPath.isArticle(file.path) && !isNote(file.path)
    }

    /// A note to the editors themselves.
    static func isNote(_ path: String) -> Bool {
        ContentPath.isArticle(path) && path.utf8.prefix(7).elementsEqual("README.".utf8)
    }
}

extension ParsedFiles.ParsedFile {
    /// Whether reading the file again would give the same.
    fileprivate func holds(in tree: SourceTree, _ touched: Set<String>) -> Bool {
        inputs.allSatisfy { !touched.contains($0.path) || $0.holds(in: tree) }
    }
}

extension ParsedFiles {
    /// Every file's article as it is written now.
    package var articles: [Article] { files.compactMap(\.outcome.article) }

    /// The same, but of a file with errors the article from before them, so that a page stays while its file is mended.
    package var standing: [Article] { files.compactMap { $0.lastGood ?? $0.outcome.article } }

    /// Whether nothing was read again since.
    package func isSame(as other: ParsedFiles) -> Bool {
        configuration === other.configuration && files.elementsEqual(other.files, by: ===)
    }

    /// The paths of all files from which an article was read, its own among them; none for a path that is no article's.
    package func filesRead(for source: String) -> Set<String> {
        Set(file(at: source)?.inputs.map(\.path) ?? [])
    }

    /// Whether a file says of itself that it is a draft; false for one of which that can't be read.
    package func isDraft(_ source: String) -> Bool { file(at: source)?.outcome.isDraft ?? false }

    /// What could be read of files that give no article.
    var fragments: [Article] { files.compactMap(\.outcome.fragment) }

    /// What is wrong with the configuration and with single files, and the lists and images that they use.
    package var problems: SectionProblems {
        var problems = SectionProblems(binding: tree.problems + configuration.problems)
        for outcome in files.lazy.map(\.outcome) where !outcome.problems.isEmpty {
            if outcome.isDraft { problems.ofDrafts += outcome.problems } else { problems.binding += outcome.problems }
        }
        return problems
    }
}
