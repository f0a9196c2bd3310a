import Diagnostics
import FileSystem
import Foundation
import SectionSupport
import SiteBuilder
import TestSupport
import Testing

/// Pipes, sockets, devices and names of other systems: told or passed over, never waited for.
@Suite("Pipes and devices are never waited for") struct SpecialFileTests {
    @Test func aPipeIsNeitherReadNorWritten() throws {
        let folder = try TemporaryFolder()
        try folder.makePipe("ống.md")
        let path = folder.url("ống.md").path(percentEncoded: false)
        #expect(throws: DiskError.self) { try Disk.read(path) }
        #expect(throws: DiskError.self) { try Disk.write([1], to: path) }
        #expect(throws: DiskError.self) { try Disk.append([1], to: path) }
        #expect(Disk.kind(of: path) == .other)
    }

    @Test func aDeviceASocketAndAFolderAreNoFiles() throws {
        let folder = try TemporaryFolder()
        for path in ["/dev/zero", "/dev/null", folder.path] {
            let error = #expect(throws: DiskError.self) { try Disk.read(path) }
            #expect(error?.description == "Not a regular file", "\(path)")
        }
        #expect(throws: DiskError.self) { try Disk.write([1], to: "/dev/null") }
    }

    @Test(arguments: ["content/tin-tuc/2024/ống.md", "content/dien-hinh/2023/anh.jpg", "templates/news2.mustache"])
    func aPipeAmongTheSourcesIsTold(path: String) async throws {
        let section = try TemporarySite.golden("section")
        try section.folder.makePipe(path)
        let report = try await section.build()
        #expect(report.problems.map(\.message.code) == ["source/not-a-file"])
        #expect(report.problems.first?.location.path.hasSuffix(path) == true)
    }

    @Test func aPictureThatIsAPipeIsTold() async throws {
        let section = try TemporarySite.golden("section")
        try section.folder.remove("content/dien-hinh/2023/so-tay.svg")
        try section.folder.makePipe("content/dien-hinh/2023/so-tay.svg")
        let codes = try await section.build().problems.map(\.message.code)
        #expect(codes == ["source/not-a-file"], "nor is it said to be missing")
    }

    /// What is no file is said to be none, and not to be missing as well, wherever something refers to it.
    @Test(
        arguments: [
            "content/site.yaml", "content/units.yaml", "content/awards.yaml", "content/quyet-dinh/2023/danh-sach.csv",
            "content/tin-tuc/2023/hai.md", "content/phong-trao/ke-hoach.md", "content/quyet-dinh/2023/khen-thuong.md",
            "content/quyet-dinh/2023/ban-quet.pdf", "templates/layout.mustache",
            "templates/home.mustache", "templates/entry.mustache", "templates/assets/site.css",
        ], [false, true])
    func whatIsRefusedIsNotMissingToo(path: String, isLink: Bool) async throws {
        let section = try TemporarySite.golden("section")
        if section.folder.exists(path) { try section.folder.remove(path) }
        if isLink { try section.folder.link(path, to: "elsewhere") } else { try section.folder.makePipe(path) }
        let problems = try await section.build().problems
        #expect(problems.map(\.message.code) == [isLink ? "source/symbolic-link" : "source/not-a-file"])
        #expect(problems.first?.location.path.hasSuffix(path) == true)
    }

    @Test func somebodysPipeInTheOutputIsPassedOver() async throws {
        let section = try TemporarySite.golden("section")
        try await section.build()
        try section.folder.makePipe("public/nhat-ky/ống")
        #expect(try await section.build().isWritten)
        try section.edit("content/tin-tuc/2023/hai.md", "bài hai", "bài thứ hai")
        #expect(try await section.build().changed > 0)
        #expect(section.folder.exists("public/nhat-ky/ống"))
    }

    @Test func aPipeInAPagesPlaceIsNotOursToReplace() async throws {
        let section = try TemporarySite.golden("section")
        try await section.build()
        try section.folder.remove("public/index.html")
        try section.folder.makePipe("public/index.html")
        let failure = try #require(await #expect(throws: ToolFailure.self) { try await section.build() })
        #expect(failure.diagnostic.message.code == "output/foreign-file")
    }

    // MARK: Names that are not UTF-8

    @Test func aFolderOfAnotherSystemInTheOutputIsLeftAlone() async throws {
        let section = try TemporarySite.golden("section")
        try await section.build()
        for folder in ["public", "public/tin-tuc/2024"] { try section.folder.makeLegacyFolder(in: folder) }
        #expect(try await section.build().isWritten)
        try section.edit("content/tin-tuc/2023/hai.md", "bài hai", "bài thứ hai")
        #expect(try await section.build().changed > 0)
        try section.folder.remove("content/tin-tuc/2024/ba.md")
        #expect(try await section.build().removed > 0)
        for folder in ["public", "public/tin-tuc/2024"] { #expect(section.folder.hasLegacyFolder(in: folder)) }
    }

    /// A page's address becomes a folder, and a folder a page's: what somebody else has there stays.
    @Test func aFolderThatHoldsOneIsNotReplaced() async throws {
        let section = try TemporarySite.golden("section")
        try section.edit("content/tin-tuc/2023/hai.md", "summary:", "aliases: [tin-tuc/cu.html]\nsummary:")
        try section.folder.makeFolder("public/tin-tuc/cu.html")
        try section.folder.makeLegacyFolder(in: "public/tin-tuc/cu.html")
        let failure = try #require(await #expect(throws: ToolFailure.self) { try await section.build() })
        #expect(failure.diagnostic.message.code == "output/foreign-file")
        #expect(section.folder.hasLegacyFolder(in: "public/tin-tuc/cu.html"))
    }

    @Test func ourOwnFoldersAreRemovedWithWhateverIsInThem() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "của ta/trong/tệp")
        try folder.makeLegacyFolder(in: "của ta/trong")
        try folder.makePipe("của ta/ống")
        try Disk.removeTree(folder.url("của ta").path(percentEncoded: false))
        #expect(!folder.exists("của ta"))
    }

    @Test func amongTheSourcesSuchANameIsToldWhatEverItIs() async throws {
        let section = try TemporarySite.golden("section")
        try section.folder.makeLegacyFolder(in: "content/tin-tuc")
        let report = try await section.build()
        #expect(report.problems.map(\.message.code) == ["source/bad-name"])
    }
}
