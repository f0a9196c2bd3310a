import Compression
import Diagnostics
import Foundation
import Rendering
import SectionSupport
import SiteBuilder
import TestSupport
import Testing

/// `tdkt build --compress`: what a web server sends in a file's stead lies beside it, is made anew when the file is, and
/// goes when it goes.
@Suite("Compressed files follow their sources") struct CompressionTests {
    private struct Missing: Error, CustomStringConvertible {
        let description = "brotli is missing: these tests need the package brotli (apt-get install brotli)"
    }

    private static func compressor() throws -> Compressor {
        guard let brotli = Brotli.found(in: "/usr/local/bin:/usr/bin:/bin") else { throw Missing() }
        return Compressor(brotli: brotli)
    }

    private static func built(searched: Bool = true) async throws -> (section: TemporarySite, compressor: Compressor) {
        let (section, compressor) = (try TemporarySite.golden("section", searched: searched), try compressor())
        try #require(try await section.build(compressor: compressor).isWritten)
        return (section, compressor)
    }

    /// The files that the programs of the system unpack from those of one form.
    private func unpacked(_ section: TemporarySite, _ form: String, by command: [String]) async throws -> [String: Data]
    {
        let copy = try TemporaryFolder()
        for (path, bytes) in try section.output() where path.hasSuffix(form) { try copy.write(bytes, to: path) }
        let files = try copy.snapshot().keys.filter { !$0.hasSuffix("/") }.sorted()
        let outcome = try await TdktBinary.run(
            Array(command.dropFirst()) + files, in: copy.url, binary: URL(filePath: command[0]))
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return try copy.snapshot().filter { !$0.key.hasSuffix("/") }
    }

