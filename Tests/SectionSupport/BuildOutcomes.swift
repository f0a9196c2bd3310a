import Content
import Diagnostics
import SiteBuilder
import SiteModel

/// What tests ask of a build, however it ended.
extension Build.Outcome {
    package var summary: Build.Summary? {
        switch self {
        case .refused: nil
        case .upToDate(let summary): summary
        case .written(let built): built.summary
        }
    }

    /// Nil unless something was written.
    package var built: Build.Built? {
        if case .written(let built) = self { built } else { nil }
    }

    /// Whether the output is what the build was to write.
    package var isWritten: Bool { summary != nil }
    package var pages: Int { summary?.pages ?? 0 }
    package var changed: Int { summary?.changed ?? 0 }
    package var removed: Int { summary?.removed ?? 0 }
    package var fragments: Build.Summary.Fragments? { summary?.fragments }
    package var site: Site? { built?.site }
    package var files: [String: String] { built?.files ?? [:] }
}
