import Foundation
import SectionSupport
import Synchronization
import TestSupport
import Testing

@testable import Preview

/// What programs do when they save, and what is noticed of it; by the system's events and by looking.
@Suite("Every way of saving a file is noticed", .serialized) struct WatcherTests {
    /// What is told after an edit.
    /// - Parameter count: paths that are waited for; on a busy machine they may come late and in parts.
    private func told(
        polling: Bool, expectsSome: Bool = true, paths count: Int = 0, _ edit: (TemporarySite) throws -> Void
    ) async throws -> [SourceChange] {
        let section = try TemporarySite.golden("section")
        let roots = WatchedRoots(
            content: section.folder.url("content").path, templates: section.folder.url("templates").path)
        let watcher = Watcher(roots, isPolling: polling, interval: 0.1)
        #expect(watcher.way == (polling ? .polling : .events))
        // The first look, or the watches, must be there before anything happens.
        try await Task.sleep(for: .milliseconds(polling ? 400 : 50))
        try edit(section)
        return await withTaskGroup(of: [SourceChange].self) { group in
            let seen = Mutex<[SourceChange]>([])
            group.addTask {
                var changes: [SourceChange] = []
                for await change in watcher.changes {
                    changes.append(change)
                    seen.withLock { $0.append(change) }
                }
                return changes
            }
            // Nothing more comes after so long a silence.
            for _ in 0..<(expectsSome ? 600 : 5)
            where seen.withLock({ $0.isEmpty || Self.paths(of: $0).count < count }) {
                try? await Task.sleep(for: .milliseconds(100))
            }
            try? await Task.sleep(for: .milliseconds(800))
            group.cancelAll()
            return await group.next() ?? []
        }
    }

    private static func paths(of changes: [SourceChange]) -> Set<String> {
        changes.reduce(into: Set()) { $0.formUnion($1.paths) }
    }

    private static let ways = [false, true]

    @Test(arguments: ways) func anEditInPlace(polling: Bool) async throws {
        let changes = try await told(polling: polling) {
            try $0.edit("content/tin-tuc/2023/hai.md", "bài hai", "bài thứ hai")
        }
        #expect(changes == [SourceChange(paths: ["tin-tuc/2023/hai.md"])])
    }

    @Test(arguments: ways) func aPipeThatComesAndGoes(polling: Bool) async throws {
        let path = "tin-tuc/2023/ong.pdf"
        let come = try await told(polling: polling) { try $0.folder.makePipe("content/\(path)") }
        #expect(come == [SourceChange(paths: [path])])
    }

    @Test(arguments: ways) func aSaveBesideTheFileThenRenamed(polling: Bool) async throws {
        let changes = try await told(polling: polling) { section in
            let text = try section.folder.text("content/tin-tuc/2023/hai.md")
            try section.folder.write(text + "x", to: "content/tin-tuc/2023/.hai.md.tmp")
            _ = rename(
                section.folder.url("content/tin-tuc/2023/.hai.md.tmp").path,
                section.folder.url("content/tin-tuc/2023/hai.md").path)
        }
        // Once for the new name; once more when a program that another test starts at that very moment still holds the
        // file, and closes it later.
        #expect((1...2).contains(changes.count))
        #expect(changes.allSatisfy { $0 == SourceChange(paths: ["tin-tuc/2023/hai.md"]) })
    }

    /// Swap files, backups and locks of vim, Emacs, LibreOffice and Word.
    @Test(arguments: ways) func whatEditorsLeaveBesideTheirFiles(polling: Bool) async throws {
        let changes = try await told(polling: polling, expectsSome: false) { section in
            for name in [".hai.md.swp", "hai.md~", "#hai.md#", ".#hai.md", "~$hai.docx", ".~lock.hai.md#"] {
                try section.folder.write("x", to: "content/tin-tuc/2023/\(name)")
            }
        }
        #expect(changes == [])
    }

