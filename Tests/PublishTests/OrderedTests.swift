import Content
import Diagnostics
import Foundation
import Hashing
import SectionSupport
import Synchronization
import TestSupport
import Testing

@testable import Publishing

/// A target without links: one folder whose files are replaced in order.
@Suite("A target without links gets its files in order") struct OrderedTests {
    private func office() throws -> Office {
        let office = try Office.withFolder()
        try office.section.edit("content/site.yaml", "{type: directory,", "{type: directory, links: false,")
        return office
    }

    @Test func publishesEditsAndGoesBack() async throws {
        let office = try office()
        let first = try await office.publish()
        #expect(first.exitCode == 0, "\(first.errors)")
        let before = try office.built()
        #expect(try office.published.shows(before))
        try office.writeNewVersion()
        let second = try await office.publish()
        #expect(second.exitCode == 0, "\(second.errors)")
        let after = try office.built()
        #expect(try office.published.shows(after))
        #expect(try await office.run(["rollback", "server", "--yes"]).exitCode == 0)
        #expect(try office.published.shows(before))
        let list = try await office.run(["releases", "server"]).output.split(separator: "\n")
        let newest = try #require(list.first).dropFirst(2).prefix { $0 != " " }
        #expect(try await office.run(["rollback", "server", String(newest), "--yes"]).exitCode == 0)
        #expect(try office.published.shows(after))
        #expect(try office.published.leftovers() == [])
    }

    @Test func aChangeAtTheServerIsNoticedAndMayStay() async throws {
        let office = try office()
        try await office.publish()
        try office.section.folder.write("google", to: "target/current/google123.html")
        let told = try await office.publish()
        #expect(told.exitCode == 1 && told.errors.contains("google123.html"), "\(told.errors)")
        #expect(try await office.publish("--adopt").exitCode == 0)
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        let later = try await office.publish()
        #expect(later.exitCode == 0, "\(later.errors)")
        #expect(try office.section.folder.text("target/current/google123.html") == "google")
        #expect(try office.section.folder.text("target/current/tin-tuc/2023/mot/index.html").contains("Tận tình"))
    }

    @Test func olderReleasesStayReachableAsLongAsTheyAreKept() async throws {
        let office = try office()
        try office.section.edit("content/site.yaml", "links: false,", "links: false, keep: 3,")
        var versions: [[String: Data]] = []
        for number in 1...5 {
            try office.section.edit("content/tin-tuc/2023/hai.md", "bài ", "bài thứ \(number) ")
            if number == 2 { try office.section.edit("content/van-ban/ke-hoach.md", "title: ", "title: Về ") }
            #expect(try await office.publish().exitCode == 0)
            versions.append(try office.built())
        }
        let list = try await office.run(["releases", "server"]).output.split(separator: "\n")
        #expect(list.count == 3)
        let oldest = try #require(list.last).dropFirst(2).prefix { $0 != " " }
        let back = try await office.run(["rollback", "server", String(oldest), "--yes"])
        #expect(back.exitCode == 0, "\(back.errors)")
        #expect(try office.published.shows(versions[2]))
    }

    // MARK: Order and interruption

    private struct Versions {
        let folder: TemporaryFolder
        let old, new: Candidate
    }

    /// Two versions of a tiny section, as builds would leave them.
    private func versions() throws -> Versions {
        let folder = try TemporaryFolder()
        func make(_ name: String, _ files: [String: String]) throws -> Candidate {
            for (path, text) in files { try folder.write(text, to: "\(name)/\(path)") }
            let pages = files.keys.filter { $0.hasSuffix(".html") }.map { path in
                (path, ReleaseRecord.Page(path.contains("bai") ? .article : .index, path))
            }
            return Candidate(
                folder: folder.url(name).path, files: files.mapValues { Digest(of: Array($0.utf8)).hex },
                pages: Dictionary(uniqueKeysWithValues: pages))
        }
        return Versions(
            folder: folder,
            old: try make(
                "old",
                [
                    "index.html": "nhà 1", "bai-1/index.html": "bài 1", "bai-2/index.html": "bài 2 cũ",
                    "feed.xml": "tin 1",
                    "assets/site.1.css": "1",
                ]),
            new: try make(
                "new",
                [
                    "index.html": "nhà 2", "bai-2/index.html": "bài 2 mới", "bai-3/index.html": "bài 3",
                    "feed.xml": "tin 2",
                    "assets/site.2.css": "2", "bai-3/anh.png": "ảnh",
                ]))
    }

