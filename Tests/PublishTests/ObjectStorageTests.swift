import Foundation
import SectionSupport
import ServerSupport
import TestSupport
import Testing

/// A store of objects that speaks S3 (moto's server), reached by rclone.
@Suite("A section is published to a store of objects") struct ObjectStorageTests {
    private func office(_ store: ObjectStore) throws -> Office {
        let office = try Office.withFolder()
        let site = try office.section.folder.text("content/site.yaml")
        let head = site.prefix(upTo: try #require(site.range(of: "\npublish:")).lowerBound)
        let target = "  server: {type: object-storage, remote: \"\(ObjectStore.remote)\", compress: false}\n"
        try office.section.folder.write("\(head)\npublish:\n\(target)", to: "content/site.yaml")
        return office
    }

    private func run(_ office: Office, _ store: ObjectStore, _ arguments: [String]) async throws -> TdktBinary.Outcome {
        try await TdktBinary.run(
            arguments, in: office.section.folder.url, launcher: store.launcher)
    }

    @Test func publishesEditsAndGoesBack() async throws {
        let store = try await ObjectStore()
        let office = try office(store)
        let first = try await run(office, store, Office.publishing())
        #expect(first.exitCode == 0, "\(first.errors)")
        let before = try office.built()
        #expect(try await store.shown() == before)

        try office.writeNewVersion()
        let second = try await run(office, store, Office.publishing())
        #expect(second.exitCode == 0, "\(second.errors)")
        let after = try office.built()
        // Sheets of the version before stay for who has its pages still open.
        #expect(try await store.shown().filter { after[$0.key] != nil } == after)
        #expect(try await store.shown().keys.allSatisfy { after[$0] != nil || $0.hasPrefix("assets/") })

        let back = try await run(office, store, ["rollback", "server", "--yes"])
        #expect(back.exitCode == 0, "\(back.errors)")
        #expect(try await store.shown().filter { before[$0.key] != nil } == before)
        let list = try await run(office, store, ["releases", "server"]).output.split(separator: "\n")
        #expect(list.count == 2 && list[1].hasPrefix("* "), "\(list)")
    }

    @Test func aChangeInTheStoreIsNoticed() async throws {
        let store = try await ObjectStore()
        let office = try office(store)
        #expect(try await run(office, store, Office.publishing()).exitCode == 0)
        try await store.put("khác", at: "current/tin-tuc/2023/hai/index.html")
        let told = try await run(office, store, Office.publishing())
        #expect(told.exitCode == 1 && told.errors.contains("tin-tuc/2023/hai/index.html"), "\(told.errors)")
        let mended = try await run(office, store, Office.publishing(["--overwrite"]))
        #expect(mended.exitCode == 0, "\(mended.errors)")
        #expect(try await store.shown() == office.built())
    }

    @Test func aRemoteThatRcloneDoesNotKnow() async throws {
        let store = try await ObjectStore()
        let office = try office(store)
        try office.section.edit("content/site.yaml", ObjectStore.remote, "la:thung")
        let outcome = try await run(office, store, Office.publishing())
        #expect(outcome.exitCode == 2 && outcome.errors.contains("la:thung: error: "), "\(outcome.errors)")
    }
}
