import BrowserSupport
import Foundation
import SectionSupport
import TestSupport
import Testing

/// A video larger than the memory that the preview may use.
@Suite("A preview serves a video larger than its memory") struct LargeServingTests {
    private static let megabytes = 1024

    /// A section with a video of 1 GB beside an article. It takes no room on the disk: zeros, behind the first bytes of a video.
    private func section() throws -> TemporarySite {
        let section = try TemporarySite.golden("section")
        let video = "content/tin-tuc/2024/phim.mp4"
        try section.folder.write(Array("\0\0\0\u{18}ftypmp42\0\0\0\0mp42isom".utf8), to: video)
        let file = try FileHandle(forUpdating: section.folder.url(video))
        try file.truncate(atOffset: UInt64(Self.megabytes) << 20)
        try file.close()
        let article = "---\ntitle: Phim lễ trao\ndate: 2024-06-01\nsummary: Xem phim.\n---\n[Phim lễ trao](phim.mp4)\n"
        try section.folder.write(article, to: "content/tin-tuc/2024/phim.md")
        return section
    }

    /// A fetch by curl, whose output goes nowhere: `206 1024`, the status and the bytes that came.
    private func fetch(_ address: String, _ options: String...) async throws -> String {
        let arguments = ["-sS", "-o", "/dev/null", "-w", "%{http_code} %{size_download}"] + options + [address]
        let curl = URL(filePath: "/usr/bin/curl")
        return try await TdktBinary.run(arguments, binary: curl).output
    }

    @Test func itIsServedInPiecesAndInParts() async throws {
        let section = try section()
        // 384 MB of memory of its own.
        let launcher = ["sh", "-c", "ulimit -d 393216; exec \"$0\" \"$@\""]
        let preview = try await RunningPreview(section, launcher: launcher)
        // The folder goes with the section.
        defer { withExtendedLifetime(section) { preview.stop() } }
        let video = preview.link + "tin-tuc/2024/phim.mp4"
        #expect(try await fetch(video) == "200 \(Self.megabytes << 20)")
        #expect(try await fetch(video, "-r", "1000000000-1000001023") == "206 1024")
        #expect(try await fetch(video, "-r", "2000000000-") == "416 0")
        let most = try #require(preview.peakMemory)
        #expect(most < 384 << 10, "\(most) KB")
    }
}
