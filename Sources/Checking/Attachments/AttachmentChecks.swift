import Attachments
import Content
import Diagnostics
import Programs
import Proofreading
import SiteModel

/// Files beside articles, read through before they go online: what PDFs say, and what pictures anywhere in a file say of
/// place and owner. What the beginning and the end of a picture say was reported when its article was read.
package struct AttachmentChecks {
    /// Bytes of a PDF or text that are read for its words.
    private static let pdfLimit = 64 << 20

    /// - Parameters:
    ///   - jobs: how many files are read at once.
    ///   - onProgress: receives how many files of how many are begun.
    /// - Throws: `ToolFailure` for what is the machine's fault.
    package static func problems(
        in pages: SectionPages, allowances: Proofreader.Allowances = .init(), jobs: Int,
        onProgress: @escaping @Sendable (_ begun: Int, _ of: Int) -> Void = { _, _ in }
    ) async throws -> [Diagnostic] {
        let files = pages.site.routes.compactMap { route -> SourceTree.File? in
            guard case .attachment(let file) = route.content else { return nil }
            return file
        }
        let canReadPDFs = try await hasPrograms
        let policy = pages.site.configuration.attachments.policy
        let proofreader = Proofreader(allowances)
        let reader = PDFReader(proofreader: proofreader, tree: pages.tree)
        let found = try await inParallel(Array(files.enumerated()), limit: jobs) { number, file in
            onProgress(number, files.count)
            return await outcome(of: file, pages.tree, proofreader, canReadPDFs ? reader : nil, policy)
        }
        let unread = found.count(where: \.isUnread)
        let place = SourceLocation(pages.tree.name)
        let unlooked = files.map(\.path).filter(isUnread)
        let notes =
            (unread > 0 ? [Diagnostic(.unreadPDFs(unread), at: place)] : [])
            + (unlooked.isEmpty
                ? [] : [Diagnostic(.unreadMetadata(unlooked.count, Array(unlooked.prefix(3))), at: place)])
        return (found.flatMap(\.problems) + notes).sortedBySource()
    }

    /// Whether nothing here reads a file's words, or what its packed pictures and its own tags say of place and owner.
    private static func isUnread(_ path: String) -> Bool {
        guard let kind = FileKind.of(path) else { return true }
        switch kind.family {
        case .matroska, .riff, .mpeg, .asf, .ogg, .compound: return true
        case .openXML, .openDocument, .epub, .zip, .sevenZip, .rar, .gzip, .tar, .xz, .bzip2: return true
        default: return !kind.isFree
        }
    }

    private static var hasPrograms: Bool {
        get async throws {
            do {
                for program in [Program.pdftotext, .pdfinfo] { _ = try await program.run(["-v"]) }
                return true
            } catch is ToolFailure {
                return false
            }
        }
    }

    private struct Outcome: Sendable {
        var problems: [Diagnostic]
        /// A PDF that nothing here can read.
        var isUnread = false
    }

    private static func outcome(
        of file: SourceTree.File, _ tree: SourceTree, _ proofreader: Proofreader, _ reader: PDFReader?,
        _ policy: AttachmentPolicy
    ) async -> Outcome {
        let location = SourceLocation(tree.displayPath(file.path))
        do {
            let sample = try AttachedFile.sample(of: file, in: tree)
            let deep = try DeepReading(of: file, in: tree)
            let traces = deep.traces.without(AttachedFile.traces(sample))
            let found = (AttachedFile.messages(traces, file.path) + code(deep.code, file, sample, policy))
                .map { Diagnostic($0, at: location) }
            if AttachedText.isMeant(by: file.path) {
                guard sample.size <= pdfLimit else {
                    return Outcome(problems: found + [Diagnostic(.tooLong(limit: pdfLimit >> 20), at: location)])
                }
                let text = AttachedText(proofreader: proofreader, tree: tree)
                return Outcome(problems: found + text.problems(try tree.read(file, pdfLimit), of: file))
            }
            guard FileFormat(of: sample.head) == .pdf else { return Outcome(problems: found) }
            guard sample.size <= pdfLimit else {
                return Outcome(problems: found + [Diagnostic(.tooLong(limit: pdfLimit >> 20), at: location)])
            }
            let bytes = sample.size == sample.head.count ? sample.head : try tree.read(file, pdfLimit)
            // Packed objects can be longer than a piece of the file.
            let whole = deep.code == nil ? CodeSearch(for: file.path).finding(in: bytes) : nil
            let actions = code(whole, file, sample, policy).map { Diagnostic($0, at: location) }
            let isDecided = policy.allows(file.path) || deep.code != nil || whole != nil
            guard let reader else { return Outcome(problems: found + actions, isUnread: true) }
            return Outcome(
                problems: found + actions + (await reader.problems(bytes, of: file, allowsActions: isDecided)))
        } catch {
            return Outcome(problems: [Diagnostic(.unreadableFile("\(error)"), at: location)])
        }
    }

    /// Code in the middle of a file, where its article's reading did not look.
    private static func code(
        _ finding: CodeSearch.Finding?, _ file: SourceTree.File, _ sample: FileSample, _ policy: AttachmentPolicy
    ) -> [Message] {
        guard let finding, Inspection(file.path, sample).fault == nil, !policy.allows(file.path) else {
            return []
        }
        return [.refused(Inspection.Fault(finding), file.path)]
    }
}
