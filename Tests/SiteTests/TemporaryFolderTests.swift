import FileSystem
import Foundation
import Testing

/// Where scratch folders are made.
@Suite("Scratch folders are where the machine wants them") struct TemporaryFolderTests {
    @Test(arguments: [
        (nil, ["/tmp"]), ("", ["/tmp"]), ("/tmp/", ["/tmp"]), ("tam", ["/tmp"]), ("/var/tmp", ["/var/tmp", "/tmp"]),
        ("/srv/thư mục tạm/", ["/srv/thư mục tạm", "/tmp"]),
    ])
    func theFolderThatTheEnvironmentNamesComesFirst(_ wanted: String?, _ places: [String]) {
        #expect(Disk.temporaryPlaces(wanted, forSockets: false) == places)
    }

    @Test(arguments: ["/srv/thư mục tạm", "/srv/a b", "/srv/%h", "/" + String(repeating: "a", count: 80)])
    func aSocketIsPutWhereItsPathIsShortAndPlain(_ wanted: String) {
        #expect(Disk.temporaryPlaces(wanted, forSockets: true) == ["/tmp"])
        #expect(Disk.temporaryPlaces("/var/tmp", forSockets: true) == ["/var/tmp", "/tmp"])
    }

    @Test func itIsNobodyElses() throws {
        let folder = try Disk.makeTemporaryDirectory()
        defer { try? Disk.removeTree(folder) }
        let mode = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int
        #expect(mode == 0o700)
    }
}
