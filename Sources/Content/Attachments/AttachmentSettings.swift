import Diagnostics
import Vietnamese

/// What `site.yaml` says of attached files (`attachments`).
package struct AttachmentSettings: Sendable {
    /// Paths below the content tree, each with its place in `site.yaml`.
    let allowed: [(path: String, location: SourceLocation)]
    /// In bytes: larger files are reported.
    let sizeLimit: Int

    init(allowed: [(path: String, location: SourceLocation)] = [], sizeLimit: Int = defaultLimit) {
        (self.allowed, self.sizeLimit) = (allowed, sizeLimit)
    }

    /// As Windows counts: 1 MB is 1024 × 1024 bytes.
    package static let megabyte = 1 << 20
    static let defaultLimit = 20 * megabyte

    package var policy: AttachmentPolicy {
        AttachmentPolicy(allowed: Set(allowed.map(\.path)), sizeLimit: sizeLimit)
    }
}

/// What of the settings decides about one file.
package struct AttachmentPolicy: Sendable, Equatable {
    let allowed: Set<String>
    /// In bytes.
    let sizeLimit: Int

    package init(allowed: Set<String>, sizeLimit: Int) { (self.allowed, self.sizeLimit) = (allowed, sizeLimit) }

    /// - Parameter path: below the content tree.
    package func allows(_ path: String) -> Bool { allowed.contains(path) }
}

private enum AttachmentFields {
    static let allow = Field(
        "allow", .list(of: .allowedFile),
        "Tệp được đính kèm dù là HTML, mã lệnh, SVG có mã lệnh, tài liệu có macro…: tin-tuc/2024/ban-do.html")
    static let maxSize = Field("max_size", .fileSize, "Tệp lớn hơn mức này thì nhắc: 20 MB")
    static let all = [allow.schema, maxSize.schema]
}

extension FieldType where Value == AttachmentSettings {
    static var attachments: FieldType {
        .object(AttachmentFields.all) { mapping, reading in
            AttachmentSettings(
                allowed: mapping.list(AttachmentFields.allow, &reading),
                sizeLimit: mapping.value(AttachmentFields.maxSize, &reading) ?? AttachmentSettings.defaultLimit)
        }
    }
}

extension FieldType where Value == Int {
    /// `20`, `20 MB`, `1.5 GB`, in bytes.
    fileprivate static var fileSize: FieldType {
        FieldType(schema: .text) { node, reading in
            guard let text = node.text(&reading) else { return nil }
            guard let bytes = bytes(of: text) else {
                reading.report(.badFileSize(text), at: node)
                return nil
            }
            return bytes
        }
    }

    /// Three digits after a point or comma can be thousands or a fraction, so they are no number.
    private static func bytes(of text: String) -> Int? {
        guard let match = text.wholeMatch(of: #/([0-9]+(?:[.,][0-9]{1,2})?)\s*([KMG]B)?/#.ignoresCase()),
            let number = Double(match.1.replacing(",", with: "."))
        else { return nil }
        let units = ["KB": 1024, "MB": AttachmentSettings.megabyte, "GB": 1024 * AttachmentSettings.megabyte]
        let bytes = number * Double(units[match.2.map { $0.uppercased() } ?? "MB"] ?? 0)
        return (1...1e15).contains(bytes) ? Int(bytes) : nil
    }
}
