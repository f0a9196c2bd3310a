/// A rule about content that an office may weigh for itself in `site.yaml`, by its code (docs/reference/checks.md).
///
/// What keeps a file from being read, or a link from leading anywhere, is no rule: it stays an error.
package struct Rule: Sendable, Hashable {
    /// Stable: `award/not-in-decision`.
    package let code: String
    package let severity: Severity
    /// What is told, in a sentence.
    package let summary: Localized
    /// The law, decree, plan or practice that it follows.
    package let source: Localized

    init(_ code: String, _ severity: Severity, vi: String, en: String, source: Localized) {
        (self.code, self.severity, self.source) = (code, severity, source)
        summary = Localized(vi: vi, en: en)
    }

    package static let all: [Rule] =
        awards + decisions + lists + results + text + proofreading + links + freshness + external
}
