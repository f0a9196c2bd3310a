import Content
import Testing

/// What is offered in place of a file that isn't there.
@Suite struct NearestFileTests {
    private func offered(for link: String, among files: [String]) async throws -> String? {
        var texts = Section.standard
        for file in files {
            texts[file] = file.hasSuffix(".md") ? "---\ntitle: B\ndate: 2024-02-05\nsummary: S.\n---\n" : "x"
        }
        texts["tin-tuc/2024/a.md"] = "---\ntitle: A\ndate: 2024-02-05\nsummary: S.\n---\n[tệp ấy](\(link))\n"
        let problems = try await SectionContent(parsing: SourceTree(texts: texts), jobs: 1).problems
        let help = problems.first { $0.message.code == "link/missing-file" }?.message.help?.en
        return help.flatMap { $0.hasPrefix("Did you mean") ? String($0.dropFirst(14).dropLast(2)) : nil }
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
}
