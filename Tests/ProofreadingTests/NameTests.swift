import Diagnostics
import Proofreading
import Testing

/// What names of files and folders say of persons.
@Suite("Names of files are read for personal data") struct NameTests {
    private func codes(_ path: String, contacts: [String] = []) -> [String] {
        Proofreader(Proofreader.Allowances(contacts: contacts)).problems(inPath: path, isAttachment: true).map(\.code)
    }

    @Test(arguments: [
        "tin-tuc/2024/ds-0912345678.pdf", "a/0912-345-678.pdf", "a/0912 345 678.txt", "a/0912.345.678.txt",
        "a/sdt0912345678.pdf", "a/0912345678/b.pdf", "a/lien he +84912345678.pdf", "a/02693824123.pdf",
        "a/điện thoại 912345678.pdf", "a/0912_345_678_nguyen-van-a.pdf", "a/０９１２３４５６７８.pdf",
    ])
    func aPhoneIsReported(_ path: String) { #expect(codes(path) == ["person/phone"]) }

    @Test(arguments: [
        "a/064080001234.txt", "a/nguyen-van-mau-064080001234.md", "a/cccd-64080001234.pdf", "a/Căn cước 230456789.jpg",
        "a/064-080-001-234.pdf", "a/can-cuoc-230456789.jpg",
    ])
    func anIdentityNumberIsReported(_ path: String) { #expect(codes(path) == ["person/identity-number"]) }

    @Test(arguments: [
        "tin-tuc/2024/06/15/bai-00001.md", "a/IMG_20240520083000.jpg", "a/z5412345678901_0912345678ab12cd34ef.jpg",
        "a/FB_IMG_1717203600000.jpg", "a/quyet-dinh-45-2024-05-20.pdf", "a/230456789.pdf",
        "a/ke-hoach-31-2021-2025.pdf",
        "a/bao-cao-05-09-2023-10-12-2024.pdf", "a/DSC00912345.jpg", "a/999888777666.pdf", "a/3f0912345678a1.png",
    ])
    func otherNumbersAreNot(_ path: String) { #expect(codes(path) == []) }

    @Test func theOfficesOwnNumberMayBeInAName() {
        #expect(codes("a/duong-day-nong-0912345678.pdf", contacts: ["0912 345 678"]) == [])
    }

    @Test func aNumberIsReportedOnce() { #expect(codes("0912345678/0912345678.pdf") == ["person/phone"]) }
}
