import Hashing

/// What a release remembers of an article of sample content: by its address, though nobody can read that from it. A record
/// may be open to visitors, and the article may be one of a later day.
package struct SampleKey: Sendable, Hashable {
    let text: String

    init(text: String) { self.text = text }

    /// - Parameter route: below the section: `tin-tuc/2024/bai/`.
    package init(route: String) { text = String(Digest(of: Array("sample \(route)".utf8)).hex.prefix(16)) }
}

extension SampleKey: Codable {
    package init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
