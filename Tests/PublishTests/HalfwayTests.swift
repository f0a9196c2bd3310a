import Content
import FileSystem
import Foundation
import Hashing
import SectionSupport
import TestSupport
import Testing

@testable import Publishing

/// A target without links whose disk is full, or that is lost, half-way: what a run has brought is its own to the next one.
@Suite("A publish that fails half-way leaves nothing") struct HalfwayTests {
    private static let files = ["index.html": "nhà", "bai/index.html": "bài", "assets/site.1.css": "1"]

    private func candidate(_ files: [String: String], in folder: TemporaryFolder) throws -> Candidate {
        for (path, text) in files { try folder.write(text, to: "new/\(path)") }
        return Candidate(
            folder: folder.url("new").path, files: files.mapValues { Digest(of: Array($0.utf8)).hex },
            pages: ["index.html": .init(.index, "Nhà")])
    }

    private func store(_ folder: TemporaryFolder) -> FolderStore {
        FolderStore(FolderHost(path: folder.url("target").path, jobs: 1))
    }

    private func publish(
        _ candidate: Candidate, to store: any OrderedStore, _ folder: TemporaryFolder, second: Int,
        mayReplaceForeign: Bool = false
    ) async throws {
        var memory = try PublishMemory(in: folder)
        let publisher = Publisher(.sample, OrderedReleases(store), author: "thu@may", run: "run\(second)") {
            PublishTime(unixTime: 1_718_000_000 + second)
        }
        try await publisher.recover(&memory)
        let live = try await publisher.live()
        try #require(mayReplaceForeign || !live.isForeign)
        #expect(live.altered == [])
        let plan = publisher.plan(candidate, over: live, .overwrite, commit: nil)
        if !plan.isEmpty { _ = try await publisher.publish(plan, from: candidate.folder, &memory) }
    }

    /// What visitors can get; nothing before the folder is there.
    private func shown(_ folder: TemporaryFolder) throws -> [String: String] {
        guard folder.exists("target/current") else { return [:] }
        return try folder.snapshot("target/current").filter { !$0.key.hasSuffix("/") }.mapValues {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test(arguments: [true, false], [true, false])
    func aFirstPublishThatFailsIsFinishedByTheNext(isDone: Bool, isForGood: Bool) async throws {
        for number in 1...200 {
            let folder = try TemporaryFolder()
            let candidate = try candidate(Self.files, in: folder)
            let failing = WatchedStore(store(folder), failsAt: number, isDone: isDone, isForGood: isForGood)
            do {
                try await publish(candidate, to: failing, folder, second: 1)
                if isForGood {
                    try #require(number > 15)
                    return
                }
            } catch {
                // "What is live is as it was": no page, when the target answers again.
                if !isForGood, try await OrderedReleases(store(folder)).liveName() == nil {
                    let pages = try shown(folder).keys.filter { !$0.hasPrefix("assets/") }
                    #expect(pages == [], "call \(number)")
                }
            }
            try await publish(candidate, to: store(folder), folder, second: 2)
            #expect(try shown(folder) == Self.files, "call \(number)")
            if !isForGood, number > 60 { return }
        }
    }

    @Test(arguments: [true, false])
    func whatSomebodyElseHadThereComesBackWhenAFirstPublishFails(isDone: Bool) async throws {
        let theirs = ["index.html": "trang cũ", "bai/index.html": "bài cũ", "khac.html": "khác"]
        for number in 1...60 {
            let folder = try TemporaryFolder()
            let candidate = try candidate(Self.files, in: folder)
            for (path, text) in theirs { try folder.write(text, to: "target/current/\(path)") }
            let failing = WatchedStore(store(folder), failsAt: number, isDone: isDone)
            do {
                try await publish(candidate, to: failing, folder, second: 1, mayReplaceForeign: true)
                break
            } catch {}
            try await OrderedReleases(store(folder)).recover()
            let now = try shown(folder).filter { !$0.key.hasPrefix("assets/") }
            let ours = ["index.html": "nhà", "bai/index.html": "bài", "khac.html": "khác"]
            #expect(now == theirs || now == ours, "call \(number): \(now)")
        }
    }

    @Test func goingDarkBringsBackWhatSomebodyElseHad() async throws {
        let folder = try TemporaryFolder()
        let candidate = try candidate(Self.files, in: folder)
        try folder.write("trang cũ", to: "target/current/index.html")
        try await publish(candidate, to: store(folder), folder, second: 1, mayReplaceForeign: true)
        #expect(try shown(folder) == Self.files)
        try await OrderedReleases(store(folder)).goDark()
        #expect(try shown(folder) == ["index.html": "trang cũ"])
    }

    /// On a full disk the copies of the new release are what makes room.
    @Test func undoingANewReleaseRemovesItsCopies() async throws {
        var (folder, number) = (try TemporaryFolder(), 0)
        while !folder.exists("target/.tdkt/journal") {
            number += 1
            try #require(number < 100)
            folder = try TemporaryFolder()
            try await publish(try candidate(Self.files, in: folder), to: store(folder), folder, second: 1)
            let next = try candidate(Self.files.merging(["index.html": "nhà mới"]) { $1 }, in: folder)
            let failing = WatchedStore(store(folder), failsAt: number)
            try? await publish(next, to: failing, folder, second: 2)
        }
        let releases = OrderedReleases(store(folder))
        try await releases.recover()
        #expect(try shown(folder) == Self.files)
        let live = try await releases.kept()
        let versions = try await store(folder).names(in: ".tdkt/versions")
        #expect(live.count == 1 && Set(versions).subtracting(live) == [])
    }

    @Test func aFileThatCantBeCopiedLeavesNothingBesideItsPlace() throws {
        let folder = try TemporaryFolder()
        try folder.write("cũ", to: "there/trang.html")
        #expect(throws: DiskError.self) {
            try StagedFile.copy(folder.url("missing").path, to: folder.url("there/trang.html").path)
        }
        try folder.write("mới", to: "new.html")
        try folder.write("x", to: "there/thu-muc/x")
        #expect(throws: DiskError.self) {
            try StagedFile.copy(folder.url("new.html").path, to: folder.url("there/thu-muc").path)
        }
        #expect(try folder.snapshot("there").keys.sorted() == ["thu-muc/", "thu-muc/x", "trang.html"])
    }

    @Test func whatAPowerCutHasLeftIsNobodysChange() async throws {
        let office = try Office.withFolder()
        try office.section.edit("content/site.yaml", "{type: directory,", "{type: directory, links: false,")
        try await office.publish()
        for path in ["index.html.tdkt-moi", "tin-tuc/.0123456789ab.tdkt-moi"] {
            try office.section.folder.write("nửa", to: "target/current/\(path)")
        }
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        let outcome = try await office.publish()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try office.published.shows(office.built()) && office.published.leftovers() == [])
    }

    @Test func whatIsOverwrittenIsKept() async throws {
        let office = try Office.withFolder()
        try office.section.edit("content/site.yaml", "{type: directory,", "{type: directory, links: false,")
        try office.section.folder.write("trang cũ", to: "target/current/index.html")
        let told = try await office.publish()
        #expect(told.exitCode == 1 && told.errors.contains("[publish/foreign]"), "\(told.errors)")
        #expect(try await office.publish("--overwrite").exitCode == 0)
        let versions = try office.section.folder.snapshot("target/.tdkt/versions")
        let kept = versions.filter { $0.key.contains("before-") && $0.key.hasSuffix("/index.html") }
        #expect(kept.values.map { String(decoding: $0, as: UTF8.self) } == ["trang cũ"])
    }
}