    @Test(arguments: ways) func aNewFileARenamedAndADeletedOne(polling: Bool) async throws {
        let changes = try await told(polling: polling, paths: 4) { section in
            try section.folder.write("x", to: "content/tin-tuc/moi.md")
            try section.move("content/lay-y-kien/da-dong.md", to: "content/lay-y-kien/dot-mot.md")
            try section.folder.remove("content/tin-tuc/2023/hai.md")
        }
        #expect(
            Self.paths(of: changes) == [
                "tin-tuc/moi.md", "lay-y-kien/da-dong.md", "lay-y-kien/dot-mot.md", "tin-tuc/2023/hai.md",
            ])
    }

    @Test(arguments: ways) func aTemplateAndAnAsset(polling: Bool) async throws {
        for path in ["templates/news.mustache", "templates/assets/site.css"] {
            let changes = try await told(polling: polling) { section in
                try section.folder.write(try section.folder.text(path) + " ", to: path)
            }
            #expect(changes == [SourceChange(concernsTemplates: true)])
        }
    }

    @Test(arguments: ways) func aCheckoutOfHundredsOfFilesIsOneChange(polling: Bool) async throws {
        let changes = try await told(polling: polling, paths: 400) { section in
            for number in 1...400 {
                try section.folder.write("x\(number)", to: "content/tin-tuc/2023/bai-\(number).md")
            }
        }
        // One; some when the writer itself is kept waiting by other work, but never one for each file.
        #expect((1...40).contains(changes.count) && Self.paths(of: changes).count == 400)
    }

    @Test func aFolderThatIsMovedIsWatchedAtItsNewPlaceAlone() async throws {
        let changes = try await told(polling: false) { section in
            try FileManager.default.moveItem(
                at: section.folder.url("content/tin-tuc/2024"), to: section.folder.url("content/tin-tuc/moi"))
            usleep(200_000)
            try section.folder.write("x", to: "content/tin-tuc/moi/them.md")
        }
        #expect(changes.first?.folders == ["tin-tuc/2024", "tin-tuc/moi"])
        #expect(changes.last == SourceChange(paths: ["tin-tuc/moi/them.md"]))
    }

    @Test func aContentFolderThatGoesAndComesBackIsWatchedAgain() async throws {
        let changes = try await told(polling: false) { section in
            let (content, aside) = (section.folder.url("content"), section.folder.url("aside"))
            try FileManager.default.moveItem(at: content, to: aside)
            usleep(700_000)
            try FileManager.default.moveItem(at: aside, to: content)
            usleep(900_000)
            try section.edit("content/tin-tuc/2023/hai.md", "bài hai", "bài thứ hai")
        }
        #expect(changes.contains(.everything))
        // On a busy machine the edit may come before the folder is looked at again, and is in that.
        #expect([SourceChange(paths: ["tin-tuc/2023/hai.md"]), .everything].contains(changes.last))
    }

    @Test func aFolderThatComesWithFilesInItIsTakenInAsAWhole() async throws {
        let story = try await PreviewedStory()
        let text = try story.section.folder.text("content/tin-tuc/2024/ba.md")
        try story.section.folder.write(text, to: "content/tin-tuc/2025/ba.md")
        try await story.session.apply(SourceChange(folders: ["tin-tuc/2025"]))
        #expect(await story.get("tin-tuc/2025/ba/").status == 200)
    }

    @Test func whenEventsWereLostEverythingIsLookedAt() async throws {
        let story = try await PreviewedStory()
        try story.section.edit("content/tin-tuc/2023/hai.md", "Đây là bài hai.", "Đây vẫn là bài hai.")
        try story.section.folder.remove("content/lay-y-kien/da-dong.md")
        try await story.session.apply(.everything)
        try await story.expectCleanBuild()
    }

    @Test func drivesOfOtherMachinesAreToldByTheirTypes() {
        let mounts = """
            /dev/sda1 / ext4 rw 0 0
            //may-chu/van-phong /mnt/van\\040phong cifs rw 0 0
            nas:/web /srv/web nfs4 rw 0 0
            drvfs /mnt/c 9p rw 0 0
            tmpfs /srv/web/tam tmpfs rw 0 0
            """
        #expect(NetworkDrive.holds("/mnt/van phong/content", mounts: mounts))
        #expect(NetworkDrive.holds("/srv/web", mounts: mounts) && NetworkDrive.holds("/mnt/c/tdkt", mounts: mounts))
        #expect(!NetworkDrive.holds("/srv/web/tam/x", mounts: mounts), "a local drive within a share")
        #expect(
            !NetworkDrive.holds("/home/a/content", mounts: mounts) && !NetworkDrive.holds("/srv/web2", mounts: mounts))
    }
}
