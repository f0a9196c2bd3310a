import Foundation
import Proofreading
import Testing

@Suite("Mending changes only what nobody sees") struct MendingTests {
    private func mended(_ text: String, isMarkdown: Bool = true) -> String? {
        Mending(Array(text.utf8), isMarkdown: isMarkdown).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test(arguments: [
        ("Điê\u{0323}n hình\n", "Điện hình\n"),
        ("Ông\u{A0}Siu\u{200B} Bình\u{AD}\n", "Ông Siu Bình\n"),
        ("hết dòng \nhết bài\t\n", "hết dòng\nhết bài\n"),
        ("\u{FEFF}---\ntitle: A \n", "\u{FEFF}---\ntitle: A\n"),
        ("dòng \r\nkế\r\n", "dòng\r\nkế\r\n"),
        ("   \nchữ\n", "\nchữ\n"),
    ])
    func whatNobodySeesIsMended(_ text: String, _ expected: String) throws {
        let result = try #require(self.mended(text))
        #expect(Array(result.utf8) == Array(expected.utf8))
    }

    @Test(arguments: [
        "hòa và hoà, thúy và thuý, kỹ và kĩ\n", "ngắt dòng  \nở đây\n", "```\nmã  \u{A0}\n```\n", "H’Nhuên, Ksor Tơk\n",
        "👨\u{200D}👩\u{200D}👧 một nhà\n", "",
    ])
    func whatMayBeMeantStays(_ text: String) { #expect(mended(text) == nil) }

    @Test func theLastLinesBreakIsNone() { #expect(mended("hết  \n\n") == "hết\n\n") }

    @Test func aListHasNoLineBreaks() { #expect(mended("tên  \nKsor Tơk\n", isMarkdown: false) == "tên\nKsor Tơk\n") }

    @Test func mendingTwiceChangesNothing() throws {
        let once = try #require(mended("a\u{A0} \u{200B} \nb\u{0301}  \nc"))
        #expect(mended(once) == nil)
    }

    @Test func whatIsNoTextIsLeftAlone() { #expect(Mending([0x41, 0xFF, 0x20, 0x0A], isMarkdown: true) == nil) }

    @Test func theDifferenceShowsWhatCantBeSeen() throws {
        let line = try #require(Mending(Array("một\nĐiê\u{0323}n\u{A0}hình \n".utf8), isMarkdown: true)?.lines.first)
        #expect(line.number == 2)
        #expect(line.shown.before == "Điê◌\u{0323}n⟨U+A0⟩hình·")
        #expect(line.shown.after == "Điện hình")
    }
}
