import Foundation
import TestSupport
import Testing

/// A number that belongs to somebody is in no output of any command, whatever the message is about.
@Suite("No command prints a person's number") struct PersonalDataTests {
    private static let secrets = [
        "0912345678", "0913345678", "345\u{200B}678", "０９１２３４５６７８", "345/678", "64080001234", "064080007777",
        "905999111", "64,080,001,234", "nguyenvantam@", "1-Feb-80",
    ]

    private func section() throws -> CheckedSection {
        let list = """
            STT,Họ và tên,CCCD,Điện thoại,Ngày sinh,Danh hiệu
            1,Ksor Tơk,64080001234,905999111,1-Feb-80,LĐTTT
            2,Lê Thị Hoa,"64,080,001,234",9.12E+08,1/2/80,0912345678
            3,Siu Bình,64080001234,905999111,29252,LĐTT,064080007777

            """
        return try CheckedSection([
            "quyet-dinh/2024/ds.csv": list,
            "quyet-dinh/2024/a.md": CheckedSection.article(
                "Khen thưởng", front: "number: 45/QĐ-BQL\nissued: 2024-05-20\nrecipients_file: ds.csv\n"),
            "tin-tuc/2024/a.md": CheckedSection.article(
                "Tin.",
                "[0912345678](x.md) và ![0905 999 111](khong-co.png), ĐT 0912345678\u{A0}nhé\n\n"
                    + "[xem](danh-sach-0912345678.pdf) [xem](#064080007777) [xem](http://10.0.0.1/?tel=0913345678) "
                    + "[0912\u{200B}345\u{200B}678](x.md) [０９１２３４５６７８](x.md) [0912/345/678](x.md)\n\n"
                    + "Căn cước 064080007777 [tại đây](y.md), thư nguyenvantam@example.com"),
            "tin-tuc/2024/b.md": "---\ntitle: Tin b.\ndate: x0912345678\nsummary: Một câu.\n---\n\nTin.\n",
        ])
    }

    /// What is said in words hides the number, and leads to the file by its name.
    @Test(arguments: ["check", "build"]) func aNumberInANameIsReported(_ command: String) async throws {
        let section = try CheckedSection([
            "tin-tuc/2024/nguyen-van-mau-064080001234.md": CheckedSection.article(
                "Tin", front: "aliases: [tin/ong-tam-0912345678/]\n", "[Danh sách khen thưởng](ds-0905123456.txt)"),
            "tin-tuc/2024/ds-0905123456.txt": "Danh sách\n",
        ])
        let outcome = try await TdktBinary.run(
            [command, "--format", "json", "--today", "2024-06-15"], in: section.folder.url)
        let found = try outcome.output.split(separator: "\n").map {
            try JSONDecoder().decode(CheckedSection.Finding.self, from: Data($0.utf8))
        }.filter { $0.code.hasPrefix("person/") }
        #expect(
            found.map { "\($0.code):\($0.line ?? 0)" } == [
                "person/identity-number:0", "person/phone:5", "person/phone:8",
            ])
        #expect(found.allSatisfy { $0.path == "content/tin-tuc/2024/nguyen-van-mau-064080001234.md" })
        let said = found.flatMap { $0.message.values }.joined()
        #expect(!["064080001234", "0912345678", "0905123456"].contains(where: said.contains), "\(said)")
    }

    @Test(arguments: [
        ["check"], ["check", "--format", "json"], ["check", "--format", "sarif"], ["check", "--fix", "--yes"],
        ["build"], ["build", "--format", "json"], ["due"], ["report", "--from", "2024-01-01", "--to", "2024-06-30"],
    ])
    func isInNoOutput(_ command: [String]) async throws {
        let section = try section()
        let outcome = try await TdktBinary.run(command + ["--today", "2024-06-15"], in: section.folder.url)
        let said = outcome.output + outcome.errors
        #expect(
            said.contains("45/QĐ-BQL") || said.contains("Không có tệp") || said.contains("x0912") || command[0] == "due"
        )
        for secret in Self.secrets { #expect(!said.contains(secret), "\(secret) in \(said)") }
    }

    /// The list of a decision is proofread with it; any other when it is attached.
    @Test func anAttachedListIsReadByItsColumns() async throws {
        let section = try CheckedSection([
            "tin-tuc/2024/ds.csv": "Họ tên;SĐT;CCCD\r\nKsor Tơk;905999111;64080001234\r\n",
            "tin-tuc/2024/a.md": CheckedSection.article("A", "[Danh sách khen](ds.csv)"),
        ])
        #expect(try await section.codes() == ["person/identity-number", "person/phone"])
        let utf16 = "Họ tên\tCCCD\r\nKsor Tơk\t64080001234\r\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        try section.folder.write([0xFF, 0xFE] + utf16, to: "content/tin-tuc/2024/ds.csv")
        #expect(try await section.codes() == ["person/identity-number"])
    }

    /// Files whose bytes are text, whatever their kind.
    @Test(arguments: [
        ("a.txt", "Ông Tám, CCCD 64085001234\n"), ("a.json", #"{"ten": "Tám", "cccd": 64085001234}"#),
        ("a.xml", "<ho><cccd>64085001234</cccd></ho>\n"),
        ("a.kml", "<kml><description>064085001234</description></kml>"),
        ("a.rtf", #"{\rtf1\ansi {\b C\'43CCD} s\u7889?: 064085001234\par}"#),
        ("a.vcf", "BEGIN:VCARD\nNOTE:CCCD 064085001234\nEND:VCARD\n"),
        ("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0912345678 1'/><text>064085001234</text></svg>"),
    ])
    func anAttachedTextIsRead(_ name: String, _ text: String) async throws {
        let section = try CheckedSection([
            "tin-tuc/2024/\(name)": text, "tin-tuc/2024/a.md": CheckedSection.article("A", "[Danh sách khen](\(name))"),
        ])
        #expect(try await section.codes().filter { $0.hasPrefix("person/") } == ["person/identity-number"])
    }

    /// A note names the files in which it may be.
    @Test(arguments: ["docx", "xlsx", "odt"]) func aPackedDocumentIsNamed(_ ending: String) async throws {
        let section = try CheckedSection([
            "tin-tuc/2024/a.md": CheckedSection.article("A", "[Danh sách khen](ds.\(ending))")
        ])
        let names = ending == "odt" ? ["mimetype", "content.xml"] : ["[Content_Types].xml", "word/document.xml"]
        try section.folder.write(ZIP.of(names), to: "content/tin-tuc/2024/ds.\(ending)")
        let outcome = try await TdktBinary.run(["check", "--today", "2024-06-15"], in: section.folder.url)
        let note = (outcome.output + outcome.errors).split(separator: "\n").first {
            $0.contains("[attachment/metadata-unread]")
        }
        #expect(note?.contains("ds.\(ending)") == true, "\(outcome.output)\(outcome.errors)")
    }
}
