import Content
import Diagnostics
import Parallelism
import SiteModel

/// A build of the section: content and theme in, files out. An error leaves the output as it was.
package struct Build: Sendable {
    package let options: Options
    package let onProgress: @Sendable (Progress) -> Void

    package init(_ options: Options, onProgress: @escaping @Sendable (Progress) -> Void = { _ in }) {
        self.options = options
        self.onProgress = onProgress
    }

    /// - Throws: `ToolFailure` for what is not the editor's fault.
    package func run() async throws -> Outcome {
        try options.checkFolders()
        let locks = try await OutputLock.all(options, onProgress)
        defer { withExtendedLifetime(locks) {} }
        onProgress(.parsing)
        let sources = try options.sources()
        let fingerprint = InputDigest(of: sources, options)
        let writers = try SectionWriters(options)
        if let summary = try await upToDate(writers, fingerprint) { return .upToDate(summary) }

        let section = try await LoadedSection(
            fingerprint.sources, now: options.now, audience: options.audience, jobs: options.jobs)
        guard let site = section.site, !isBlocked(by: section.problems) else { return .refused(section.problems) }
        let output = try await SiteOutput(site, section.library, tree: section.tree, jobs: options.jobs)
        return try await writers.abandoningOnError {
            let staged = try await writers.stage(output, fingerprint, options, onProgress)
            let manifest = try await Manifest(of: section, staged, fingerprint, options)
            onProgress(.writing)
            let summary = try writers.commit(staged, manifest, problems: section.problems)
            return .written(Built(summary, section, output, manifest, sources: fingerprint.built))
        }
    }

    private func isBlocked(by problems: [Diagnostic]) -> Bool {
        options.isStrict ? !problems.allSatisfy(\.isNote) : problems.hasErrors
    }

    /// The summary of the last build when another would write the same bytes; nil when it might not.
    private func upToDate(_ writers: SectionWriters, _ fingerprint: InputDigest) async throws -> Summary? {
        guard !options.isClean, fingerprint.isComplete, writers.hold(at: options.now) else { return nil }
        let manifest = writers.section.previous
        let digest = try await fingerprint.hex(jobs: options.jobs, reaches: manifest.reaches, isHeld: true)
        guard writers.all.allSatisfy({ $0.previous.inputs == digest }) else { return nil }
        let problems = try DiagnosticRecord.all(json: manifest.problems).map(\.diagnostic)
        guard !isBlocked(by: problems), try await writers.areIntact(jobs: options.jobs) else { return nil }
        // A build that was stopped at its very end has left its staging folder.
        writers.abandon()
        return Summary(problems: problems, pages: manifest.pageCount, fragments: writers.unchangedFragments)
    }
}
