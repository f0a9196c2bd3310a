import Content
import Testing

/// Where a source file's page is: what editors and other sites link to, so it must not change by accident.
@Suite("A source file has one address") struct SourceAddressTests {
    @Test(arguments: [
        ("dien-hinh/2024/ten-bai.md", "dien-hinh/2024/ten-bai/"),
        ("tin-tuc/2024/Ngày hội Đoàn kết.md", "tin-tuc/2024/ngay-hoi-doan-ket/"),
        ("phong-trao/kh-31-bqlkkt.md", "phong-trao/kh-31-bqlkkt/"),
        ("phong-trao/2024/kh-31-bqlkkt.md", "phong-trao/kh-31-bqlkkt/"),
        ("tin-tuc/2024/Bảng 1.PDF", "tin-tuc/2024/bang-1.pdf"),
        ("tin-tuc/2024/TEN-BAI.MD", "tin-tuc/2024/ten-bai/"),
        ("tin-tuc/2024/ten-bai.markdown", "tin-tuc/2024/ten-bai/"),
        // Apache runs a file that has `.php` anywhere in its name.
        ("tin-tuc/2024/anh.php.jpg", "tin-tuc/2024/anh-php.jpg"),
        ("tin-tuc/2024.php/anh.jpg", "tin-tuc/2024-php/anh.jpg"),
    ])
    func route(_ source: String, _ expected: String) {
        #expect(ContentPath.route(source) == expected)
    }

    @Test func linksAreRelativeToThePage() {
        #expect(ContentPath.relative(from: "tin-tuc/2024/a/", to: "van-ban/b/") == "../../../van-ban/b/")
        #expect(ContentPath.resolve("../../van-ban/b.md", from: "tin-tuc/2024/a.md") == "van-ban/b.md")
        #expect(ContentPath.resolve("../../../b.md", from: "tin-tuc/2024/a.md") == nil)
    }
}
