import Attachments
import Diagnostics

extension AllowanceFault {
    /// What is wrong with an entry of `attachments: allow`, whatever files there are.
    ///
    ///     site.yaml -> server      *.exe -> pattern      ../x.html -> dots      tin-tuc/ban-do.html -> nil
    init?(_ entry: String) {
        if entry.contains(where: { "*?\\".contains($0) }) {
            self = .pattern
        } else if entry.hasPrefix("/") {
            self = .absolute
        } else if entry.split(separator: "/", omittingEmptySubsequences: false).contains(where: Self.isEmpty) {
            self = .dots
        } else if Configuration.files.contains(entry) || FileKind.of(entry)?.use == .server {
            self = .server
        } else if ContentPath.isArticle(entry) {
            self = .article
        } else if FileKind.of(entry)?.use == .unshown {
            self = .heic
        } else {
            return nil
        }
    }

    private static func isEmpty(_ part: Substring) -> Bool { ["", ".", ".."].contains(part) }
}

extension FieldType where Value == (path: String, location: SourceLocation) {
    /// A file of the content tree that may be attached whatever it is.
    static var allowedFile: FieldType {
        FieldType(schema: .text) { node, reading in
            guard let text = node.text(&reading) else { return nil }
            if let fault = AllowanceFault(text) {
                reading.report(.badAllowance(text, fault), at: node)
                return nil
            }
            return (text, reading.location(of: node))
        }
    }
}

/// The entries that allow nothing as things are: files that are not there, and files that no article links.
struct AllowanceChecks {
    let problems: [Diagnostic]

    /// - Parameter named: the files that articles lead to.
    init(_ settings: AttachmentSettings, named: Set<String>, in tree: SourceTree) {
        problems = settings.allowed.filter { !named.contains($0.path) || tree[$0.path] == nil }.map { entry in
            if tree[entry.path] != nil {
                return Diagnostic(
                    .idleAllowance(entry.path, nearest: Self.nearest(entry.path, named)), at: entry.location)
            }
            let files = tree.files.lazy.map(\.path)
            return Diagnostic(
                .missingAllowance(entry.path, nearest: Self.nearest(entry.path, files)), at: entry.location)
        }
    }

    /// Among the files of the same kind.
    private static func nearest(_ path: String, _ files: some Sequence<String>) -> String? {
        let alike = files.filter { FileEnding.of($0) == FileEnding.of(path) }.sorted { $0.precedes($1) }
        return alike.first { path.hasSuffix("/" + $0) } ?? NearestFile.match(path, among: alike, from: "") { _ in true }
    }
}
