import Diagnostics
import Proofreading
import Testing

/// What is shown of a text hides what belongs to persons, and nothing else.
@Suite("Excerpts hide what belongs to persons") struct MaskTests {
    private func masked(_ text: String, _ kind: ProofText.Kind = .markdown(bodyLine: 1)) -> String {
        Proofreader().masked(ProofText(source: "a", path: "a", text: text, kind: kind))
    }

    @Test(arguments: [
        ("Gọi 0912345678 hoặc 0905 123 456.", "Gọi 0912•••••• hoặc 0905 ••• •••."),
        ("Số căn cước 064080001234", "Số căn cước 0640••••••••"),
        ("Gửi về nguyenvantam@example.com", "Gửi về n•••••••••••@example.com"),
        ("Ông Tám sinh ngày 12/5/1980.", "Ông Tám sinh ngày ••/•/••••."),
        ("em Nguyễn Văn Tám, lớp 7B", "em N••••• V•• T••, lớp 7B"),
        ("Bà Hoa, trú tại số nhà 15, tổ 3.", "Bà Hoa, t•• t•• s• n•• 1•, t• 3."),
    ])
    func whatBelongsToAPersonIsHidden(_ text: String, _ expected: String) { #expect(masked(text) == expected) }

    @Test(arguments: [
        "Quyết định 31/KH-BQLKKT ngày 2024-05-20, kinh phí 12.500.000 đồng", "Mã số thuế 5900182112",
        "Từ ngày 05-09-2023 đến 10-12-2024", "tệp anh-0912345678.jpg",
    ])
    func whatAnEditorLooksForIsShown(_ text: String) { #expect(masked(text) == text) }

    @Test func aColumnIsHiddenByItsTitle() {
        let list = "Họ tên,CCCD,Điện thoại,Ngày sinh,Kinh phí\nKsor Tơk,64080001234,9.12E+08,1/2/80,12.500.000\n"
        let shown = "Họ tên,CCCD,Điện thoại,Ngày sinh,Kinh phí\nKsor Tơk,6408•••••••,9.12E+••,•/•/••,12.500.000\n"
        #expect(masked(list, .csv) == shown)
    }

    @Test func everyCharacterKeepsItsPlace() {
        let text = "a@example.com\n\nĐT 0912345678\r\nsinh ngày 12/5/1980\n"
        let (before, after) = (Array(text.unicodeScalars), Array(masked(text).unicodeScalars))
        #expect(before.count == after.count && before != after)
        #expect(zip(before, after).allSatisfy { $0 == $1 || $1 == "•" })
    }
}

/// What messages quote.
@Suite("Messages hide what belongs to persons") struct QuotedDataTests {
    private static let quoting: [@Sendable (String) -> Message] = [
        { .vagueLink($0) }, { .unknownAward($0, nearest: nil) }, { .csvSurplusCell($0) }, { .csvUnnamedCell($0) },
        { .unknownUnit($0, nearest: $0, known: []) }, { .rawHTML($0) }, { .malformedLink($0) }, { .noDecision($0) },
    ]

    @Test(arguments: [
        ("0912345678", "0912••••••"), ("0905 123 456", "0905 ••• •••"), ("+84 912 345 678", "+84 91• ••• •••"),
        ("0269.3824.123", "0269.••••.•••"), ("064 080 001 234", "064 0•• ••• •••"), ("064080001234", "0640••••••••"),
        ("64080001234", "6408•••••••"), ("912345678", "9123•••••"), ("hoa.le@example.vn", "h••.••@example.vn"),
        ("Ông Tám, ĐT 0912345678", "Ông Tám, ĐT 0912••••••"), ("ĐT.0912345678.", "ĐT.0912••••••."),
        ("tel:0912345678", "tel:0912••••••"), ("0912\u{A0}345\u{A0}678", "0912\u{A0}•••\u{A0}•••"),
    ])
    func numbersAndAddressesOfPersonsAreMasked(_ text: String, _ shown: String) { expect(text, showsAs: shown) }

    /// Whatever is between the digits, and in whatever script they are.
    @Test(arguments: [
        ("0912\u{200B}345\u{200B}678", "0912\u{200B}•••\u{200B}•••"), ("0912345\u{AD}678", "0912•••\u{AD}•••"),
        ("09\u{2060}12\u{FEFF}345678", "09\u{2060}12\u{FEFF}••••••"), ("０９１２３４５６７８", "０９１２••••••"),
        ("0️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣", "0️⃣9️⃣1️⃣2️⃣•️⃣•️⃣•️⃣•️⃣•️⃣•️⃣"), ("0912/345/678", "0912/•••/•••"), ("0912–345–678", "0912–•••–•••"),
        ("0912_345_678", "0912_•••_•••"), ("0912 - 345 - 678", "0912 - ••• - •••"),
        ("09 12 34 56 78", "09 12 •• •• ••"),
        ("0084 912 345 678", "0084 ••• ••• •••"), ("+84 (0)912 345 678", "+84 (0)9•• ••• •••"),
        ("0912'345'678", "0912'•••'•••"), ("0912’345’678", "0912’•••’•••"), ("0912·345·678", "0912·•••·•••"),
        ("064**185**001234", "064**1••**••••••"), ("064&#49;85001234", "064&#4•;••••••••"),
        ("ĐT 09.12.34.56.78", "ĐT 09.12.••.••.••"),
        ("912 345 678", "912 3•• •••"), ("64,085,001,234", "64,08•,•••,•••"), ("9.12E+08", "9.12E+••"),
        ("6.4085E+10", "6.40••E+••"), ("NTNS 12/05/1980", "NTNS ••/••/••••"),
        ("sinh ngày 12/5/80", "sinh ngày ••/•/••"),
        ("12/05/1980 (ngày sinh)", "••/••/•••• (ngày sinh)"), ("tam&#64;example.com", "t••&#64;example.com"),
        ("tam\\@example.com", "t••\\@example.com"),
        ("064–080–001–234", "064–0••–•••–•••"), ("nguyen\u{200B}tam@example.com", "n•••••\u{200B}•••@example.com"),
    ])
    func noDisguiseHelps(_ text: String, _ shown: String) { expect(text, showsAs: shown) }

    /// In addresses, names of files and beside letters.
    @Test(arguments: [
        ("danh-sach-0912345678.pdf", "danh-sach-0912••••••.pdf"), ("#064080001234", "#0640••••••••"),
        ("?tel=0912345678", "?tel=0912••••••"), ("x0912345678", "x0912••••••"), ("0912345678x", "0912••••••x"),
        ("https://example.gov.vn/0912345678.html", "https://example.gov.vn/0912••••••.html"),
        ("ds-0912-345-678.pdf", "ds-0912-•••-•••.pdf"), ("tel:0912%20345%20678", "tel:0912%20•••%20•••"),
        ("0912345678/IMG_1.jpg", "0912••••••/IMG_1.jpg"), ("0912345678/ANH.JPG", "0912••••••/ANH.JPG"),
        ("091%32345678.pdf", "091%3•••••••.pdf"), ("tel:%2B84912345678", "tel:%2B8491•••••••"),
        ("stk-19031234567890.pdf", "stk-1903••••••••••.pdf"), ("mailto:tam%40example.com", "mailto:t••%40example.com"),
    ])
    func noPlaceIsLeftOut(_ text: String, _ shown: String) { expect(text, showsAs: shown) }

    private func expect(_ text: String, showsAs shown: String) {
        for message in Self.quoting.map({ $0(text) }) {
            let texts = [message.text.vi, message.text.en, message.help?.vi ?? "", message.help?.en ?? ""]
            #expect(texts.allSatisfy { !$0.contains(text) }, "\(message)")
            #expect(message.text.vi.contains(shown) && message.text.en.contains(shown), "\(message)")
        }
        let excerpt = DiagnosticFormatter(language: .vi) { _, _ in "Xem \(text)" }
            .excerpt(Diagnostic(.emptyFile(), at: SourceLocation("a.md", line: 1, column: 1)))
        #expect(excerpt?.text == Visible.line("Xem \(shown)"))
    }
    @Test(arguments: [
        "31/KH-BQLKKT", "0912345678/QĐ-UBND", "2024-05-20", "05-09-2023", "12.500.000", "912.345.678 đồng", "20240520",
        "06/2022/QH15", "@bqlkkt", "logo@2x.png", "a.md:12:34", "19001234", "IMG_20240520083000.jpg", "03.56.78.90.12",
        "035, 036, 0371", "01/02/2021", "Từ 05-09-2023, 10-12-2024", "912,345,678", "035/2024/123", "13.9833, 108.0000",
        "912 345 678 đồng", "64.085.001 lượt", "1.5E+02", "phát sinh ngày 12/5/2019", "Hệ số 5%32",
    ])
    func whatAnEditorLooksForStays(_ text: String) {
        for message in Self.quoting.map({ $0(text) }) {
            #expect(message.text.vi.contains(text) && message.text.en.contains(text), "\(message)")
        }
    }

    @Test func pagesThatAPublishNamesAreContent() {
        #expect(Message.vanished("Ông Tám, ĐT 0912345678").text.en.hasSuffix("Ông Tám, ĐT 0912••••••"))
        #expect(Message.driftAltered(["tin/ds-0912345678.pdf"]).text.en.hasSuffix("tin/ds-0912••••••.pdf"))
    }

    @Test func accountsAtATargetAreNoPersonalData() {
        let message = Message.targetLocked("bientap@pc.example.vn", until: "2024-06-15T08:00:00+07:00")
        #expect(message.text.vi.contains("bientap@pc.example.vn"))
    }

    @Test func masksAreNotMaskedAgain() {
        let message = Message.phone("0912345678")
        #expect(message.text.en == "The phone number “0912••••••”")
        let excerpt = DiagnosticFormatter(language: .vi) { _, _ in "Gọi 0912•••••• nhé" }
            .excerpt(Diagnostic(message, at: SourceLocation("a.md", line: 1, column: 5)))
        #expect(excerpt?.text == "Gọi 0912•••••• nhé")
    }
}
