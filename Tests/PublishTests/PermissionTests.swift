import Foundation
import Glibc
import SectionSupport
import ServerSupport
import TestSupport
import Testing

/// The web server is another account than the one that publishes: whatever umask that has, everything on the way to what
/// visitors get is readable, and nobody loses a permission.
@Suite("The web server can read what was published") struct PermissionTests {
    private static let isRoot = geteuid() == 0

    private func publish(_ office: Office, _ more: String...) async throws -> TdktBinary.Outcome {
        try await office.run(Office.publishing(more), launcher: Office.closing)
    }

    @Test(arguments: [true, false]) func underAClosingUmaskVisitorsStillRead(usesLinks: Bool) async throws {
        let office = try Office.aiming("{type: directory, path: moi/target, links: \(usesLinks)}")
        let published = PublishedFolder(url: office.section.folder.url("moi/target"))
        for _ in 0..<2 {
            let outcome = try await publish(office)
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            #expect(try published.closed() == [])
            // The folder above it was made for it as well.
            #expect(try published.permissions("..") == 0o755)
            try office.section.edit("content/tin-tuc/2023/mot.md", "title: ", "title: Xem ")
        }
        // What tdkt keeps for itself stays closed.
        #expect(try published.permissions(".tdkt") == 0o700)
    }

