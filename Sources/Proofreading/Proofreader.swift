import Diagnostics
import Vietnamese

/// Reads texts as a careful office does before they go online: personal data, marks of secrecy, damaged or misleading letters.
package struct Proofreader: Sendable {
    private let allowances: Allowances

    package init(_ allowances: Allowances = Allowances()) { self.allowances = allowances }

    /// What an office lets pass (`allow` in `site.yaml`).
    package struct Allowances: Sendable, Equatable {
        /// The office's own phone numbers, e-mail and postal addresses, as they are written.
        package let contacts: [String]
        /// Files below the content tree that may bear marks of secrecy.
        package let marked: Set<String>

        package init(contacts: [String] = [], marked: Set<String> = []) {
            (self.contacts, self.marked) = (contacts, marked)
        }
    }

    package func problems(in text: ProofText) -> [Diagnostic] { [] }
}

/// A text with what kind of text it is.
package struct ProofText: Sendable {
    package enum Kind: Sendable, Hashable {
        /// - Parameter bodyLine: the line of the file at which the body begins, after the front matter.
        case markdown(bodyLine: Int)
        case yaml
        case csv
        /// Without structure, such as the text layer of a PDF.
        case plain
    }

    /// Below the content tree: `tin-tuc/a.md`.
    package let source: String
    /// How diagnostics name it: `content/tin-tuc/a.md`.
    package let path: String
    /// NFC, lines ended by LF.
    package let text: String
    package let kind: Kind

    package init(source: String, path: String, text: String, kind: Kind) {
        (self.source, self.path, self.text, self.kind) = (source, path, text, kind)
    }
}
