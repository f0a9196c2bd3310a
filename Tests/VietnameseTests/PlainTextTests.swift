import Testing

@testable import Vietnamese

/// The quick look at a file's bytes: what it lets pass is the text, whatever the bytes were.
@Suite("Plain text is recognised by a quick look") struct PlainTextTests {
    private func plain(_ bytes: [UInt8]) -> String? { bytes.withUnsafeBufferPointer(String.init(plainUTF8:)) }

    @Test(arguments: ["", "abc\n", "Điển hình “tiên tiến” – 5.000 ₫ 🎉", "Jrai: č ĕ ĭ ŏ ñ ƀ"])
    func usualTextPasses(_ text: String) {
        #expect(plain(Array(text.utf8)) == text)
    }

    @Test(arguments: ["a\r\nb", "\u{FEFF}a", "Hoa\u{300}", "ơ\u{306}", "\u{2000}", "漢"])
    func whatMayWantAChangeDoesNot(_ text: String) {
        #expect(plain(Array(text.utf8)) == nil)
    }

    @Test func brokenBytesNeverPass() {
        let bytes: [UInt8] = [
            0x41, 0x80, 0xBB, 0xC0, 0xC3, 0xCC, 0xE1, 0xE2, 0xB8, 0x82, 0xED, 0xA0, 0xF0, 0x9F, 0xF8, 0xFF,
        ]
        var count = 0
        // Every text of four of these bytes.
        for number in 0..<bytes.count * bytes.count * bytes.count * bytes.count {
            let text = (0..<4).map { bytes[number >> (4 * $0) & 15] }
            guard let string = plain(text) else { continue }
            count += 1
            #expect(String(validating: text, as: UTF8.self).map { Array($0.utf8) } == text && string.isNFC, "\(text)")
        }
        #expect(count > 10)
    }
}
