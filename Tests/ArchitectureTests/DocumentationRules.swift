import Diagnostics
import Foundation
import TestSupport

/// What is wrong with a page of the documentation, as functions over the page.
enum DocumentationRules {
    /// - Parameter anchors: by the path of a page.
    static func brokenLinks(in page: DocumentationPage, anchors: [String: Set<String>]) -> [String] {
        page.links.filter { !$0.contains("://") && $0 != "…" }.filter { link in
            let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let target = parts[0].isEmpty ? page.path : resolved(String(parts[0]), from: page.path)
            guard exists(target) else { return true }
            return parts.count == 2 && anchors[target]?.contains(String(parts[1])) != true
        }
    }

    /// Files of the repository that a text names and that are not there. Swift files may be named without their ending.
    static func missingFiles(in text: String) -> [String] {
        text.split(separator: "\n").filter { line in folders.contains { line.contains($0) } }.flatMap { line in
            line.matches(of: #/(?:^|[^\w\/.\-])((?:Sources|Tests|docs|templates)\/[\w.\/\-]*\w)/#).map { String($0.1) }
        }.filter { !exists($0) && !exists("\($0).swift") }
    }

    private static let folders = ["Sources/", "Tests/", "docs/", "templates/"]

    /// Spans that look like a message's code, in an area of codes, and are none.
    static func unknownCodes(in page: DocumentationPage) -> [String] {
        let codes = Set(Explanation.all.map(\.code))
        let areas = Set(codes.compactMap { $0.split(separator: "/").first.map(String.init) })
        return page.spans.filter { span in
            guard let code = span.wholeMatch(of: #/([a-z-]+)\/[a-z-]+/#), areas.contains(String(code.1)) else {
                return false
            }
            return !codes.contains(span) && !mediaTypes.contains(span) && !exists(span)
        }
    }

    /// `text/…` is also an area of codes.
    private static let mediaTypes: Set<String> = ["text/plain", "text/html", "text/css"]

    /// - Parameter makefile: the text of `Makefile`.
    static func unknownTargets(in page: DocumentationPage, makefile: String) -> [String] {
        let targets = Set(makefile.matches(of: #/(?m)^([a-z-]+):/#).map { String($0.1) })
        return page.commands.compactMap { $0.firstMatch(of: #/^\s*make ([a-z-]+)/#).map { String($0.1) } }
            .filter { !targets.contains($0) }
    }

    private static func resolved(_ link: String, from page: String) -> String {
        let folder = page.split(separator: "/").dropLast()
        return link.split(separator: "/").reduce(into: Array(folder)) { path, part in
            if part == ".." { _ = path.popLast() } else if part != "." { path.append(part) }
        }.joined(separator: "/")
    }

    private static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: repositoryRoot.appending(path: path).path(percentEncoded: false))
    }
}
