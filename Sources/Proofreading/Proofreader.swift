import Diagnostics
import Vietnamese

/// Reads texts as a careful office does before they go online: personal data, marks of secrecy, damaged or misleading letters.
package struct Proofreader: Sendable, Equatable {
    private let allowances: Allowances
    let contacts: AllowedContacts

    package init(_ allowances: Allowances = Allowances()) {
        self.allowances = allowances
        contacts = AllowedContacts(allowances.contacts)
    }

    /// What an office lets pass (`allow` in `site.yaml`).
    package struct Allowances: Sendable, Equatable {
        /// The office's own phone numbers, e-mail and postal addresses, as they are written; `@agency.gov.vn` is every address
        /// of that domain.
        package let contacts: [String]
        /// Files below the content tree that may bear marks of secrecy.
        package let marked: Set<String>

        package init(contacts: [String] = [], marked: Set<String> = []) {
            (self.contacts, self.marked) = (contacts, marked)
        }
    }

    /// What an office would want to hear of before it publishes the text, in the text's order.
    package func problems(in text: ProofText) -> [Diagnostic] {
        text.text.withBytes { bytes in
            let mayBeMarked = allowances.marked.contains(text.source)
            let findings = findings(in: bytes, text.kind).filter { !mayBeMarked || !$0.isMark }
            return findings.isEmpty ? [] : diagnostics(findings, Sheet(bytes, kind: text.kind), text)
        }
    }

    /// The text with what belongs to persons masked, character for character, so that lines and columns stay. Only what the
    /// proofreader would report is masked.
    package func masked(_ text: ProofText) -> String {
        text.text.withBytes { bytes in
            let findings = findings(in: bytes, text.kind).filter { $0.data != nil }
            return findings.isEmpty ? text.text : Mask(bytes, findings).text
        }
    }

    /// A text with disguised numbers is read twice: as it is for its letters, and without the disguise for persons and marks of
    /// secrecy.
    private func findings(in bytes: UnsafeBufferPointer<UInt8>, _ kind: ProofText.Kind) -> [Finding] {
        var scan = Scan(Sheet(bytes, kind: kind), contacts: contacts)
        scan.run()
        guard scan.hasDisguise else { return scan.findings }
        let plain = PlainDigits(bytes)
        let found = plain.bytes.withUnsafeBufferPointer { bytes in
            var scan = Scan(Sheet(bytes, kind: kind), contacts: contacts)
            scan.run()
            return scan.findings
        }
        return scan.findings.filter { !$0.isOfReaders } + found.filter(\.isOfReaders).map(plain.original)
    }

    private func diagnostics(_ findings: [Finding], _ sheet: Sheet, _ text: ProofText) -> [Diagnostic] {
        let sorted = findings.sorted { $0.offset < $1.offset }
        var (line, column, start, diagnostics) = (1, 1, 0, [Diagnostic]())
        for finding in sorted {
            for byte in sheet.bytes[start..<finding.offset] {
                if byte == UInt8(ascii: "\n") {
                    (line, column) = (line + 1, 1)
                } else if !byte.isContinuation {
                    column += 1
                }
            }
            start = finding.offset
            let place = SourceLocation(text.path, line: line, column: column)
            diagnostics.append(Diagnostic(finding.message(source: text.source), at: place))
        }
        return diagnostics
    }
}

/// Contacts of the office itself, compared without spaces, dots and hyphens.
struct AllowedContacts: Sendable, Equatable {
    private let keys: [String]

    init(_ contacts: [String]) { keys = contacts.map(Self.key).filter { !$0.isEmpty } }

    /// Whether the office lists the number or address; of an address in words, a part suffices.
    func allow(_ written: String, inPart: Bool = false) -> Bool {
        guard !keys.isEmpty else { return false }
        let key = Self.key(written)
        return keys.contains { $0 == key || ($0.hasPrefix("@") && key.hasSuffix($0)) || (inPart && key.contains($0)) }
    }

    private static func key(_ text: String) -> String {
        let key = String(text.nfc.lowercased().filter { !" .-()\u{A0}\u{202F},;/–".contains($0) })
        // A number's place begins at its first digit, behind the plus.
        let isAbroad = key.utf8.count >= 11 && key.utf8.allSatisfy(\.isDigit)
        guard let prefix = ["+84", "0084", isAbroad ? "84" : "+84"].first(where: key.hasPrefix) else { return key }
        let rest = key.dropFirst(prefix.count)
        return rest.hasPrefix("0") ? String(rest) : "0" + rest
    }
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
