import Diagnostics
import Foundation
import Testing

/// Messages are one line and steer no terminal, whatever they quote.
@Suite("Messages are one line and steer no terminal") struct VisibleTests {
    private static let hostile =
        "\u{1B}[2J\u{1B}]0;x\u{7}đỏ\r\nhai\u{0}\u{7F}\u{9B}31m\u{202E}txt\u{2066}\u{2028}\u{200F}"

    @Test func signsStandForWhatMustNotBeShown() {
        #expect(Visible.line("đỏ\u{1B}[31m\nhai") == "đỏ␛[31m␊hai")
        #expect(Visible.line("a\tb\r\nc") == "a b␍␊c")
        #expect(Visible.line("\u{85}\u{9B}\u{7F}\u{0}") == "⟨U+85⟩⟨U+9B⟩␡␀")
        #expect(Visible.line("\u{202E}gpj.exe\u{2069}") == "⟨U+202E⟩gpj.exe⟨U+2069⟩")
        let plain = "Ông H’Nhuên – “Giấy khen” 👨\u{200D}👩\u{200D}👧"
        #expect(Visible.line(plain) == plain)
    }

    @Test func textAndHelpOfAMessageAreOneLine() {
        let message = Message.unknownAward(Self.hostile, nearest: Self.hostile)
        for text in [message.text.vi, message.text.en, message.help?.vi ?? "", message.help?.en ?? ""] {
            #expect(Self.isPlain(text) && text.contains("␛[2J"), "\(text)")
        }
    }

    @Test func soAreAFilesNameAndItsLine() {
        let formatter = DiagnosticFormatter(language: .vi) { _, _ in Self.hostile }
        let problem = Diagnostic(
            .emptyFile(), at: SourceLocation("content/\(Self.hostile).md", line: 3, column: 9))
        let lines = formatter.text(problem).split(separator: "\n")
        #expect(lines.count == 4 && lines.allSatisfy { Self.isPlain(String($0)) }, "\(lines)")
        #expect(lines[0].hasPrefix("content/␛[2J"))
    }

    @Test func theCaretStandsBelowItsPlace() throws {
        let formatter = DiagnosticFormatter(language: .vi) { _, _ in "\u{202E}a\u{1B}b" }
        let excerpt = try #require(
            formatter.excerpt(Diagnostic(.emptyFile(), at: SourceLocation("a", line: 1, column: 4))))
        #expect(excerpt.text == "⟨U+202E⟩a␛b" && excerpt.caret == "⟨U+202E⟩a␛".count)
    }

    @Test func jsonSaysTheSameInCharactersThatSteerNothing() throws {
        let problem = Diagnostic(.emptyFile(), at: SourceLocation(Self.hostile))
        let json = try DiagnosticRecord(problem).json()
        #expect(Self.isPlain(json))
        #expect(try DiagnosticRecord(json: json).path.utf8.elementsEqual(Self.hostile.utf8))
        let sarif = String(decoding: try SARIFReport([problem], language: .vi, version: "1").json(), as: UTF8.self)
        #expect(sarif.split(separator: "\n").allSatisfy { Self.isPlain(String($0)) })
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(sarif.utf8)) }
    }

    private static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            let isControl = scalar.value < 32 || (0x7F...0x9F).contains(scalar.value)
            return !isControl && !(0x2028...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
                && scalar.value != 0x200F
        }
    }
}
