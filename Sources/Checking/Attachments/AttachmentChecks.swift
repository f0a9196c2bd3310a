import Content
import Diagnostics
import Programs
import Proofreading
import SiteModel

/// Files beside articles, read before they go online: what PDFs say, and what pictures tell of place and owner.
package struct AttachmentChecks {
    private static let sizeLimit = 256 << 20

    /// - Parameters:
    ///   - jobs: how many files are read at once.
    ///   - onProgress: is told how many files of how many are begun.
    /// - Throws: `ToolFailure` for what is the machine's fault.
    package static func problems(
        in pages: SectionPages, allowances: Proofreader.Allowances = .init(), jobs: Int,
        onProgress: @escaping @Sendable (_ begun: Int, _ of: Int) -> Void = { _, _ in }
    ) async throws -> [Diagnostic] {
        let files = pages.site.routes.compactMap { route -> SourceTree.File? in
            guard case .attachment(let file) = route.page else { return nil }
            return file
        }
        let canReadPDFs = try await hasPrograms
        let proofreader = Proofreader(allowances)
        let reader = PDFReader(proofreader: proofreader, tree: pages.tree)
        let found = try await inParallel(Array(files.enumerated()), limit: jobs) { number, file in
            onProgress(number, files.count)
            return try await problems(of: file, pages.tree, proofreader, canReadPDFs ? reader : nil)
        }
        let unread = found.count { $0 == nil }
        let note = Diagnostic(.unreadPDFs(unread), at: SourceLocation(pages.tree.name))
        return (found.compactMap { $0 }.flatMap { $0 } + (unread > 0 ? [note] : [])).sortedBySource()
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

    /// Nil for a PDF that nothing here can read.
    private static func problems(
        of file: SourceTree.File, _ tree: SourceTree, _ proofreader: Proofreader, _ reader: PDFReader?
    ) async throws -> [Diagnostic]? {
        let location = SourceLocation(tree.displayPath(file.path))
        let bytes: [UInt8]
        do { bytes = try tree.read(file, sizeLimit) } catch {
            return [Diagnostic(.unreadableFile("\(error)"), at: location)]
        }
        if AttachedList.isMeant(by: file.path) {
            return AttachedList(proofreader: proofreader, tree: tree).problems(bytes, of: file)
        }
        guard bytes.prefix(5).elementsEqual("%PDF-".utf8) else {
            return ImageChecks.messages(bytes).map { Diagnostic($0, at: location) }
        }
        return await reader?.problems(bytes, of: file)
    }
}
