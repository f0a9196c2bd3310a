import Foundation

/// A text as a key of dictionaries, compared and hashed by its bytes: a String would first look for equivalent spellings,
/// of which texts in form C have none.
package struct TextKey: Hashable, Sendable {
    package let text: String

    /// - Parameter text: in form C, as everything is that was read from a file.
    package init(_ text: String) { self.text = text }

    /// By the text's lookup key: however its case, spacing and tone placement were typed.
    package init(lookup text: String) { self.text = LookupKey.make(text) }

    package static func == (one: TextKey, other: TextKey) -> Bool {
        one.text.withBytes { one in
            other.text.withBytes { other in
                guard one.count == other.count else { return false }
                guard let first = one.baseAddress, let second = other.baseAddress else { return true }
                return memcmp(first, second, one.count) == 0
            }
        }
    }

    package func hash(into hasher: inout Hasher) {
        text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
