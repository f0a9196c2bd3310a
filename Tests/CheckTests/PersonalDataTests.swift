import Foundation
import TestSupport
import Testing

/// A number that belongs to somebody is in no output of any command, whatever the message is about.
@Suite struct PersonalDataTests {
    private static let secrets = [
        "0912345678", "64080001234", "064080007777", "905999111", "64,080,001,234", "nguyenvantam@", "1-Feb-80",
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
                    + "Căn cước 064080007777 [tại đây](y.md), thư nguyenvantam@example.com"),
        ])
    }

    @Test(arguments: [
        ["check"], ["check", "--format", "json"], ["check", "--format", "sarif"], ["check", "--fix", "--yes"],
        ["build"], ["build", "--format", "json"], ["due"], ["report", "--from", "2024-01-01", "--to", "2024-06-30"],
    ])
    func isInNoOutput(_ command: [String]) async throws {
        let section = try section()
        let outcome = try await TdktBinary.run(command + ["--today", "2024-06-15"], in: section.folder.url)
        let said = outcome.output + outcome.errors
        #expect(said.contains("45/QĐ-BQL") || said.contains("Không có tệp") || command[0] == "due")
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
}
