import Diagnostics
import FileSystem
import Hashing
import Programs
import Vietnamese

/// A look at the section from outside, right after it was switched: the pages that visitors get must be those that were
/// published.
package struct Canary: Sendable {
    package struct Fault: Sendable, Equatable {
        package let url: String
        /// In the fetching program's words, or what differs.
        package let reason: String
    }

    /// Ends in `/`.
    private let base: String
    /// How often a page that is wrong is fetched again, a second later each time: caches need a moment.
    private let retries: Int

    package init(base: String, retries: Int = 3) { (self.base, self.retries) = (base, retries) }

    /// The first page that is wrong; nil when all are right.
    func fault(of plan: PublishPlan) async throws -> Fault? {
        for file in Self.files(of: plan) {
            for attempt in 0... {
                guard let fault = try await fault(of: file, digest: plan.next.digest(file)) else { break }
                if attempt == retries { return fault }
                try await Task.sleep(for: .seconds(1))
            }
        }
        return nil
    }

    /// The home page, a few pages that the plan makes different, and a style sheet.
    static func files(of plan: PublishPlan) -> [String] {
        let changed = (plan.changed + plan.added).filter { $0.kind == .article }.prefix(3).map {
            $0.address + "index.html"
        }
        let assets = plan.next.assets.keys.filter { $0.hasSuffix(".css") }.ordered.prefix(1)
        return (["index.html"] + changed.filter { $0 != "index.html" } + assets).filter { plan.next.files[$0] != nil }
    }

    private func fault(of file: String, digest: String) async throws -> Fault? {
        let address = file.hasSuffix("index.html") ? String(file.dropLast(10)) : file
        let url = base + address
        let outcome = try await Program.curl.run([
            "--silent", "--show-error", "--fail", "--max-time", "20", "--header", "Cache-Control: no-cache", "--", url,
        ])
        guard outcome.status == 0 else { return Fault(url: url, reason: outcome.reason) }
        return Digest(of: outcome.output).hex == digest ? nil : Fault(url: url, reason: "other content")
    }
}
