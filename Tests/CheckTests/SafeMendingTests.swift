import Content
import Foundation
import TestSupport
import Testing

@testable import Checking

/// `tdkt check --fix` mends letters; what is a heading, a list, code, a key or a cell stays what it is.
@Suite("Mending letters changes no heading, list, key or cell") struct SafeMendingTests {
    private func mended(_ text: String, _ kind: TextShape.Kind = .markdown) -> (text: String, kept: [Int])? {
        SafeMending(Array(text.utf8), kind: kind).map {
            ($0.mending.map { String(decoding: $0.bytes, as: UTF8.self) } ?? text, $0.kept)
        }
    }

    @Test(arguments: [
        // An indent from Word, which as plain spaces would be a block of code.
        ("Đoạn đầu.\n\n\u{A0}\u{A0}\u{A0}\u{A0}Kế hoạch\u{A0}mới\n", "Đoạn đầu.\n\nKế hoạch mới\n"),
        ("\u{A0} \u{A0} \u{A0} Kế hoạch\n", "Kế hoạch\n"),
        ("một\u{A0}\u{A0}\nhai\n", "một\nhai\n"),
        ("## Mục\u{A0}một\n\n- ý\u{A0}một\n", "## Mục một\n\n- ý một\n"),
        ("| a\u{A0}b | c |\n|---|---|\n| \u{A0}d | e\u{200B} |\n", "| a b | c |\n|---|---|\n|  d | e |\n"),
    ])
    func lettersAreMended(_ text: String, _ expected: String) throws {
        let result = try #require(mended(text))
        #expect(result.text == expected && result.kept == [])
    }

    @Test(arguments: [
        "#\u{A0}Số 5\n", "1.\u{A0}Một\n", "-\u{A0}một\n", ">\u{200B}\n\u{200B}# Số\n", "a\n\u{200B}---\n",
        "[a](tep\u{A0}x.pdf)\n", "một\\ \nhai\n", "\u{200B}```\nmã\n\u{200B}```\n", "| a | b |\n|---\u{A0}|---|\n",
    ])
    func whatWouldChangeTheStructureStays(_ text: String) throws {
        let result = try #require(mended(text))
        #expect(result.text.utf8.elementsEqual(text.utf8) && !result.kept.isEmpty, "\(result)")
    }

    @Test func onlyTheLinesThatWouldChangeItStay() throws {
        let lines = (1...40).map { $0 % 10 == 0 ? "#\u{A0}Số \($0)" : "dòng\u{A0}\($0)" }
        let result = try #require(mended(lines.joined(separator: "\n\n")))
        #expect(result.kept == [19, 39, 59, 79])
        #expect(result.text == lines.joined(separator: "\n\n").replacing("dòng\u{A0}", with: "dòng "))
    }

    @Test func keysAndValuesOfSettingsStay() throws {
        let good = try #require(mended("title: Thi\u{A0}đua \nagency: Điê\u{0323}n\n", .yaml))
        #expect(good.text == "title: Thi đua\nagency: Điện\n" && good.kept == [])
        let bad = try #require(mended("title: \"a\"\nnote: |\n  một\n  \u{200B}- hai\nx: a\u{A0}# b\n", .yaml))
        #expect(bad.text.contains("x: a\u{A0}# b") && bad.kept == [5])
        let front = try #require(mended("---\ntitle: a\u{A0}#b\n---\n\nmột\u{A0}hai\n"))
        #expect(front.kept == [2] && front.text.contains("một hai"))
    }

    @Test func cellsOfAListStay() throws {
        let good = try #require(mended("Họ tên,Danh hiệu\nLê\u{A0}Thị Hoa,\u{A0}LĐTT\u{200B}\n", .csv))
        #expect(good.text == "Họ tên,Danh hiệu\nLê Thị Hoa, LĐTT\n" && good.kept == [])
        let bad = try #require(mended("Họ tên,Danh hiệu\nHoa,\u{200B}\"a,b\"\nMai\u{A0}Lan,LĐTT\n", .csv))
        #expect(bad.text.contains("Hoa,\u{200B}\"a,b\"") == (bad.kept == [2]))
    }

    @Test func theEditorIsToldWhatStays() async throws {
        let section = try CheckedSection([
            "tin-tuc/2024/a.md": CheckedSection.article("A", "#\u{A0}Số 5, gọi 0912345678\u{A0}nhé")
        ])
        let before = try section.folder.text("content/tin-tuc/2024/a.md")
        let outcome = try await section.check("--fix", "--yes")
        #expect(outcome.errors.contains("content/tin-tuc/2024/a.md:7: stays as it is"), "\(outcome.errors)")
        #expect(outcome.errors.contains("There is nothing to mend."))
        #expect(try section.folder.text("content/tin-tuc/2024/a.md").utf8.elementsEqual(before.utf8))
    }

    @Test func theDifferenceShowsNobodysNumber() async throws {
        let section = try CheckedSection([
            "tin-tuc/2024/a.md": CheckedSection.article("A", "Gọi\u{A0}ông Siu Bình: 0912345678 ")
        ])
        let outcome = try await section.check("--fix", "--yes")
        #expect(outcome.errors.contains("7 - Gọi⟨U+A0⟩ông Siu Bình: 0912••••••·\n"), "\(outcome.errors)")
        #expect(outcome.errors.contains("7 + Gọi ông Siu Bình: 0912••••••\n"))
        #expect(try section.folder.text("content/tin-tuc/2024/a.md").contains("Gọi ông Siu Bình: 0912345678\n"))
    }
}
