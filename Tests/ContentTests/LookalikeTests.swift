import Content
import TestSupport
import Testing

/// A text with the keys of an article is never handed on as an attachment.
@Suite("A text with an article's keys is no attachment") struct LookalikeTests {
    private func refusal(_ text: String) throws -> String? {
        let tree = SourceTree(texts: ["tin-tuc/a.txt": text])
        let file = try #require(tree["tin-tuc/a.txt"])
        return try AttachedFile(file, in: tree, AttachmentPolicy(allowed: [], sizeLimit: 1000)).refusal?.code
    }

    @Test(arguments: [
        "", "\n", "\n\n  \n", "\u{FEFF}", "\r\n", "\u{FEFF}\u{FEFF}", "\u{200B}", "\u{2060}\n\u{FEFF} ", "\u{A0}",
        "\u{AD}\u{200F}",
    ])
    func whateverIsAboveIt(_ head: String) throws {
        #expect(
            try refusal(head + "---\ntitle: N\ndate: 2024-01-01\ndraft: true\n---\nBí mật\n") == "attachment/article")
    }

    @Test func signsWithoutWidthHideNoKey() throws {
        #expect(try refusal("\u{200B}---\u{200B}\n\u{2060}Title: N\n---\n") == "attachment/article")
    }

    @Test func aPlainTextMayBeOne() throws {
        #expect(try refusal("Kính gửi các đơn vị\n---\ntitle: không phải khóa\n") == nil)
    }
}