    @Test(.enabled(if: isRoot, "another account is needed")) func anotherAccountReadsEveryFile() async throws {
        let office = try Office.withFolder()
        #expect(try await publish(office).exitCode == 0)
        let outcome = try await TdktBinary.run(
            ["-c", "find -L current -type f -exec cat {} + | wc -c"], in: office.published.url,
            launcher: ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"], binary: URL(filePath: "/bin/sh"))
        let size = try office.built().values.reduce(0) { $0 + $1.count }
        #expect(outcome.errors.isEmpty && Int(outcome.output.filter(\.isNumber)) == size, "\(outcome)")
    }

    /// A shared folder of an office: its group may write, and what is made in it belongs to the group.
    @Test(arguments: ["directory", "ssh"]) func aSharedFolderStaysShared(type: String) async throws {
        let server = try await SSHServer(umask: "077")
        let office = try type == "ssh" ? Office.at(server) : Office.withFolder()
        try office.section.folder.makeFolder("target")
        try office.section.folder.setPermissions(0o2775, of: "target")
        let outcome = try await publish(office)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try office.published.permissions(".") == 0o2775)
        let inside = ["releases", "assets", "releases/\(try #require(office.published.live))/tin-tuc"]
        for folder in inside { #expect(try office.published.permissions(folder) == 0o2755, "\(folder)") }
        #expect(try office.published.closed() == [])
    }

    /// A folder that was there is its owner's affair.
    @Test func aClosedFolderThatWasThereStaysClosed() async throws {
        let office = try Office.withFolder()
        try office.section.folder.makeFolder("target")
        try office.section.folder.setPermissions(0o700, of: "target")
        #expect(try await publish(office).exitCode == 0)
        #expect(try office.published.closed() == ["."])
    }

    /// An account whose umask leaves the group its rights shares the folders that it makes.
    @Test(arguments: ["directory", "ssh"]) func theUmaskOfAGroupIsHeeded(type: String) async throws {
        let server = try await SSHServer(umask: "002")
        let office = try type == "ssh" ? Office.at(server) : Office.withFolder()
        let outcome = try await office.run(
            Office.publishing(), launcher: ["sh", "-c", "umask 002; exec \"$0\" \"$@\""])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let inside = ["releases", "releases/\(try #require(office.published.live))/tin-tuc"]
        for folder in inside { #expect(try office.published.permissions(folder) == 0o775, "\(folder)") }
    }

    /// An earlier version of tdkt closed its releases; files that didn't change since are theirs under another name.
    @Test(arguments: ["directory", "ssh"]) func whatWasPublishedClosedIsOpened(type: String) async throws {
        let server = try await SSHServer(umask: "077")
        let office = try type == "ssh" ? Office.at(server) : Office.withFolder()
        #expect(try await publish(office).exitCode == 0)
        try close(office)
        // Nothing new to publish, yet visitors read again.
        let same = try await publish(office)
        #expect(same.exitCode == 0 && same.errors.contains("up to date"), "\(same.errors)")
        #expect(try office.published.closed() == [])

        try close(office)
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        #expect(try await publish(office).exitCode == 0)
        #expect(try office.published.closed() == [])

        try close(office)
        let back = try await office.run(["rollback", "server", "--yes"], launcher: Office.closing)
        #expect(back.exitCode == 0, "\(back.errors)")
        #expect(try office.published.closed() == [])
    }

    private func close(_ office: Office) throws {
        let manager = FileManager.default
        let root = office.published.url
        for path in try manager.subpathsOfDirectory(atPath: root.path) where !path.hasPrefix(".tdkt") {
            let isFolder = try office.published.permissions(path + "/.") != nil
            if try manager.attributesOfItem(atPath: "\(root.path)/\(path)")[.type] as? FileAttributeType
                == .typeSymbolicLink
            {
                continue
            }
            chmod("\(root.path)/\(path)", isFolder ? 0o700 : 0o600)
        }
    }

    @Test func overSSHTheServersUmaskClosesNothing() async throws {
        let server = try await SSHServer(umask: "077")
        let office = try Office.at(server, path: "moi/target")
        let outcome = try await publish(office)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try office.published.closed() == [])
        #expect(try office.published.permissions("..") == 0o755)
    }

    /// More than is needed stays: a file that the group may write keeps that where it is replaced.
    @Test func whatAFileHasBeyondStays() async throws {
        let office = try Office.aiming("{type: directory, path: target, links: false}")
        #expect(try await publish(office).exitCode == 0)
        let page = "current/tin-tuc/2023/mot/index.html"
        try office.section.folder.setPermissions(0o664, of: "target/\(page)")
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        #expect(try await publish(office).exitCode == 0)
        #expect(try office.published.permissions(page) == 0o664)
    }

    @Test func aBundleUnpacksReadable() async throws {
        let office = try Office.aiming("{type: zip, path: ban.zip}")
        #expect(try await publish(office).exitCode == 0)
        let list = try await TdktBinary.run(
            ["-Z", "ban.zip"], in: office.section.folder.url, binary: URL(filePath: "/usr/bin/unzip"))
        let modes = list.output.split(separator: "\n").compactMap { $0.firstMatch(of: #/^[-d]([rwx-]{9}) /#)?.0 }
        #expect(modes.count > 30 && modes.allSatisfy { $0 == "-rw-r--r-- " || $0 == "drwxr-xr-x " }, "\(list.output)")
    }

    /// Files of a release that are another account's can't be opened; a release gets its own, and a rollback says so.
    @Test(.enabled(if: isRoot, "another account is needed")) func closedFilesOfAnotherAccount() async throws {
        let office = try Office.withFolder()
        try office.section.folder.makeFolder("target")
        #expect(try await publish(office).exitCode == 0)
        let old = try #require(office.published.live)
        let file = "releases/\(old)/tin-tuc/2023/hai/index.html"
        // As if the first release were root's and the next ones nobody's.
        let target = office.published.url.path
        let asNobody = [
            "sh", "-c",
            """
            chown -R 65534:65534 . && chown 0:0 \(target)/\(file) && chmod 600 \(target)/\(file)
            cp "$0" tdkt && exec setpriv --reuid=65534 --regid=65534 --clear-groups "$PWD/tdkt" "$@"
            """,
        ]
        try office.section.edit("content/tin-tuc/2023/mot.md", "Ân cần", "Tận tình")
        let told = try await office.run(Office.publishing(["--overwrite"]), launcher: asNobody)
        #expect(told.exitCode == 0, "\(told.errors)")
        #expect(try office.published.closed() == [])
        let back = try await office.run(["rollback", "server", "--yes"], launcher: asNobody)
        #expect(back.exitCode == 2 && back.errors.contains("tin-tuc/2023/hai/index.html"), "\(back.errors)")
        #expect(try office.published.closed() == [])
    }
}
