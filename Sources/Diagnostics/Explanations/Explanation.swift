/// What a code is about, at the length of a paragraph, with what sets it off and what doesn't: `tdkt explain CODE`, docs/reference/checks.md.
package struct Explanation: Sendable {
    package let code: String
    /// What is told, why it matters, what to do.
    package let text: Localized
    /// As an editor would write it.
    package let bad: String
    package let good: String

    init(_ code: String, vi: String, en: String, bad: String, good: String) {
        (self.code, self.bad, self.good) = (code, bad, good)
        text = Localized(vi: vi, en: en)
    }

    package static let all: [Explanation] =
        ofAwards + ofDocuments + ofProofreading + ofLinks + ofAttachments + ofExternal + ofFreshness + ofFiles
        + ofSpecialFiles + ofPaths + ofHiddenCode
        + ofChecks + ofProgram

    package static func of(_ code: String) -> Explanation? { all.first { $0.code == code } }
}