    @Test(arguments: [(".gz", ["/bin/gzip", "-d"]), (".br", ["/usr/bin/brotli", "-d", "--rm"])])
    func theyUnpackToTheirSources(form: String, command: [String]) async throws {
        let section = try await Self.built().section
        let (output, unpacked) = (try section.output(), try await unpacked(section, form, by: command))
        #expect(unpacked.count > 60)
        for (path, bytes) in unpacked { #expect(bytes == output[path], "\(path)") }
        for (path, bytes) in output where !path.hasSuffix(".gz") && !path.hasSuffix(".br") {
            let isText = ["html", "css", "svg", "xml", "json", "csv"].contains { path.hasSuffix("." + $0) }
            #expect(!isText || bytes.count < 256 || unpacked[path] != nil, "\(path) has no \(form)")
        }
    }

    @Test func whatGainsNothingIsLeftAlone() async throws {
        let output = try await Self.built().section.output()
        let sources = output.keys.filter { $0.hasSuffix(".gz") || $0.hasSuffix(".br") }.map { $0.dropLast(3) }
        for source in sources {
            let size = try #require(output[String(source)]?.count)
            #expect(size >= 256)
            for form in [".gz", ".br"] { #expect((output[source + form]?.count ?? 0) < size) }
        }
        let endings = Set(sources.compactMap { $0.split(separator: ".").last })
        #expect(endings.isDisjoint(with: ["png", "jpg", "pdf", "conf", "htaccess"]))
        #expect(!sources.contains { $0.hasPrefix(".") })
    }

    @Test func aSecondBuildWritesNothing() async throws {
        let (section, compressor) = try await Self.built()
        let stamps = try Stamp.all(below: section.folder.url("public"))
        let report = try await section.build(compressor: compressor)
        #expect(report.isWritten && report.changed == 0 && report.removed == 0)
        #expect(try Stamp.all(below: section.folder.url("public")) == stamps)
    }

    @Test func anEditRewritesThePageAndItsTwoFormsAlone() async throws {
        let (section, compressor) = try await Self.built(searched: false)
        let stamps = try Stamp.all(below: section.folder.url("public"))
        try section.edit("content/tin-tuc/2023/hai.md", "Đây là bài hai.", "Đây vẫn là bài hai.")
        let report = try await section.build(compressor: compressor)
        let after = try Stamp.all(below: section.folder.url("public"))
        let page = "tin-tuc/2023/hai/index.html"
        #expect(
            stamps.keys.filter { stamps[$0] != after[$0] }.sorted() == [
                page, page + ".br", page + ".gz",
            ])
        #expect(report.changed == 3)
        try await expectCleanBuild(section, compressor)
    }

    private func expectCleanBuild(_ section: TemporarySite, _ compressor: Compressor) async throws {
        try await section.build(output: "clean", compressor: compressor)
        #expect(differences(try section.output(), try section.output("clean")) == [])
    }

    @Test func onlyWhatChangedIsCompressedInFewRunsOfTheProgram() async throws {
        let (section, log) = (try TemporarySite.golden("section", searched: false), try TemporaryFolder())
        // By the shell: a file that this process writes is open in whatever another test starts meanwhile, and can't be run.
        let script = "#!/bin/sh\necho \"$@\" >> '\(log.path)/log'\nexec brotli \"$@\"\n"
        _ = try await TdktBinary.run(
            ["-c", "cat > brotli && chmod +x brotli"], input: script, in: log.url, binary: URL(filePath: "/bin/sh"))
        let compressor = Compressor(brotli: Brotli(program: log.url("brotli").path))
        try await section.build(compressor: compressor)
        #expect(try log.text("log").split(separator: "\n").count == 2, "one for each task")
        try log.remove("log")
        try section.edit("content/tin-tuc/2023/hai.md", "Đây là bài hai.", "Đây vẫn là bài hai.")
        try await section.build(compressor: compressor)
        let files = try log.text("log").split(whereSeparator: \.isWhitespace).filter { $0.contains("/staging/") }
        #expect(files.count == 1 && files[0].hasSuffix("/tin-tuc/2023/hai/index.html"))
    }

    @Test func aDamagedOneIsMadeAgain() async throws {
        let (section, compressor) = try await Self.built()
        let before = try section.output()
        for form in ["gz", "br"] { try section.folder.write("hỏng", to: "public/index.html.\(form)") }
        try section.folder.remove("public/feed.xml.br")
        #expect(try await section.build(compressor: compressor).changed == 3)
        #expect(differences(before, try section.output()) == [])
    }

    @Test func theyComeAndGoWithTheOption() async throws {
        let (section, compressor) = (try TemporarySite.golden("section"), try Self.compressor())
        try await section.build()
        let plain = try section.output()
        let stamps = try Stamp.all(below: section.folder.url("public"))
        let report = try await section.build(compressor: compressor)
        #expect(report.changed > 120 && report.removed == 0)
        let after = try Stamp.all(below: section.folder.url("public"))
        #expect(stamps.keys.filter { stamps[$0] != after[$0] } == [], "no source is written again")
        try await expectCleanBuild(section, compressor)
        let gone = try await section.build()
        #expect(gone.changed == 0 && gone.removed == report.changed)
        #expect(differences(plain, try section.output()) == [])
    }

    @Test func withoutBrotliThereIsGzipAloneAndNoOldBrotliFileStays() async throws {
        let (section, compressor) = try await Self.built()
        try await section.build(compressor: Compressor(brotli: .found(in: "/nonexistent:relative:")))
        let output = try section.output()
        #expect(output["index.html.gz"] != nil && !output.keys.contains { $0.hasSuffix(".br") })
        try await section.build(compressor: compressor)
        try await expectCleanBuild(section, compressor)
    }

    @Test func anArticlesPagesGoWithTheirForms() async throws {
        let (section, compressor) = try await Self.built()
        try section.folder.remove("content/lay-y-kien/da-dong.md")
        try await section.build(compressor: compressor)
        #expect(!section.folder.exists("public/lay-y-kien/da-dong"))
        try await expectCleanBuild(section, compressor)
    }

    @Test func anyNumberOfTasksGivesTheSameBytes() async throws {
        let (section, compressor) = (try TemporarySite.sample(), try Self.compressor())
        try await section.build(now: SampleSection.today, output: "one", jobs: 1, compressor: compressor)
        try await section.build(now: SampleSection.today, output: "eight", jobs: 8, compressor: compressor)
        #expect(differences(try section.output("one"), try section.output("eight")) == [])
    }

    @Test func anOldAddressIsNeverTakenForACompressedFile() async throws {
        let (section, compressor) = (try TemporarySite.golden("section"), try Self.compressor())
        try section.edit("content/tin-tuc/2023/mot.md", "bai-cu.html]", "bai-cu.html, bai-cu.html.gz]")
        let report = try await section.build(compressor: compressor)
        try #require(report.isWritten, "\(report.problems)")
        #expect(try section.folder.text("public/bai-cu.html.gz").hasPrefix("<!DOCTYPE html>"))
        #expect(section.folder.exists("public/bai-cu.html.br"))
    }

    @Test func thePreviewComparesWithACompressedSectionToo() async throws {
        let section = try await Self.built().section
        func removed() async throws -> [String] {
            let site = try #require(try await section.build(output: "other").site)
            let theme = TemplateLibrary(try SourceReader.disk.templates(section.folder.url("templates").path).set)
            let files = try SourceReader.disk.content(section.folder.url("content").path)
            let output = section.folder.url("public").path
            return try await BuildDifference(
                of: site, theme, tree: files, to: output, content: section.folder.url("content").path, jobs: 2
            ).removed
        }
        #expect(try await removed() == [])
        try section.folder.remove("content/lay-y-kien/da-dong.md")
        #expect(try await removed() == ["lay-y-kien/da-dong/index.html"], "what is compressed goes with it")
    }

    @Test func aBrotliThatFailsLeavesTheSectionAsItWas() async throws {
        let section = try TemporarySite.golden("section")
        try await section.build()
        let before = try section.folder.snapshot("public")
        let broken = try #require(Brotli(program: "/bin/false"))
        let failure = await #expect(throws: ToolFailure.self) {
            try await section.build(compressor: Compressor(brotli: broken))
        }
        #expect(failure?.diagnostic.message.code == "output/compression-failed")
        #expect(try section.folder.snapshot("public") == before)
    }
}
