import Diagnostics
import Testing

/// What keeps a command from being done, and how it ends then: 1 when somebody must decide or mend something, 2 when the machine,
/// the network or the target failed (docs/operators/publishing.md). The table has every message that is thrown as a `ToolFailure`.
@Suite("Every failure has its exit code, 1 or 2") struct ExitCodeTable {
    private static let ones: [String: Message] = [
        // In somebody else's hands.
        "targetLocked": .targetLocked("a", until: "b"), "staleLock": .staleLock("a", expired: "b"),
        "lockLost": .lockLost("a"), "busyOutput": .busyOutput("a"), "changedMeanwhile": .changedMeanwhile(),
        "changedWhileMending": .changedWhileMending(),
        // Wrongly named or chosen.
        "foreignFile": .foreignFile(), "outputIsLink": .outputIsLink(), "outputInsideInput": .outputInsideInput(),
        "fragmentsInsideOutput": .fragmentsInsideOutput(), "nothingLive": .nothingLive(),
        "noEarlierRelease": .noEarlierRelease(before: "a", others: []),
        "unknownRelease": .unknownRelease("a", kept: []),
        "alreadyLive": .alreadyLive("a", others: []), "obstructed": .obstructed(Catalogue.obstacleFile),
        "notForThisTarget": .notForThisTarget("a"), "outputAboveInput": .outputAboveInput(),
        "badOutputPath": .badOutputPath("a", .root),
        // Not what was approved.
        "editedMeanwhile": .editedMeanwhile(), "damagedApproval": .damagedApproval(),
    ]

    private static let twos: [String: Message] = [
        "outputFailed": .outputFailed("a"), "unreadableFile": .unreadableFile("a"),
        "compressionFailed": .compressionFailed(),
        "missingProgram": .missingProgram("a", package: "b"), "programFailed": .programFailed("a"),
        "noConnection": .noConnection("a"), "targetFailed": .targetFailed("a"),
        "verificationFailed": .verificationFailed([]), "closedFiles": .closedFiles([]),
        "releaseDamaged": .releaseDamaged([]),
        "switchUnclear": .switchUnclear("a"), "canaryFailed": .canaryFailed("a", "b", back: nil),
        "portTaken": .portTaken(), "addressUnusable": .addressUnusable("a"),
    ]

    @Test(arguments: ones.keys.sorted()) func somebodyMustDecideOrMend(_ name: String) throws {
        #expect(try #require(Self.ones[name]).isMachineFault == false)
    }

    @Test(arguments: twos.keys.sorted()) func theMachineTheNetworkOrTheTargetFailed(_ name: String) throws {
        #expect(try #require(Self.twos[name]).isMachineFault)
    }

    /// A folder that is missing can also be a share that is not mounted.
    @Test func aFolderThatIsNotThereIsTheMachinesFault() {
        let messages: [Message] = [.missingContent(), .missingTemplates(), .unreadableFolder("a"), .unexpected("a")]
        #expect(messages.allSatisfy { $0.isMachineFault })
    }

    @Test func theTableHasEveryFailure() throws {
        let thrown = try SourceFile.all(below: "Sources").flatMap { file in
            file.text.matches(of: #/(?s)ToolFailure\((.*?)\bat:/#).flatMap { failure in
                failure.1.matches(of: #/(?:^|[\s:(])\.(\w+)\(/#).map { String($0.1) }
            }
        }
        #expect(thrown.count > 40)
        #expect(Set(thrown).symmetricDifference(Set(Self.ones.keys).union(Self.twos.keys)) == [])
    }

    @Test func onlyOnePlaceTurnsAFailureIntoAnExitCode() throws {
        let files = try SourceFile.all(below: "Sources/tdkt").filter { $0.text.contains("as ToolFailure") }
        #expect(files.map(\.path).sorted() == ["Sources/tdkt/CommandRun.swift", "Sources/tdkt/PreviewCommand.swift"])
        let codes = try SourceFile.all(below: "Sources/tdkt").filter { $0.text.contains("ExitCode.toolFailed") }
        #expect(codes.isEmpty)
    }
}
