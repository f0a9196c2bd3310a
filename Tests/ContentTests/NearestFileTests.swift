import Content
import SectionSupport
import Testing

/// What is offered in place of a file that isn't there.
@Suite("The nearest name is offered for a missing file") struct NearestFileTests {
    private func offered(for link: String, among files: [String]) async throws -> String? {
        let others = files.map { ($0, Self.bytes(of: $0)) }
        let article = "---\ntitle: A\ndate: 2024-02-05\nsummary: S.\n---\n[tệp ấy](\(link))\n"
        let all = SectionFiles(CaseSection.standard).adding(["tin-tuc/2024/a.md": article])
            .adding(SectionFiles(bytes: Dictionary(uniqueKeysWithValues: others)))
        let problems = try await SectionContent(parsing: all.tree, jobs: 1).problems
        let help = problems.first { $0.message.code == "link/missing-file" }?.message.help?.en
        return help.flatMap { $0.hasPrefix("Did you mean") ? String($0.dropFirst(14).dropLast(2)) : nil }
    }

    /// As a file of that name begins.
    private static func bytes(of file: String) -> [UInt8] {
        switch file.split(separator: ".").last?.lowercased() {
        case "md": Array("---\ntitle: B\ndate: 2024-02-05\nsummary: S.\n---\n".utf8)
        case "jpg", "jpeg": [0xFF, 0xD8, 0xFF, 0xE0]
        case "png": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        case "pdf": Array("%PDF-1.4".utf8)
        default: Array("x".utf8)
        }
    }

    @Test(arguments: [
        ("le-trao-thuong.jpg", "tin-tuc/2024/le-trao-thuongg.jpg"), ("Anh.JPG", "tin-tuc/2024/anh.jpg"),
        ("anh.jpg", "tin-tuc/2024/anh.jpeg"), ("ảnh-bìa.png", "tin-tuc/2024/anh_bia.png"),
        ("quyet-dinh-1.pdf", "tin-tuc/2024/quyet-dinh-01.pdf"), ("phat-dnog.md", "tin-tuc/2024/phat-dong.md"),
        ("ke-hoach.pdf", "van-ban/2024/ke-hoach.pdf"), ("../2024/ke-hoach.md", "tin-tuc/2023/ke-hoach.md"),
    ])
    func theFileThatWasMeant(_ link: String, _ file: String) async throws {
        #expect(try await offered(for: link, among: [file, "tin-tuc/2024/khac.md", "tin-tuc/2024/khac.jpg"]) == file)
    }

    @Test(arguments: [
        // The article itself, another photo, another kind of file.
        ("b.md", "tin-tuc/2024/c.md"), ("b.png", "tin-tuc/2024/c.png"), ("anh.jpg", "tin-tuc/2024/an.jpg"),
        ("anh-1.jpg", "tin-tuc/2024/anh-2.jpg"), ("le-trao.jpg", "tin-tuc/2024/le-trao.md"),
        ("img_2301.jpg", "tin-tuc/2024/img_2302.jpg"), ("bia.png", "tin-tuc/2024/hong.png"),
    ])
    func nothingThatIsOnlyNear(_ link: String, _ file: String) async throws {
        #expect(try await offered(for: link, among: [file]) == nil)
    }

    /// Whoever followed the advice would get an error.
    @Test(arguments: [
        ("q.php", "tin-tuc/2024/p.php"), ("trang.php", "tin-tuc/2024/trang-.php"),
        ("sitee.yaml", "tin-tuc/2024/site.yaml"),
        ("../../site.yml", "site.yaml"), ("site.yaml", "site.yaml"), ("bao-cao.docm", "van-ban/2024/bao-cao.docm"),
        ("trang.html", "van-ban/2024/trang.html"), ("../../READM.md", "README.md"), ("README.md", "README.md"),
        // Its bytes are none of a spreadsheet.
        ("bao-caoo.xlsx", "tin-tuc/2024/bao-cao.xlsx"),
    ])
    func nothingThatMayNotBeLinked(_ link: String, _ file: String) async throws {
        #expect(try await offered(for: link, among: [file]) == nil)
    }

    @Test func theNextBestInPlaceOfOneThatMayNotBeLinked() async throws {
        let files = ["tin-tuc/2024/ke-hoach.doc", "van-ban/2024/ke-hoach.pdf"]
        #expect(try await offered(for: "ke-hoach.pdf", among: files) == "van-ban/2024/ke-hoach.pdf")
    }
}
