import Content
import Diagnostics
import Rendering
import SiteModel

extension Build {
    /// How a build ended.
    package enum Outcome: Sendable {
        /// Problems kept the section from being written. The output is as it was.
        case refused([Diagnostic])
        /// The output is what this build would have written.
        case upToDate(Summary)
        case written(Built)
    }

    /// What a command says of a build.
    package struct Summary: Sendable {
        /// As the office weighs them, by file and line.
        package let problems: [Diagnostic]
        /// Pages that people read.
        package let pages: Int
        /// Files of the output folder; 0 when there was nothing to do.
        package var changed = 0
        package var removed = 0
        /// Nil when no fragments were asked for.
        package let fragments: Fragments?

        package struct Fragments: Sendable {
            package let folder: String
            package let count: Int
            package let changed: Int
            package let removed: Int
        }
    }

    /// A section that was written.
    package struct Built: Sendable {
        package let summary: Summary
        package let site: Site
        /// Every article, hidden ones included.
        package let articles: [Article]
        /// SHA-256 in hexadecimal by path below the output folder.
        package let files: [String: String]
        package let sources: BuiltSources
        /// Kept so that a command that exits at once need not wait until its memory is freed.
        private let output: SiteOutput

        init(
            _ summary: Summary, _ section: LoadedSection, _ output: SiteOutput, _ manifest: Manifest,
            sources: BuiltSources
        ) {
            self.summary = summary
            self.output = output
            self.sources = sources
            site = output.site
            articles = section.content.articles
            files = manifest.files
        }
    }
}

extension Build.Outcome {
    package var problems: [Diagnostic] {
        switch self {
        case .refused(let problems): problems
        case .upToDate(let summary): summary.problems
        case .written(let built): built.summary.problems
        }
    }
}