    private func publisher(_ store: any OrderedStore, second: Int) -> Publisher {
        let target = PublishTarget.sample
        return Publisher(target, OrderedReleases(store), author: "thu@may", run: "run\(second)") {
            PublishTime(unixTime: 1_718_000_000 + second)
        }
    }

    private func publish(_ candidate: Candidate, _ publisher: Publisher, _ memory: TemporaryFolder) async throws {
        var memory = try PublishMemory(in: memory)
        try await publisher.recover(&memory)
        let live = try await publisher.live()
        let plan = publisher.plan(candidate, over: live, .stop, commit: nil)
        #expect(live.altered == [])
        _ = try await publisher.publish(plan, from: candidate.folder, &memory)
    }

    /// What lies in the folder that visitors see.
    private func shown(_ versions: Versions) throws -> [String: String] {
        try versions.folder.snapshot("target/current").filter { !$0.key.hasSuffix("/") }.mapValues {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test func assetsComeFirstThenPagesThenIndexesAndDeletionsAtTheEnd() async throws {
        let versions = try versions()
        let store = WatchedStore(FolderStore(FolderHost(path: versions.folder.url("target").path, jobs: 1)))
        try await publish(versions.old, publisher(store, second: 1), versions.folder)
        store.forget()
        try await publish(versions.new, publisher(store, second: 2), versions.folder)
        #expect(
            store.changes == [
                ["+assets/site.2.css"], ["+bai-3/anh.png"], ["+bai-2/index.html", "+bai-3/index.html"],
                ["+feed.xml", "+index.html"], ["-bai-1/index.html"],
            ])
    }

    /// The connection breaks at each call in turn, before or after the call has done its work, until a publish passes.
    @Test(arguments: [true, false])
    func whereverItIsCutOffTheNextRunLeavesOneWholeVersion(isDone: Bool) async throws {
        var number = 1
        while number < 200 {
            let versions = try versions()
            let folder = FolderStore(FolderHost(path: versions.folder.url("target").path, jobs: 1))
            try await publish(versions.old, publisher(folder, second: 1), versions.folder)
            let old = try shown(versions)
            let failing = WatchedStore(folder, failsAt: number, isDone: isDone)
            let hasFailed = await failed {
                try await publish(versions.new, publisher(failing, second: 2), versions.folder)
            }
            var memory = try PublishMemory(in: versions.folder)
            let next = publisher(folder, second: 3)
            try await next.recover(&memory)
            let live = try await next.live()
            #expect(live.altered == [], "call \(number)")
            let now = try shown(versions)
            let isOld = now.filter { !$0.key.hasPrefix("assets/") } == old.filter { !$0.key.hasPrefix("assets/") }
            let isNew =
                live.record?.files == versions.new.files && now["index.html"] == "nhà 2"
                && now["bai-1/index.html"] == nil
            #expect(isOld || isNew, "call \(number): \(now)")
            let plan = next.plan(versions.new, over: live, .stop, commit: nil)
            if !plan.isEmpty { _ = try await next.publish(plan, from: versions.new.folder, &memory) }
            #expect(try shown(versions)["bai-3/index.html"] == "bài 3")
            if !hasFailed { break }
            number += 1
        }
        #expect(number > 15, "calls that can fail: \(number)")
    }

    private func failed(_ body: () async throws -> Void) async -> Bool {
        do { try await body() } catch { return true }
        return false
    }
}
