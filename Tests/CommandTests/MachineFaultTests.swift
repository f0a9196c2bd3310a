import Foundation
import TestSupport
import Testing

/// What is the machine's fault: exit code 2, and the old section is whole.
@Suite("Faults of the machine end with 2 and leave the old section whole") struct MachineFaultTests {
    private static let isRoot = geteuid() == 0

    /// Root may read everything, so the tool runs as nobody, from a copy that nobody may read. The shell makes it: a file that
    /// this process writes is open in whatever another test starts meanwhile, and can't be run.
    private static let asNobody =
        isRoot
        ? [
            "sh", "-c",
            "cp \"$0\" tdkt && exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$PWD/tdkt\" \"$@\"",
        ] : []

    private func checkWithoutRights(
        _ name: String, closing paths: [(String, Int)], _ prepare: (BrokenSite) throws -> Void = { _ in }
    ) async throws {
        let site = try await BrokenSite(name)
        try prepare(site)
        // What root's build has left there would be another account's.
        try site.makeStateWritable()
        for (path, permissions) in paths { try site.folder.setPermissions(permissions, of: path) }
        try await site.check(launcher: Self.asNobody)
    }

    @Test("Content that may not be read: an article, a folder, a list, an image")
    func content() async throws {
        try await checkWithoutRights(
            "no-permission-content",
            closing: [
                ("content/van-ban/kh-31.md", 0o000), ("content/lay-y-kien", 0o000),
                ("content/quyet-dinh/2024/danh-sach.csv", 0o000), ("content/tin-tuc/2024/anh.png", 0o000),
            ])
    }

    @Test("Templates that may not be read")
    func templates() async throws {
        try await checkWithoutRights(
            "no-permission-templates",
            closing: [("templates/news.mustache", 0o000), ("templates/assets/site.css", 0o000)])
    }

    @Test("An output folder that may not be written")
    func output() async throws {
        try await checkWithoutRights("no-permission-output", closing: [("public", 0o555)]) { site in
            try site.folder.write("---\ntitle: Mới\ndate: 2024-02-05\n---\n", to: "content/van-ban/moi.md")
        }
    }

    @Test(
        "A full disk",
        .enabled(
            if: isRoot && FileManager.default.fileExists(atPath: "/usr/bin/unshare"),
            "a small disk of its own needs root"))
    func fullDisk() async throws {
        let site = try await BrokenSite("full-disk")
        let size = try site.folder.snapshot("public").values.reduce(0) { $0 + ($1.count + 4095) / 4096 * 4096 }
        let document = Array("%PDF-1.4\n".utf8) + Array(repeating: UInt8(7), count: size)
        try site.folder.write(document, to: "content/tin-tuc/2024/lon.pdf")
        try site.folder.write(
            try site.folder.text("content/tin-tuc/2024/phat-dong.md") + "\n[tệp](lon.pdf)\n",
            to: "content/tin-tuc/2024/phat-dong.md")
        // The disk lasts as long as the shell, so what is on it afterwards is copied out.
        let script = """
            mount -t tmpfs -o size=\(size + size / 2) tmpfs disk && cp -a public disk/
            "$@"; code=$?
            cp -a disk/public after; exit $code
            """
        try site.folder.makeFolder("disk")
        let (state, other) = (site.state(of: "public"), site.state(of: "disk/public"))
        try FileManager.default.copyItem(atPath: state.path, toPath: other.path)
        let launcher = ["unshare", "-m", "sh", "-c", script, "sh"]
        let outcome = try await site.build(["--output", "disk/public"], launcher: launcher)
        if outcome.errors.contains("mount:") || outcome.errors.contains("unshare:") {
            try Test.cancel("this machine lets root mount nothing: \(outcome.errors)")
        }
        try site.expect(outcome)
        #expect(try site.folder.snapshot("after") == site.folder.snapshot("public"))
    }

    @Test("An output folder that holds another's file where a page goes")
    func foreignFile() async throws {
        let site = try await BrokenSite("foreign-file")
        try site.folder.remove(".tdkt")
        try await site.check()
    }

    @Test("A file or a link where a folder of pages goes")
    func foreignFolder() async throws {
        let site = try await BrokenSite("foreign-folder")
        try site.folder.remove("public/tin-tuc")
        try site.folder.makeFolder("ngoai")
        try site.folder.link("public/tin-tuc", to: "../ngoai")
        try await site.check()
        #expect(try site.folder.snapshot("ngoai").isEmpty)
    }

    @Test("A link where a page was")
    func linkedPage() async throws {
        let site = try await BrokenSite("output-linked-page")
        try site.folder.write("của người khác", to: "ngoai.html")
        try site.folder.remove("public/index.html")
        try site.folder.link("public/index.html", to: "../ngoai.html")
        try await site.check()
        #expect(try site.folder.text("ngoai.html") == "của người khác")
    }

    @Test("A link where the pages are prepared")
    func linkedStaging() async throws {
        let site = try await BrokenSite("output-linked-staging")
        try site.folder.write("của người khác", to: "ngoai/0")
        let state = site.state(of: "public")
        try FileManager.default.createSymbolicLink(atPath: state.file("staging"), withDestinationPath: "../../ngoai")
        try site.folder.write("---\ntitle: Mới\ndate: 2024-02-05\n---\n", to: "content/van-ban/moi.md")
        try await site.check()
        #expect(try site.folder.snapshot("ngoai") == ["0": Data("của người khác".utf8)])
    }

    @Test("An output folder that is a link, and one that is a file")
    func outputIsNoFolder() async throws {
        let site = try await BrokenSite("output-is-link")
        try site.folder.link("cong-khai", to: "public")
        try await site.check(["--output", "cong-khai"])
        let other = try await BrokenSite("output-is-file")
        try other.folder.write("của người khác", to: "tep")
        try await other.check(["--output", "tep"])
        #expect(try other.folder.text("tep") == "của người khác")
    }
}
