import Foundation

/// A page of the documentation, taken apart into what a test can try.
package struct DocumentationPage: Sendable {
    /// From the repository's root: `docs/editors/content.md`.
    package let path: String
    /// Blocks between ``` fences.
    package let blocks: [Block]
    /// The lines outside of blocks.
    package let prose: String

    package struct Block: Sendable {
        /// The word behind the fence: `sh`, `yaml`; empty when there is none.
        package let language: String
        package let lines: [String]
    }

    package init(path: String, text: String) {
        self.path = path
        var (blocks, prose, open): ([Block], [Substring], (fence: Substring, block: Block)?) = ([], [], nil)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let fence = line.prefix { $0 == "`" }
            switch open {
            case let (end, block)? where fence == end && line.count == end.count:
                blocks.append(block)
                open = nil
            case let (end, block)?:
                open = (end, Block(language: block.language, lines: block.lines + [String(line)]))
            case nil where fence.count > 2:
                open = (fence, Block(language: String(line.dropFirst(fence.count)), lines: []))
            case nil: prose.append(line)
            }
        }
        (self.blocks, self.prose) = (blocks, prose.joined(separator: "\n"))
    }

    /// The pages at the root and below `docs/`, generated ones included.
    package static func all() throws -> [DocumentationPage] {
        let files = FileManager.default
        let root = try files.contentsOfDirectory(atPath: repositoryRoot.path(percentEncoded: false))
        let docs = try files.subpathsOfDirectory(atPath: repositoryRoot.appending(path: "docs").path)
        return try (root + docs.map { "docs/\($0)" }).filter { $0.hasSuffix(".md") }.sorted().map {
            DocumentationPage(
                path: $0, text: try String(contentsOf: repositoryRoot.appending(path: $0), encoding: .utf8))
        }
    }

    package static func named(_ path: String) throws -> DocumentationPage {
        DocumentationPage(
            path: path, text: try String(contentsOf: repositoryRoot.appending(path: path), encoding: .utf8))
    }

    /// The insides of `…` in the prose.
    package var spans: [String] { prose.matches(of: #/`([^`\n]+)`/#).map { String($0.1) } }

    /// What a reader might type or copy: the spans, and the lines of blocks for a shell without their comments.
    package var commands: [String] {
        spans
            + blocks.filter { $0.language == "sh" }.flatMap(\.lines).map { line in
                String(line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0])
            }
    }

    /// Targets of links and pictures.
    package var links: [String] { prose.matches(of: #/\]\(([^()\s]+)\)/#).map { String($0.1) } }

    /// What `#…` may name: headings as GitHub makes addresses of them.
    package var anchors: Set<String> {
        Set(
            prose.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
                let heading = line.drop { $0 == "#" }.dropFirst().lowercased()
                return String(heading.filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) })
                    .replacing(" ", with: "-")
            })
    }
}
