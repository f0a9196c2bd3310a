import Foundation
import SectionSupport
import TestSupport
import Testing

/// Files larger than the memory that the program may use: what nothing links is never read, what is published passes through.
@Suite("Files may be larger than memory") struct LargeFileTests {
    /// All commands run with 384 MB of memory of their own.
    private func tdkt(_ arguments: String, in section: TemporarySite) async throws -> TdktBinary.Outcome {
        let binary = try TdktBinary.url().path(percentEncoded: false)
        let script = "ulimit -d 393216; exec \"$0\" \(arguments) --today 2024-06-15"
        return try await TdktBinary.run(
            [binary], in: section.folder.url, launcher: ["sh", "-c", script], binary: URL(filePath: binary))
    }

    /// A file that takes no room on the disk: zeros, behind the first bytes of a video.
    private func makeVideo(_ path: String, megabytes: Int, in section: TemporarySite) throws {
        try section.folder.write(Array("\0\0\0\u{18}ftypmp42\0\0\0\0mp42isom".utf8), to: path)
        let file = try FileHandle(forUpdating: section.folder.url(path))
        try file.truncate(atOffset: UInt64(megabytes) << 20)
        try file.close()
    }

    @Test func aFileThatNothingLinksIsNeverRead() async throws {
        let section = try TemporarySite.golden("section")
        // A million times a million bytes: reading them would take longer than any test.
        try makeVideo("content/tin-tuc/2024/phim.mp4", megabytes: 1_000_000, in: section)
        for turn in ["first", "again"] {
            let outcome = try await tdkt("build", in: section)
            #expect(outcome.exitCode == 0, "\(turn): \(outcome.errors)")
        }
        let last = try await tdkt("build", in: section)
        #expect((last.output + last.errors).contains("0 tệp thay đổi"), "\(last)")
    }

    @Test func aLargeFileIsPublishedInPieces() async throws {
        let section = try TemporarySite.golden("section")
        let target = "\npublish:\n  web: {type: directory, path: \"\(section.folder.path)/web\"}\n"
        try section.folder.write(try section.folder.text("content/site.yaml") + target, to: "content/site.yaml")
        try makeVideo("content/tin-tuc/2024/phim.mp4", megabytes: 600, in: section)
        let article = "---\ntitle: Phim lễ trao\ndate: 2024-06-01\nsummary: Xem phim.\n---\n[Phim lễ trao](phim.mp4)\n"
        try section.folder.write(article, to: "content/tin-tuc/2024/phim.md")
        let build = try await tdkt("build", in: section)
        #expect(build.exitCode == 0, "\(build.errors)")
        #expect((build.output + build.errors).contains("attachment/large"), "it is said")
        let again = try await tdkt("build", in: section)
        #expect(again.exitCode == 0 && (again.output + again.errors).contains("0 tệp thay đổi"), "\(again.errors)")
        let check = try await tdkt("check", in: section)
        #expect(check.exitCode < 2, "\(check.errors)")
        try section.folder.write(
            try section.folder.text("content/site.yaml") + "attachments: {max_size: 1 GB}\n", to: "content/site.yaml")
        let publish = try await tdkt("publish --yes --allow-sample", in: section)
        #expect(publish.exitCode == 0, "\(publish.output)\(publish.errors)")
        let copy = section.folder.url("web/current/tin-tuc/2024/phim.mp4")
        #expect(try copy.resourceValues(forKeys: [.fileSizeKey]).fileSize == 600 << 20)
    }

    @Test func aFileThatIsNotUsedWholeIsNotForgotten() async throws {
        let section = try TemporarySite.golden("section")
        try section.folder.write("Chỉ là ghi chú.\n", to: "content/tin-tuc/2024/ghi-chu.txt")
        try await section.build()
        #expect(try await section.build().changed == 0)
        // It begins like an article now: the next build says so, though no page uses it.
        try section.folder.write("---\ntitle: A\ndraft: true\n---\n", to: "content/tin-tuc/2024/ghi-chu.txt")
        let codes = try await section.build().problems.map(\.message.code)
        #expect(codes.contains("article/unread"))
    }
}
