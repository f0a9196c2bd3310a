import Content
import Diagnostics
import Programs
import Proofreading
import Vietnamese

/// The text and the metadata of a PDF, by poppler's programs, as a proofreader reads them.
struct PDFReader: Sendable {
    /// Of the longest: a book of rules is read in part.
    private static let pageLimit = 200
    /// In seconds: a page can be made that takes for ever.
    private static let patience = 60
    private static let fields: Set<String> = ["Title", "Subject", "Keywords", "Author", "Creator"]

    let proofreader: Proofreader
    let tree: SourceTree

    /// - Parameter allowsActions: whether scripts in it are the office's decision, or reported already.
    func problems(_ bytes: [UInt8], of file: SourceTree.File, allowsActions: Bool) async -> [Diagnostic] {
        do {
            let text = try await output(
                of: .pdftotext, ["-q", "-l", "\(Self.pageLimit)", "-enc", "UTF-8", "-", "-"], bytes)
            let info = try await output(of: .pdfinfo, ["-enc", "UTF-8", "-"], bytes)
            let isNews = Self.runsScripts(info) && !allowsActions
            let actions = isNews ? [Diagnostic(.documentAction(file.path, "/JavaScript"), at: location(file))] : []
            return findings(text, info, file) + actions
        } catch let failure as Damaged {
            return [Diagnostic(.damagedPDF(failure.reason), at: location(file))]
        } catch {
            return [Diagnostic(.damagedPDF("\(error)"), at: location(file))]
        }
    }

    private struct Damaged: Error { let reason: String }

    private func output(of program: Program, _ arguments: [String], _ bytes: [UInt8]) async throws -> String {
        do {
            let outcome = try await program.run(arguments, input: bytes, within: Self.patience)
            if outcome.status == 124 { throw Damaged(reason: "> \(Self.patience) s") }
            guard outcome.status == 0 else { throw Damaged(reason: outcome.reason) }
            return outcome.text
        } catch let failure as ToolFailure {
            // It gave up before it had read all.
            throw Damaged(reason: failure.diagnostic.message.text.en)
        }
    }

    private func location(_ file: SourceTree.File) -> SourceLocation { SourceLocation(tree.displayPath(file.path)) }

    private func findings(_ text: String, _ info: String, _ file: SourceTree.File) -> [Diagnostic] {
        // A form feed ends each page.
        let pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false)
        let isScan = text.allSatisfy(\.isWhitespace)
        let scan = isScan ? [Diagnostic(.scannedPDF(), at: location(file))] : []
        let inText = pages.enumerated().flatMap { number, page in proofread(String(page), file, page: number + 1) }
        return scan + inText + proofread(Self.metadata(info), file, page: nil)
    }

    private func proofread(_ text: String, _ file: SourceTree.File, page: Int?) -> [Diagnostic] {
        let proof = ProofText(source: file.path, path: tree.displayPath(file.path), text: text.nfc, kind: .plain)
        return proofreader.problems(in: proof).map { Diagnostic($0.message.inPDF(page: page), at: location(file)) }
    }

    /// `JavaScript:      yes`, also where the script is packed.
    private static func runsScripts(_ info: String) -> Bool {
        info.split(separator: "\n").contains { $0.hasPrefix("JavaScript:") && $0.hasSuffix("yes") }
    }

    /// The values of `Author:         Nguyễn Văn A`, line by line.
    private static func metadata(_ info: String) -> String {
        info.split(separator: "\n").compactMap { (line: Substring) -> String? in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, fields.contains(String(parts[0])) else { return nil }
            return String(parts[1].drop { $0 == " " })
        }.joined(separator: "\n")
    }
}
